package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paraphe.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the whole store to a file. */
@Command(
    name = "backup",
    description = "Writes the whole store to a file, for restore.",
    footer = {"", "A backup still has the articles that are forgotten after it was made."})
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file, gzipped N-Quads (default: one in the store's folder Backups).")
  private Path file;

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.openLocal()) {
      main.out().println(placed(opened.backup()));
    }
    return 0;
  }

  private Path placed(Path made) {
    if (file == null) {
      return made;
    }
    try {
      return Files.move(made, file);
    } catch (FileAlreadyExistsException e) {
      throw Failure.failed(file + " exists already; the backup is " + made);
    } catch (IOException e) {
      throw Failure.failed("cannot write " + file + "; the backup is " + made, e);
    }
  }
}

package org.paraphe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paraphe.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a store from a backup. */
@Command(
    name = "restore",
    description = "Makes the store, in a new or empty folder, from a file that backup wrote.")
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "N-Quads, gzipped if it is called .gz.")
  private Path file;

  @Override
  public Integer call() {
    long quads = Backup.restore(file, Path.of(store.location()));
    main.err().printf("paraphe: %s restored, %,d quads%n", store.location(), quads);
    return 0;
  }
}

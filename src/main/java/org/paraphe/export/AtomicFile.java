package org.paraphe.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written under another name and takes its own when
 * it is complete. Close without {@link #complete} leaves what was there before.
 */
public final class AtomicFile implements AutoCloseable {

  private final Path target;
  private final Path partial;
  private final OutputStream out;

  /**
   * Opens the file.
   *
   * @throws IllegalArgumentException if the path goes up ({@code ..}) or names a folder
   * @throws IOException if the folder cannot be written to
   */
  public AtomicFile(Path target) throws IOException {
    for (Path step : target) {
      if (step.toString().equals("..")) {
        throw new IllegalArgumentException(target + " leads out of its folder");
      }
    }
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException(target + " is a folder");
    }
    this.target = target.toAbsolutePath();
    this.partial =
        this.target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    this.out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16);
  }

  public OutputStream out() {
    return out;
  }

  /** Gives the file its name. */
  public void complete() throws IOException {
    out.close();
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(partial);
  }
}

package org.paraphe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Makes a store from a backup. */
public final class Backup {

  /** Quads in a transaction: bounds memory, which holds those of two. */
  private static final int BATCH = 250_000;

  private Backup() {}

  /**
   * Makes a store from a backup.
   *
   * @param file N-Quads, gzipped if the name ends in {@code .gz}
   * @param directory missing or empty
   * @return how many quads were read
   * @throws StoreException if the file cannot be read or the directory is not empty
   */
  public static long restore(Path file, Path directory) {
    requireNothing(directory);
    try (InputStream in = IO.openFileBuffered(file.toString());
        Tdb2Store store = Tdb2Store.openOrCreate(directory);
        Loading loading = new Loading(store)) {
      RDFParser.source(in).lang(Lang.NQUADS).parse(loading);
      return loading.count;
    } catch (RiotException | IOException | RuntimeIOException e) {
      throw new StoreException("cannot read the backup " + file + ": " + e.getMessage(), e);
    }
  }

  private static void requireNothing(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      if (entries.findAny().isPresent()) {
        throw new StoreException(
            directory + " holds a store already; restore to a new or an empty folder");
      }
    } catch (IOException e) {
      throw new StoreException("cannot read the folder " + directory, e);
    }
  }

  /** Loads a batch of quads while the next is read. */
  private static final class Loading extends StreamRDFBase implements AutoCloseable {

    private final Tdb2Store store;
    private List<Quad> batch = new ArrayList<>();
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);
    private long count;

    Loading(Tdb2Store store) {
      this.store = store;
    }

    @Override
    public void quad(Quad quad) {
      batch.add(quad);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    @Override
    public void finish() {
      flush();
    }

    private void flush() {
      close();
      List<Quad> quads = batch;
      underWay = CompletableFuture.runAsync(() -> store.load(quads));
      count += quads.size();
      batch = new ArrayList<>();
    }

    /** Waits for the batch that is under way. */
    @Override
    public void close() {
      CompletableFuture<Void> ending = underWay;
      underWay = CompletableFuture.completedFuture(null);
      try {
        ending.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof StoreException failure ? failure : e;
      }
    }
  }
}

package org.paraphe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.store.KnowledgeStore;

/** A store in a folder of its own that is gone when it is closed. */
final class ScratchStore implements AutoCloseable {

  private final Path directory;
  private final KnowledgeStore store;

  private ScratchStore(Path directory, KnowledgeStore store) {
    this.directory = directory;
    this.store = store;
  }

  /**
   * A store of these graphs.
   *
   * @throws UncheckedIOException if the folder of temporary files cannot be written to
   */
  static ScratchStore of(List<ArticleGraph> graphs, Provenance provenance) {
    try {
      Path directory = Files.createTempDirectory("paraphe");
      KnowledgeStore store = KnowledgeStore.openOrCreate(directory.toString());
      store.put(graphs, provenance, Instant.EPOCH);
      return new ScratchStore(directory, store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  KnowledgeStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;

class Tdb2StoreTest {

  static final Provenance MADE = new Provenance("1.0", "abc");
  static final Instant TIME = Instant.parse("2024-06-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void storesReplacesAndForgets() {
    try (KnowledgeStore store = Tdb2Store.openOrCreate(folder)) {
      List<ArticleGraph> graphs = Sketch.summit();
      assertThat(store.put(graphs, MADE, TIME))
          .isEqualTo(new LoadReport(3, List.of(), 0, 0, 1, facts(graphs)));
      assertThat(store.put(graphs, MADE, TIME)).isEqualTo(new LoadReport(0, List.of(), 3));
      ArticleGraph corrected = Sketch.first("lac-1", "2024-06-02", "Le Courrier du lac").graph();
      assertThat(store.put(List.of(corrected), MADE, TIME))
          .isEqualTo(
              new LoadReport(
                  0, List.of(corrected.name().getURI()), 0, 0, 1, corrected.facts().size()));
      assertThat(store.forget("lac-2")).isEqualTo(1);
      assertThat(store.forget("lac-2")).isZero();
      assertThat(content(store)).isEqualTo(corrected.nquads() + graphs.get(2).nquads());
    }
  }

  @Test
  void aForgottenArticleLeavesNoTrace() throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(Sketch.summit(), MADE, TIME);
      store.forget(Iris.standard().article("lac-2"));
      store.compact();
      assertThat(everything(store)).doesNotContain("lac-2", "naiade", "Naïade", "Hydra");
    }
    for (Path file : filesOf(folder)) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("naiade");
    }
  }

  @Test
  void theLogTellsWhatMadeAGraphAndWhen() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(Sketch.summit(), MADE, TIME);
      assertThat(everything(store))
          .contains("\"2024-06-01T12:00:00Z\"", "\"1.0\"", "\"abc\"", MADE.activity());
    }
  }

  @Test
  void survivesReopening() {
    try (KnowledgeStore store = Tdb2Store.openOrCreate(folder)) {
      store.put(Sketch.summit(), MADE, TIME);
    }
    try (KnowledgeStore store = KnowledgeStore.open(folder.toString())) {
      assertThat(content(store))
          .isEqualTo(
              Sketch.summit().stream().map(ArticleGraph::nquads).collect(Collectors.joining()));
    }
  }

  @Test
  void afterAnAbortItReadsWritesReopensAndScans() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(Sketch.summit().subList(0, 1), MADE, TIME);
      assertThatThrownBy(() -> store.change(Tdb2StoreTest::addAndFail))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("failed");
      assertThat(content(store)).isEqualTo(Sketch.summit().get(0).nquads());
      store.put(Sketch.summit().subList(2, 3), MADE, TIME);
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(content(store))
          .isEqualTo(Sketch.summit().get(0).nquads() + Sketch.summit().get(2).nquads());
      assertThat(everything(store)).isNotEmpty();
    }
  }

  @Test
  void theSmallCachesOfFillingAreNotKept() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(Sketch.summit(), MADE, TIME);
      store.compact();
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(TDBInternal.requireStorage(store.dataset()).getStoreParams())
          .extracting(StoreParams::getNode2NodeIdCacheSize, StoreParams::getNodeId2NodeCacheSize)
          .containsExactly(
              StoreParams.getDftStoreParams().getNode2NodeIdCacheSize(),
              StoreParams.getDftStoreParams().getNodeId2NodeCacheSize());
    }
  }

  private static void addAndFail(DatasetGraph dataset) {
    SortedQuads.add(dataset, Sketch.summit().get(1).quads().toList());
    throw new IllegalStateException("the quads end here");
  }

  @Test
  void saysWhatIsNoStore() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> KnowledgeStore.open(missing.toString()))
        .isInstanceOf(StoreException.class)
        .hasMessage("no store at " + missing + "; build one first");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "Chère amie");
    assertThatThrownBy(() -> KnowledgeStore.open(other.toString()))
        .hasMessage(other + " is not a store");
    assertThatThrownBy(() -> KnowledgeStore.openOrCreate(other.toString()))
        .hasMessageContaining("is not a store; name a new or an empty folder");
    Path file = other.resolve("letter.txt");
    assertThatThrownBy(() -> KnowledgeStore.openOrCreate(file.toString()))
        .hasMessageContaining("is not a store");
  }

  @Test
  void aBackupRestoresToTheSameContent() {
    Path copy = folder.resolve("copy");
    String before;
    Path backup;
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("first"))) {
      store.put(Sketch.summit(), MADE, TIME);
      before = everything(store);
      backup = store.backup();
    }
    Backup.restore(backup, copy);
    try (Tdb2Store store = Tdb2Store.open(copy)) {
      assertThat(everything(store)).isEqualTo(before);
      assertThat(store.put(Sketch.summit(), MADE, TIME)).isEqualTo(new LoadReport(0, List.of(), 3));
    }
    assertThatThrownBy(() -> Backup.restore(backup, copy))
        .hasMessageContaining("holds a store already");
  }

  @Test
  void compactionKeepsTheContent() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      for (int i = 0; i < 5; i++) {
        store.put(Sketch.summit(), MADE, TIME);
        store.forget("lac-1");
      }
      String before = everything(store);
      Tdb2Store.Compaction sizes = store.compact();
      assertThat(sizes.after()).isLessThan(sizes.before());
      assertThat(everything(store)).isEqualTo(before);
      store.put(Sketch.summit(), MADE, TIME);
      assertThat(content(store)).contains("lac-1");
    }
  }

  /** All article graphs as sorted N-Quads. */
  static int facts(List<ArticleGraph> graphs) {
    return graphs.stream().mapToInt(graph -> graph.facts().size()).sum();
  }

  static String content(KnowledgeStore store) {
    return store.read(Exported::nquads);
  }

  /** All quads of the store, the log too, sorted. */
  static String everything(Tdb2Store store) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(TxnType.READ);
    try {
      return dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
          .map(NQuads::line)
          .sorted()
          .collect(Collectors.joining());
    } finally {
      dataset.end();
    }
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}

package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every index of a store holds the same, whether quads come sorted or one by one. */
class SortedQuadsTest {

  private static final int BATCHES = 3;

  @TempDir Path folder;

  private static Node iri(String kind, int number) {
    return NodeFactory.createURI("https://example.org/" + kind + number);
  }

  /** Quads with repetitions; numbers are stored inline, texts are not. */
  private static List<Quad> quads(Random random, int count, int nodes) {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Node object =
          switch (random.nextInt(3)) {
            case 0 -> NodeFactory.createLiteralByValue(random.nextInt(nodes) - nodes / 2);
            case 1 -> NodeFactory.createLiteralLang("mot " + random.nextInt(nodes), "fr");
            default -> iri("thing", random.nextInt(nodes));
          };
      quads.add(
          Quad.create(
              iri("graph", random.nextInt(1 + nodes / 10)),
              iri("thing", random.nextInt(nodes)),
              iri("property", random.nextInt(20)),
              object));
    }
    return quads;
  }

  @Test
  void allIndexesHoldWhatAddingOneByOneGives() {
    Random random = new Random(5);
    DatasetGraph sorted = DatabaseMgr.connectDatasetGraph(folder.resolve("sorted").toString());
    DatasetGraph single = DatabaseMgr.connectDatasetGraph(folder.resolve("single").toString());
    for (int i = 0; i < BATCHES; i++) {
      List<Quad> batch = quads(random, 4_000, 300);
      batch.addAll(batch.subList(0, 50));
      Collections.shuffle(batch, random);
      Txn.executeWrite(sorted, () -> SortedQuads.add(sorted, batch));
      Txn.executeWrite(single, () -> batch.forEach(single::add));
    }
    assertThat(indexes(sorted)).isEqualTo(indexes(single));
    TDBInternal.expel(sorted, true);
    TDBInternal.expel(single, true);
  }

  /** Each index's quads in nodes: those of the second store have other numbers. */
  private static Set<List<Node>> content(DatasetGraph dataset, TupleIndex index) {
    Set<List<Node>> rows = new HashSet<>();
    Iter.iter(index.all()).forEach(row -> rows.add(nodes(dataset, row)));
    assertThat(rows).hasSize((int) index.size());
    return rows;
  }

  private static List<Node> nodes(DatasetGraph dataset, Tuple<NodeId> row) {
    return row.stream().map(id -> TDBInternal.getNode(dataset, id)).toList();
  }

  private static List<Set<List<Node>>> indexes(DatasetGraph dataset) {
    dataset.begin(TxnType.READ);
    try {
      List<Set<List<Node>>> all = new ArrayList<>();
      for (TupleIndex index :
          TDBInternal.requireStorage(dataset)
              .getQuadTable()
              .getNodeTupleTable()
              .getTupleTable()
              .getIndexes()) {
        all.add(content(dataset, index));
      }
      assertThat(all).hasSize(6);
      return all;
    } finally {
      dataset.end();
    }
  }

  @Test
  void whatDoesNotFitIntoOneKeyIsTakenInParts() {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    // 32,768 different nodes in each column: four ranks of 16 bits.
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < 1 << 15; i++) {
      quads.add(Quad.create(iri("g", i), iri("s", i), iri("p", i), iri("o", i)));
    }
    Txn.executeWrite(dataset, () -> SortedQuads.add(dataset, quads));
    Set<Quad> stored = Txn.calculateRead(dataset, () -> Iter.toSet(dataset.find()));
    assertThat(stored).isEqualTo(new HashSet<>(quads));
    TDBInternal.expel(dataset, true);
  }
}

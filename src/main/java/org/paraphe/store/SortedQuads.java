package org.paraphe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.transaction.txn.TransactionalComponentLifecycle;
import org.apache.jena.dboe.transaction.txn.TransactionalComponentLifecycle.ComponentState;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Quads of named graphs that enter a TDB2 dataset together: one index after the other, each in the
 * order of its keys. Quad after quad, in no index's order, six distant blocks are looked for and
 * changed for each; in order, neighbours share a block. The records are those that {@link
 * DatasetGraph#add(Quad)} writes.
 */
final class SortedQuads {

  /** The order of columns here and in the names of indexes. */
  private static final String COLUMNS = "GSPO";

  private static final int WIDTH = COLUMNS.length();

  private final int size;

  /** The node of each quad's column: its place among the nodes. */
  private final int[][] places;

  /** The store's identifiers of the nodes, of 8 bytes that the indexes compare as unsigned. */
  private long[] ids;

  /** By column, the identifiers in it in ascending order. */
  private final long[][] values = new long[WIDTH][];

  /** By column, how many bits the rank of an identifier takes. */
  private final int[] bits = new int[WIDTH];

  private SortedQuads(List<Quad> quads, NodeTable nodes) {
    this.size = quads.size();
    this.places = new int[WIDTH][size];
    identify(quads, nodes);
    rank();
  }

  /**
   * Adds quads inside a write transaction of the calling thread.
   *
   * @param dataset of TDB2
   * @param quads of named graphs; those that are there already change nothing
   */
  static void add(DatasetGraph dataset, List<Quad> quads) {
    add(table(dataset), quads);
  }

  /** How many quads of named graphs a dataset of TDB2 holds; inside a transaction. */
  static long count(DatasetGraph dataset) {
    return Iter.count(table(dataset).getTupleTable().getIndex(0).all());
  }

  private static NodeTupleTable table(DatasetGraph dataset) {
    return TDBInternal.requireStorage(dataset).getQuadTable().getNodeTupleTable();
  }

  private static void add(NodeTupleTable table, List<Quad> quads) {
    SortedQuads sorted = new SortedQuads(quads, table.getNodeTable());
    if (IntStream.of(sorted.bits).sum() < Long.SIZE) {
      sorted.insert(table.getTupleTable().getIndexes());
    } else {
      // A key of ranks would not fit into a number: with fewer quads it does.
      int half = quads.size() / 2;
      add(table, quads.subList(0, half));
      add(table, quads.subList(half, quads.size()));
    }
  }

  private void identify(List<Quad> quads, NodeTable nodes) {
    Map<Node, Integer> known = new HashMap<>();
    List<Node> distinct = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Quad quad = quads.get(i);
      Node[] row = {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()};
      for (int column = 0; column < WIDTH; column++) {
        Integer place = known.putIfAbsent(row[column], distinct.size());
        if (place == null) {
          place = distinct.size();
          distinct.add(row[column]);
        }
        places[column][i] = place;
      }
    }
    byte[] bytes = new byte[Long.BYTES];
    ids = new long[distinct.size()];
    for (int i = 0; i < ids.length; i++) {
      NodeIdFactory.set(nodes.getAllocateNodeId(distinct.get(i)), bytes);
      ids[i] = Bytes.getLong(bytes);
    }
  }

  /** Puts the rank of each node among those of its column in the place of the node. */
  private void rank() {
    for (int column = 0; column < WIDTH; column++) {
      int[] of = places[column];
      long[] sorted =
          Arrays.stream(of).distinct().mapToLong(p -> flipped(ids[p])).sorted().toArray();
      values[column] = sorted;
      bits[column] = Integer.SIZE - Integer.numberOfLeadingZeros(sorted.length);
      int[] ranks = new int[ids.length];
      Arrays.fill(ranks, -1);
      for (int i = 0; i < size; i++) {
        int place = of[i];
        if (ranks[place] < 0) {
          ranks[place] = Arrays.binarySearch(sorted, flipped(ids[place]));
        }
        of[i] = ranks[place];
      }
    }
  }

  /** A number whose order is that of another without its sign. */
  private static long flipped(long unsigned) {
    return unsigned ^ Long.MIN_VALUE;
  }

  /** Fills the indexes side by side: each is a tree with files of its own. */
  private void insert(TupleIndex[] indexes) {
    CompletableFuture.allOf(
            Stream.of(indexes)
                .map(index -> insertion((TupleIndexRecord) index))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private CompletableFuture<Void> insertion(TupleIndexRecord index) {
    RangeIndex tree = index.getRangeIndex();
    int[] order = index.getName().chars().map(COLUMNS::indexOf).toArray();
    return within((BPlusTree) tree, () -> insert(tree, order));
  }

  /** Does something in another thread, inside of the transaction of this one. */
  private static <X> CompletableFuture<Void> within(
      TransactionalComponentLifecycle<X> component, Runnable action) {
    ComponentState<X> here = component.getComponentState();
    return CompletableFuture.runAsync(
        () -> {
          ComponentState<X> there = component.getComponentState();
          component.setComponentState(here);
          try {
            action.run();
          } finally {
            component.setComponentState(there);
          }
        });
  }

  private void insert(RangeIndex records, int[] order) {
    long[] keys = keys(order);
    for (int i = 0; i < size; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        records.insert(record(keys[i], order));
      }
    }
  }

  /** The ranks of each quad's columns in some order, packed into one number each; sorted. */
  private long[] keys(int[] order) {
    long[] keys = new long[size];
    for (int column : order) {
      for (int i = 0; i < size; i++) {
        keys[i] = keys[i] << bits[column] | places[column][i];
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  private Record record(long key, int[] order) {
    byte[] bytes = new byte[WIDTH * Long.BYTES];
    long left = key;
    for (int i = WIDTH - 1; i >= 0; i--) {
      int column = order[i];
      int rank = (int) (left & (1L << bits[column]) - 1);
      Bytes.setLong(flipped(values[column][rank]), bytes, i * Long.BYTES);
      left >>>= bits[column];
    }
    return new Record(bytes, null);
  }
}

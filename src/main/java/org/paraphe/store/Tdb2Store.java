package org.paraphe.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;

/**
 * A store in a directory of this machine (Jena TDB2). One process can hold it at a time; within the
 * process any number of readers and one writer work side by side.
 */
public final class Tdb2Store implements KnowledgeStore {

  private static final long UNKNOWN = -1;

  private final StoreDirectory directory;
  private volatile DatasetGraph dataset;

  /** Quads of named graphs, at most; UNKNOWN before they are counted. */
  private long quads = UNKNOWN;

  private Tdb2Store(StoreDirectory directory) {
    this.directory = directory;
    this.dataset = directory.connect();
  }

  /** Opens the store in a directory, which must hold one. */
  public static Tdb2Store open(Path path) {
    StoreDirectory directory = StoreDirectory.toAsk(path);
    directory.requireStore();
    return new Tdb2Store(directory);
  }

  /** Opens the store in a directory to fill it; makes one where that is missing or empty. */
  public static Tdb2Store openOrCreate(Path path) {
    StoreDirectory directory = StoreDirectory.toFill(path);
    directory.requireStoreOrNothing();
    return new Tdb2Store(directory);
  }

  /** The dataset, its default graph the union of the others; for the server's read transactions. */
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public LoadReport put(List<ArticleGraph> graphs, Provenance provenance, Instant time) {
    Changes changes =
        read(stored -> Changes.of(graphs, new StoredArticles(stored), provenance, time));
    if (!changes.isEmpty()) {
      directory.requireSpace(changes.add().size());
      write(() -> apply(changes));
    }
    return changes.report();
  }

  @Override
  public void keep(Collection<Triple> reference) {
    Changes changes = read(s -> Changes.making(Pa.REFERENCE, Set.copyOf(reference), s));
    if (!changes.isEmpty()) {
      directory.requireSpace(changes.add().size());
      write(() -> apply(changes));
    }
  }

  private int apply(Changes changes) {
    changes.drop().forEach(this::drop);
    add(changes.add());
    changes
        .links()
        .unlink()
        .forEach(article -> dataset.deleteAny(Pa.COPIES, article, Node.ANY, Node.ANY));
    changes.links().add().forEach(dataset::add);
    return changes.drop().size();
  }

  private void add(List<Quad> more) {
    SortedQuads.add(dataset, more);
    quads = quads == UNKNOWN ? UNKNOWN : quads + more.size();
  }

  private void drop(Node graph) {
    dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    dataset.deleteAny(Pa.LOG, graph, Node.ANY, Node.ANY);
  }

  @Override
  public int forget(String article) {
    List<Node> graphs = Txn.calculateRead(dataset(), () -> ArticleLookup.graphs(dataset, article));
    if (graphs.isEmpty()) {
      return 0;
    }
    Changes changes = read(stored -> Changes.dropping(graphs, new StoredArticles(stored)));
    return write(() -> apply(changes));
  }

  /** Loads quads as they are, in bounded transactions; for the restoring of a backup. */
  void load(List<Quad> quads) {
    directory.requireSpace(quads.size());
    write(
        () -> {
          add(quads);
          return quads.size();
        });
  }

  /**
   * Changes the content in one transaction, all or nothing.
   *
   * @param change is given the dataset; what it throws undoes all
   */
  public void change(Consumer<DatasetGraph> change) {
    write(
        () -> {
          change.accept(dataset);
          quads = UNKNOWN;
          return 0;
        });
  }

  /**
   * Runs a write transaction. After a failure the connection is made anew: the store must not be
   * used further after an aborted transaction (apache/jena GH-3877).
   */
  private synchronized int write(Supplier<Integer> action) {
    dataset.begin(TxnType.WRITE);
    try {
      int result = action.get();
      dataset.commit();
      dataset.end();
      return result;
    } catch (RuntimeException | Error e) {
      try {
        recover();
      } catch (RuntimeException | Error alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw directory.failure(e);
    }
  }

  private void recover() {
    try {
      if (dataset.isInTransaction() && dataset.transactionMode() == ReadWrite.WRITE) {
        dataset.abort();
      }
      dataset.end();
    } finally {
      TDBInternal.expel(dataset, true);
      dataset = directory.connect();
    }
  }

  @Override
  public <T> T read(Function<Snapshot, T> reader) {
    DatasetGraph current = dataset();
    return Txn.calculateRead(current, () -> reader.apply(new DatasetSnapshot(current)));
  }

  /**
   * Rewrites the store without the space that replaced and forgotten articles took. Writers wait;
   * it needs as much free space as what is in use takes.
   *
   * @return bytes on disk before and after
   */
  public synchronized Compaction compact() {
    long before = directory.bytes();
    directory.requireSpaceForCopy(this::quads);
    DatabaseMgr.compact(dataset, true);
    directory.compacted();
    return new Compaction(before, directory.bytes());
  }

  /** Whether the store has grown much since it was compacted last, or is large and never was. */
  public boolean wantsCompaction() {
    return directory.wantsCompaction();
  }

  /**
   * Whether the store must be compacted before more is put into it, since afterwards there may be
   * no room for that.
   *
   * @param more quads that are to come
   */
  public boolean mustCompact(long more) {
    return directory.mustCompact(this::quads, more);
  }

  private synchronized long quads() {
    if (quads == UNKNOWN) {
      quads = Txn.calculateRead(dataset, () -> SortedQuads.count(dataset));
    }
    return quads;
  }

  /** Bytes on disk before and after compaction. */
  public record Compaction(long before, long after) {}

  /**
   * Writes all content to a gzipped N-Quads file, while the store is in use.
   *
   * @return the file, in the folder {@code Backups} of the store
   */
  public synchronized Path backup() {
    directory.requireSpaceForCopy(this::quads);
    return Path.of(DatabaseMgr.backup(dataset));
  }

  /** Bytes on disk. */
  public long bytes() {
    return directory.bytes();
  }

  @Override
  public synchronized void close() {
    TDBInternal.expel(dataset, true);
  }
}

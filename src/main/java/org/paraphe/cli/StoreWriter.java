package org.paraphe.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.LoadReport;
import org.paraphe.store.Tdb2Store;

/**
 * Puts graphs into a store in large transactions, since small ones cost time and space; but holds
 * none back for long. While one transaction is under way the graphs of the next are collected.
 */
final class StoreWriter implements AutoCloseable {

  /** Most triples in a transaction; fewer where the heap is small. */
  private static final long BATCH_TRIPLES =
      Math.min(600_000, Runtime.getRuntime().maxMemory() >> 11);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final KnowledgeStore store;
  private final Provenance provenance;
  private final BuildReport report;
  private final PrintStream err;
  private List<ArticleGraph> batch = new ArrayList<>();
  private long triples;
  private Instant first = Instant.MIN;
  private CompletableFuture<LoadReport> underWay =
      CompletableFuture.completedFuture(LoadReport.NOTHING);

  /**
   * @param report counts what is stored
   * @param err is told when the store must be compacted
   */
  StoreWriter(KnowledgeStore store, Provenance provenance, BuildReport report, PrintStream err) {
    this.store = store;
    this.err = err;
    this.provenance = provenance;
    this.report = report;
  }

  void add(Outcome.Built outcome) {
    Instant now = Instant.now();
    if (batch.isEmpty()) {
      first = now;
    }
    batch.add(outcome.graph());
    triples += outcome.graph().size();
    if (triples >= BATCH_TRIPLES || first.plus(LONGEST_WAIT).isBefore(now)) {
      commit();
    }
  }

  /** Begins to store what has been collected, when the transaction before has ended. */
  private void commit() {
    await();
    List<ArticleGraph> graphs = batch;
    long size = triples;
    underWay = CompletableFuture.supplyAsync(() -> put(graphs, size));
    batch = new ArrayList<>();
    triples = 0;
  }

  private LoadReport put(List<ArticleGraph> graphs, long size) {
    if (store instanceof Tdb2Store local && local.mustCompact(size)) {
      err.println("paraphe: the disk fills up: the store is compacted before more is stored");
      local.compact();
    }
    LoadReport stored = store.put(graphs, provenance, Instant.now());
    graphs.clear(); // The thread that holds them may linger.
    return stored;
  }

  private void await() {
    CompletableFuture<LoadReport> ending = underWay;
    underWay = CompletableFuture.completedFuture(LoadReport.NOTHING);
    try {
      report.count(ending.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** Stores what is left. */
  @Override
  public void close() {
    if (!batch.isEmpty()) {
      commit();
    }
    await();
  }
}

package org.paraphe.cli;

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

/**
 * Puts graphs into a store in large transactions, since small ones cost time and space; but holds
 * none back for long. While one transaction is under way the graphs of the next are collected.
 */
final class StoreWriter implements AutoCloseable {

  /** Most triples in a transaction; fewer where the heap is small. */
  private static final long BATCH_TRIPLES =
      Math.min(600_000, Runtime.getRuntime().maxMemory() >> 12);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final KnowledgeStore store;
  private final Provenance provenance;
  private final BuildReport report;
  private List<ArticleGraph> batch = new ArrayList<>();
  private long triples;
  private Instant first = Instant.MIN;
  private CompletableFuture<LoadReport> underWay =
      CompletableFuture.completedFuture(LoadReport.NOTHING);

  StoreWriter(KnowledgeStore store, Provenance provenance, BuildReport report) {
    this.store = store;
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
    underWay = CompletableFuture.supplyAsync(() -> store.put(graphs, provenance, Instant.now()));
    batch = new ArrayList<>();
    triples = 0;
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

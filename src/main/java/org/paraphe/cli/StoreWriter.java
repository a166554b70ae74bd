package org.paraphe.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.store.KnowledgeStore;

/**
 * Puts graphs into a store in large transactions, since small ones cost space; but holds none back
 * for long.
 */
final class StoreWriter implements AutoCloseable {

  private static final long BATCH_TRIPLES = 200_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final KnowledgeStore store;
  private final Provenance provenance;
  private final BuildReport report;
  private final List<ArticleGraph> batch = new ArrayList<>();
  private long triples;
  private Instant first = Instant.MIN;

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
    triples += outcome.graph().triples().count();
    if (triples >= BATCH_TRIPLES || first.plus(LONGEST_WAIT).isBefore(now)) {
      commit();
    }
  }

  private void commit() {
    if (!batch.isEmpty()) {
      report.count(store.put(batch, provenance, Instant.now()));
      batch.clear();
      triples = 0;
    }
  }

  /** Stores what is left. */
  @Override
  public void close() {
    commit();
  }
}

package org.paraphe.web;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.paraphe.store.Snapshot;

/** A snapshot whose queries are given up when they take too long. */
record PatientSnapshot(Snapshot snapshot) implements Snapshot {

  private static final long SECONDS = 10;

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "query timer");
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public List<String> graphs() {
    return snapshot.graphs();
  }

  @Override
  public Object version() {
    return snapshot.version();
  }

  @Override
  public Stream<Triple> triples(String graph) {
    return snapshot.triples(graph);
  }

  /**
   * @throws org.apache.jena.query.QueryCancelledException when the query is given up
   */
  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    return snapshot.query(
        query,
        execution -> {
          Future<?> end = TIMER.schedule(execution::abort, SECONDS, TimeUnit.SECONDS);
          try {
            return use.apply(execution);
          } finally {
            end.cancel(false);
          }
        });
  }
}

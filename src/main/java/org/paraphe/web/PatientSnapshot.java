package org.paraphe.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.paraphe.store.Snapshot;

/** A snapshot whose queries are given up when they take too long. */
record PatientSnapshot(Snapshot snapshot) implements Snapshot {

  /** Of processor time; a server that is busy gives a query less of it in a second. */
  private static final Duration WORK = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long EVERY_MILLISECONDS = 200;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ScheduledThreadPoolExecutor TIMER =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "query timer");
            thread.setDaemon(true);
            return thread;
          });

  static {
    TIMER.setRemoveOnCancelPolicy(true);
  }

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
          Future<?> end = watch(execution);
          try {
            return use.apply(execution);
          } finally {
            end.cancel(false);
          }
        });
  }

  /** Ends a query of this thread when it has had its time. */
  private static Future<?> watch(QueryExec execution) {
    long thread = Thread.currentThread().getId();
    long work = THREADS.getThreadCpuTime(thread) + WORK.toNanos();
    long end = System.nanoTime() + PATIENCE.toNanos();
    return TIMER.scheduleWithFixedDelay(
        () -> {
          if (THREADS.getThreadCpuTime(thread) > work || System.nanoTime() - end > 0) {
            execution.abort();
          }
        },
        EVERY_MILLISECONDS,
        EVERY_MILLISECONDS,
        TimeUnit.MILLISECONDS);
  }
}

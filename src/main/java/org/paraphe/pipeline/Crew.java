package org.paraphe.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.paraphe.source.SourceItem;

/** Several threads that take pages through a pipeline, the outcomes kept in the pages' order. */
public final class Crew {

  /** Pages under way for each thread: enough to keep all busy, few enough to bound memory. */
  private static final int AHEAD = 8;

  private final Pipeline pipeline;
  private final int threads;

  /**
   * @param threads at least 1
   */
  public Crew(Pipeline pipeline, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.pipeline = pipeline;
    this.threads = threads;
  }

  /**
   * Takes all items through the pipeline. Items are read and outcomes are delivered by the calling
   * thread alone.
   *
   * @param items in any number; only a few at a time are held
   * @param sink receives one outcome for each item, in the items' order
   */
  public void process(Stream<SourceItem> items, Consumer<Outcome> sink) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<Outcome>> underWay = new ArrayDeque<>();
      for (Iterator<SourceItem> i = items.iterator(); i.hasNext(); ) {
        SourceItem item = i.next();
        underWay.add(workers.submit(() -> pipeline.process(item)));
        if (underWay.size() == threads * AHEAD) {
          sink.accept(result(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        sink.accept(result(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Outcome result(Future<Outcome> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an article", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}

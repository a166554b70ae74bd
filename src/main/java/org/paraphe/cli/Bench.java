package org.paraphe.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.pipeline.Stage;
import org.paraphe.source.Article;
import org.paraphe.source.RawPage;
import org.paraphe.source.RejectedException;
import org.paraphe.text.OpenNlpTagger;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/** Ways to read the same pages, measured in turn. To be closed. */
final class Bench implements AutoCloseable {

  private static final String TAGGED_LANGUAGE = "fr";

  /** Fewest articles of a round: processor time is told in steps of 10 ms. */
  private static final int ROUND = 200;

  private final Pipeline pipeline;
  private final List<RawPage> pages = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<List<String[]>> sentences = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<Stage, Long> stageNanos = new EnumMap<>(Stage.class);
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers = Executors.newFixedThreadPool(threads);

  /**
   * @param all pages; those that give no article in French are left out
   */
  Bench(KnowledgeOptions knowledge, List<RawPage> all) {
    this.pipeline = new Pipeline(knowledge.knowledge(), knowledge.iris());
    for (RawPage page : all) {
      if (pipeline.process(page) instanceof Outcome.Built built
          && built.text().text().article().metadata().language().matches(TAGGED_LANGUAGE + "|")) {
        pages.add(page);
        articles.add(built.text().text().article());
        sentences.add(built.text().text().sentences().stream().map(Bench::forms).toList());
      }
    }
    if (pages.isEmpty()) {
      throw Failure.failed("no article in French to measure with");
    }
    OpenNlpTagger stock = new OpenNlpTagger(knowledge.knowledge().words(TAGGED_LANGUAGE));
    add("OpenNLP's tagger alone", i -> sentences.get(i).forEach(stock::tag));
    add("text to facts", i -> facts(articles.get(i)));
    add("page to checked graph", i -> pipeline.process(pages.get(i)));
  }

  private static String[] forms(Sentence sentence) {
    return sentence.tokens().stream().map(Token::form).toArray(String[]::new);
  }

  /** One row with one thread and one with all. */
  private void add(String name, IntConsumer article) {
    rows.add(new Row(name, 1, round(), () -> each(1, article)));
    rows.add(new Row(name, threads, round(), () -> each(threads, article)));
  }

  /** The articles of a round: all, as often as it takes to measure them. */
  private int round() {
    return pages.size() * Math.max(1, ROUND / pages.size());
  }

  private void facts(Article article) {
    try {
      pipeline.facts(article);
    } catch (RejectedException e) {
      throw new IllegalStateException("was read before", e);
    }
  }

  /** Something that is done to all articles, and the best that was measured of it. */
  static final class Row {
    private final String name;
    private final int threads;
    private final int articles;
    private final Runnable action;
    private Cost best = Cost.UNKNOWN;

    Row(String name, int threads, int articles, Runnable action) {
      this.name = name;
      this.threads = threads;
      this.articles = articles;
      this.action = action;
    }

    private void measure() {
      best = best.best(Cost.of(action));
    }

    String name() {
      return name + (threads == 1 ? ", 1 thread" : ", " + threads + " threads");
    }

    int threads() {
      return threads;
    }

    /** Articles in a second of the clock, in the best round. */
    double perSecond() {
      return best.perSecond(articles);
    }

    /** Processor time of an article, in milliseconds, in the best round. */
    double processorMillis() {
      return best.processorMillis(articles);
    }
  }

  /** Measures all rows in turn. */
  void run(int rounds) {
    for (int round = 0; round < rounds; round++) {
      rows.forEach(Row::measure);
    }
    stageNanos.clear();
    each(1, i -> timed(pages.get(i)));
  }

  List<Row> rows() {
    return rows;
  }

  /** What the others are compared with: the tagger alone, in one thread. */
  Row reference() {
    return rows.get(0);
  }

  /** Milliseconds of the clock that an article takes in each stage, in one thread. */
  Map<String, Double> stages() {
    Map<String, Double> millis = new LinkedHashMap<>();
    stageNanos.forEach((stage, nanos) -> millis.put(stage.label(), nanos / 1e6 / round()));
    return millis;
  }

  /** How much is read. */
  String text() {
    long all = sentences.stream().mapToLong(List::size).sum();
    long tokens = sentences.stream().flatMap(List::stream).mapToLong(s -> s.length).sum();
    return "%d articles, %d sentences, %d tokens".formatted(articles.size(), all, tokens);
  }

  private void timed(RawPage page) {
    long[] last = {System.nanoTime()};
    pipeline.process(
        page,
        stage -> {
          long now = System.nanoTime();
          stageNanos.merge(stage, now - last[0], Long::sum);
          last[0] = now;
        });
  }

  private void each(int parallel, IntConsumer article) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < parallel; t++) {
      running.add(
          workers.submit(
              () -> {
                for (int i = next.getAndIncrement(); i < round(); i = next.getAndIncrement()) {
                  article.accept(i % pages.size());
                }
              }));
    }
    running.forEach(Bench::await);
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

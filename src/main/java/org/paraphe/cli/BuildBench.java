package org.paraphe.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Article;
import org.paraphe.source.RejectedException;
import org.paraphe.source.SourceItem;
import org.paraphe.store.Backup;
import org.paraphe.store.BulkLoader;
import org.paraphe.store.Tdb2Store;

/**
 * Measures a build from archive to stored quads: beside the extraction of facts alone, as the
 * number of articles grows, and its loading beside Jena's own loaders.
 */
final class BuildBench {

  /** Articles whose facts and quads are measured alone, and before each place of the growth. */
  private static final int SAMPLE = 1_000;

  private final Main main;
  private final KnowledgeOptions knowledge;
  private final SourceArguments sources;
  private final PrintStream out;
  private final List<Article> articles = new ArrayList<>();
  private final int rounds;
  private long quads;

  /**
   * @param rounds how often what takes no state is measured; at least 1
   */
  BuildBench(Main main, KnowledgeOptions knowledge, SourceArguments sources, int rounds) {
    this.main = main;
    this.knowledge = knowledge;
    this.sources = sources;
    this.out = main.out();
    this.rounds = rounds;
  }

  /** Measures and prints; works in a folder of temporary files, which is removed. */
  void run() {
    try {
      Path folder = Files.createTempDirectory("paraphe-bench");
      try {
        run(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Path folder) throws IOException {
    out.println(Machine.here());
    Path file = folder.resolve("sample.nq");
    sample(file);
    double stored = build(folder.resolve("store"));
    extraction(stored);
    loaders(file, folder);
  }

  /** Keeps the first articles, and writes their quads. */
  private void sample(Path file) throws IOException {
    Pipeline pipeline = new Pipeline(knowledge.knowledge(), knowledge.iris());
    try (Stream<SourceItem> items = sources.open();
        Writer writer = Files.newBufferedWriter(file)) {
      items
          .map(pipeline::process)
          .filter(Outcome.Built.class::isInstance)
          .limit(SAMPLE)
          .forEach(outcome -> keep((Outcome.Built) outcome, writer));
    }
    if (articles.isEmpty()) {
      throw Failure.failed("no article to measure with");
    }
  }

  private void keep(Outcome.Built built, Writer writer) {
    articles.add(built.text().text().article());
    quads += built.graph().triples().count();
    try {
      writer.write(built.graph().nquads());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Measures facts from text alone, with all threads, the program being warm from the build.
   *
   * @param stored articles in a second from archive to stored quads
   */
  private void extraction(double stored) {
    Pipeline pipeline = new Pipeline(knowledge.knowledge(), knowledge.iris());
    Cost best = Cost.UNKNOWN;
    for (int round = 0; round < rounds; round++) {
      best = best.best(Cost.of(() -> articles.parallelStream().forEach(a -> facts(pipeline, a))));
    }
    double perSecond = best.perSecond(articles.size());
    out.printf(
        Locale.ROOT,
        "%,d of the articles from text to facts, best of %d: %.1f articles/s,"
            + " %.3f CPU ms an article; to stored quads is %.2f of that rate%n%n",
        articles.size(),
        rounds,
        perSecond,
        best.processorMillis(articles.size()),
        stored / perSecond);
    out.flush();
  }

  private static void facts(Pipeline pipeline, Article article) {
    try {
      pipeline.facts(article);
    } catch (RejectedException e) {
      throw new IllegalStateException("was read before", e);
    }
  }

  /**
   * Builds all sources.
   *
   * @return articles in a second
   */
  private double build(Path directory) {
    out.printf(
        "%-28s %12s %16s %14s%n",
        "archive to stored quads", "articles/s", "CPU ms/article", "heap in use MB");
    BuildReport report = new BuildReport();
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory);
        Build build = Build.into(store, knowledge, main, report)) {
      Growth growth = new Growth(build);
      build.run(sources, growth);
      build.commit();
      double rate = growth.print("all %,d".formatted(growth.count), growth.begin, growth.count);
      out.printf(Locale.ROOT, "%,d MB on disk%n%n", store.bytes() >> 20);
      return rate;
    }
  }

  /** Looks at the cost of the last articles before the 1,000th, 2,000th, 5,000th, 10,000th ... */
  private final class Growth implements Consumer<Outcome> {
    private final Build build;
    private final Cost begin = Cost.now();
    private Cost mark = begin;
    private long next = SAMPLE;
    private long count;

    Growth(Build build) {
      this.build = build;
    }

    @Override
    public void accept(Outcome outcome) {
      count++;
      if (count == next - SAMPLE) {
        build.commit();
        mark = Cost.now();
      } else if (count == next) {
        build.commit();
        print("the last %,d of %,d".formatted(SAMPLE, count), mark, SAMPLE);
        mark = Cost.now();
        next = Long.toString(next).startsWith("2") ? next / 2 * 5 : next * 2;
      }
    }

    private double print(String name, Cost since, long of) {
      Cost cost = Cost.now().minus(since);
      out.printf(
          Locale.ROOT,
          "%-28s %12.1f %16.3f %14d%n",
          name,
          cost.perSecond(of),
          cost.processorMillis(of),
          heapInUse());
      out.flush();
      return cost.perSecond(of);
    }
  }

  /** Megabytes of the heap that are not garbage: what a collection leaves, not what comes since. */
  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage)
            .filter(Objects::nonNull)
            .mapToLong(MemoryUsage::getUsed)
            .sum()
        >> 20;
  }

  private void loaders(Path file, Path folder) throws IOException {
    out.printf(
        "%-28s %12s %16s%n", "%,d quads to a new store".formatted(quads), "quads/s", "CPU us/quad");
    loader("as backups are restored", folder, store -> Backup.restore(file, store));
    for (BulkLoader jena : BulkLoader.values()) {
      loader("tdb2.tdbloader, " + jena.label(), folder, store -> jena.load(file, store));
    }
  }

  private void loader(String name, Path folder, Consumer<Path> load) throws IOException {
    Cost best = Cost.UNKNOWN;
    for (int round = 0; round < rounds; round++) {
      Path store = folder.resolve("loaded");
      best = best.best(Cost.of(() -> load.accept(store)));
      delete(store);
    }
    out.printf(
        Locale.ROOT,
        "%-28s %,12.0f %16.2f%n",
        name,
        best.perSecond(quads),
        1000 * best.processorMillis(quads));
    out.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

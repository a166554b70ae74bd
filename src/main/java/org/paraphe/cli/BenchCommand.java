package org.paraphe.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.paraphe.source.RawPage;
import org.paraphe.source.SourceItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how fast articles are read, beside OpenNLP's tagger alone on the same text. */
@Command(
    name = "bench",
    description =
        "Measures how fast articles become facts and graphs, beside OpenNLP's own"
            + " tagger alone.",
    footer = {
      "",
      "All rows are measured in turn, round after round over the same articles held in memory; each",
      "shows its best round by the clock, and its best by processor time (of all threads, garbage",
      "collection included), which other work on the machine disturbs less."
    })
final class BenchCommand implements Callable<Integer> {

  /** How results are printed. */
  enum Format {
    table,
    json
  }

  /** Loaders and facts are measured that often at most beside a build. */
  private static final int MOST_BUILD_ROUNDS = 3;

  @ParentCommand private Main main;
  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;

  @Option(
      names = "--rounds",
      defaultValue = "20",
      description = "Rounds over the articles (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--profile", description = "Also show where the time goes, by stage.")
  private boolean profile;

  @Option(
      names = "--build",
      description =
          "Measure a build of the sources into a new store: against the extraction of facts alone,"
              + " as articles grow in number, and its loading against Jena's own loaders.")
  private boolean build;

  @Option(
      names = "--reading",
      description = "Measure how fast HTML pages become articles, beside jsoup's parser alone.")
  private boolean reading;

  @Option(
      names = "--start",
      description =
          "Measure how long extract takes for the first article from its start, beside a Java"
              + " machine that only loads OpenNLP's two models.")
  private boolean start;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw Failure.usage("--rounds must be at least 1, not " + rounds);
    }
    if (format == Format.json && (build || reading || start)) {
      throw Failure.usage("--format json is for the comparison of facts alone");
    }
    if (build) {
      new BuildBench(main, knowledge, sources, Math.min(rounds, MOST_BUILD_ROUNDS)).run();
      return 0;
    }
    if (reading) {
      new ReadingBench(knowledge.knowledge(), pages()).run(rounds, main.out());
      return 0;
    }
    if (start) {
      new StartBench(pages().get(0)).run(rounds, main.out());
      return 0;
    }
    try (Bench bench = new Bench(knowledge, pages())) {
      bench.run(rounds);
      if (format == Format.json) {
        main.out().println(new GsonBuilder().setPrettyPrinting().create().toJson(json(bench)));
      } else {
        print(bench);
      }
    }
    return 0;
  }

  private List<RawPage> pages() {
    try (Stream<SourceItem> items = sources.open()) {
      List<RawPage> pages =
          items
              .filter(SourceItem.Page.class::isInstance)
              .map(item -> ((SourceItem.Page) item).page())
              .toList();
      if (pages.isEmpty()) {
        throw Failure.failed("no article to measure with");
      }
      return pages;
    }
  }

  private void print(Bench bench) {
    main.out().println(bench.text() + "; " + Machine.here());
    main.out().printf("%-34s %12s %16s %10s%n", "", "articles/s", "CPU ms/article", "to tagger");
    for (Bench.Row row : bench.rows()) {
      main.out()
          .printf(
              Locale.ROOT,
              "%-34s %12.1f %16.3f %9.2fx%n",
              row.name(),
              row.perSecond(),
              row.processorMillis(),
              bench.reference().processorMillis() / row.processorMillis());
    }
    if (profile) {
      bench
          .stages()
          .forEach((stage, ms) -> main.out().printf(Locale.ROOT, "  %-32s %29.3f%n", stage, ms));
    }
  }

  private JsonObject json(Bench bench) {
    JsonObject json = new JsonObject();
    json.addProperty("machine", Machine.here());
    json.addProperty("text", bench.text());
    JsonArray rows = new JsonArray();
    for (Bench.Row row : bench.rows()) {
      JsonObject object = new JsonObject();
      object.addProperty("name", row.name());
      object.addProperty("threads", row.threads());
      object.addProperty("articlesPerSecond", row.perSecond());
      object.addProperty("processorMillisPerArticle", row.processorMillis());
      rows.add(object);
    }
    json.add("rows", rows);
    if (profile) {
      JsonObject stages = new JsonObject();
      bench.stages().forEach(stages::addProperty);
      json.add("millisPerArticle", stages);
    }
    return json;
  }
}

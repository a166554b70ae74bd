package org.paraphe.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.store.LoadReport;

/** What a build did, counted. */
final class BuildReport {

  /** Replaced articles that are named on the screen. */
  private static final int NAMED = 20;

  private final Map<String, Integer> rejected = new TreeMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private LoadReport loaded = LoadReport.NOTHING;
  private int left;

  void count(Outcome.Rejected outcome) {
    rejected.merge(outcome.reason(), 1, Integer::sum);
  }

  void count(Outcome.Unchanged outcome) {
    left++;
  }

  void count(Outcome.Built outcome) {
    for (ArticleGraph.Violation violation : outcome.graph().leftOut()) {
      leftOut.merge(violation.factClass() + ": " + violation.message(), 1, Integer::sum);
    }
  }

  void count(LoadReport report) {
    loaded = loaded.plus(report);
  }

  boolean anyRejected() {
    return !rejected.isEmpty();
  }

  private int built() {
    return loaded.added() + loaded.replaced();
  }

  private int unchanged() {
    return left + loaded.unchanged();
  }

  private int read() {
    return built() + unchanged() + loaded.outdated() + sum(rejected);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  void print(PrintStream to) {
    to.printf(
        "%d articles: %d added and %d replaced with %d facts, %d unchanged, %s%d rejected%n",
        read() - sum(rejected),
        loaded.added(),
        loaded.replaced(),
        loaded.facts(),
        unchanged(),
        loaded.outdated() == 0 ? "" : loaded.outdated() + " older than in the store, ",
        sum(rejected));
    if (loaded.copies() > 0) {
      to.printf("  copies of others, which count as one source: %d%n", loaded.copies());
    }
    if (sum(rejected) > 1) {
      rejected.forEach((reason, n) -> to.printf("  rejected %d: %s%n", n, reason));
    }
    leftOut.forEach((reason, n) -> to.printf("  facts left out %d: %s%n", n, reason));
    loaded.changed().stream().limit(NAMED).forEach(graph -> to.println("  replaced " + graph));
    if (loaded.replaced() > NAMED) {
      to.printf("  … and %d more (--report FILE has all)%n", loaded.replaced() - NAMED);
    }
  }

  void write(Path file) {
    JsonObject report = new JsonObject();
    report.addProperty("read", read());
    report.addProperty("built", built());
    report.addProperty("added", loaded.added());
    report.addProperty("replaced", loaded.replaced());
    report.add("changed", new Gson().toJsonTree(loaded.changed()));
    report.addProperty("unchanged", unchanged());
    report.addProperty("outdated", loaded.outdated());
    report.addProperty("duplicates", loaded.copies());
    report.addProperty("facts", loaded.facts());
    report.add("rejected", object(rejected));
    report.add("leftOut", object(leftOut));
    try {
      String json =
          new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(report);
      Files.writeString(file, json + "\n");
    } catch (IOException e) {
      throw Failure.failed("the report cannot be written to " + file + ": " + e.getMessage(), e);
    }
  }

  private static JsonObject object(Map<String, Integer> counts) {
    JsonObject object = new JsonObject();
    counts.forEach(object::addProperty);
    return object;
  }
}

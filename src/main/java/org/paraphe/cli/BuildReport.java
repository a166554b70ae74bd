package org.paraphe.cli;

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

  private final Map<String, Integer> rejected = new TreeMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private LoadReport loaded = LoadReport.NOTHING;
  private int facts;

  void count(Outcome.Rejected outcome) {
    rejected.merge(outcome.reason(), 1, Integer::sum);
  }

  void count(Outcome.Built outcome) {
    facts += outcome.graph().facts().size();
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
    return loaded.added() + loaded.replaced() + loaded.unchanged();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  void print(PrintStream to) {
    to.printf(
        "%d articles with %d facts: %d added, %d replaced, %d unchanged; %d rejected%n",
        built(), facts, loaded.added(), loaded.replaced(), loaded.unchanged(), sum(rejected));
    if (sum(rejected) > 1) {
      rejected.forEach((reason, n) -> to.printf("  rejected %d: %s%n", n, reason));
    }
    leftOut.forEach((reason, n) -> to.printf("  facts left out %d: %s%n", n, reason));
  }

  void write(Path file) {
    JsonObject report = new JsonObject();
    report.addProperty("read", built() + sum(rejected));
    report.addProperty("built", built());
    report.addProperty("added", loaded.added());
    report.addProperty("replaced", loaded.replaced());
    report.addProperty("unchanged", loaded.unchanged());
    report.addProperty("facts", facts);
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

package org.paraphe.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.paraphe.fact.Fact;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;

/**
 * Compares the statements found in single sentences with annotated spans: how many messages are
 * found, alone and with who says them, and how many subjects of reporting verbs are found as
 * speakers. A message is found when more than 60 % of it is extracted; messages of under 15
 * characters and speakers that are but a possessive are left out.
 */
final class SentenceEvaluation {

  private static final String FILE = "gold.jsonl";
  private static final String TEXT = "text";
  private static final String SPEAKER = "speaker";
  private static final double SHARE = 0.6;
  private static final int SHORTEST = 15;

  private final Pipeline pipeline;
  private final Set<String> possessives;
  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  SentenceEvaluation(Pipeline pipeline, Set<String> possessives) {
    this.pipeline = pipeline;
    this.possessives = possessives;
  }

  /** Whether a folder holds annotated sentences rather than articles. */
  static boolean fits(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** Recall by measure. */
  Map<String, Score> scores() {
    return scores;
  }

  /** What was missed, a line each. */
  List<String> errors() {
    return errors;
  }

  /** Offsets in code points. */
  private record Span(int begin, int end, String words) {

    double coveredBy(int from, int to) {
      return (double) Math.max(0, Math.min(end, to) - Math.max(begin, from))
          / Math.max(1, end - begin);
    }
  }

  void add(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        add(JsonParser.parseString(line).getAsJsonObject());
      } catch (JsonParseException | IllegalStateException | NullPointerException e) {
        throw Failure.failed(file + ":" + number + ": is no annotated sentence", e);
      }
    }
  }

  private void add(JsonObject json) {
    String text = json.get("text").getAsString();
    if (json.has("subject")) {
      Span subject = span(json.getAsJsonArray("subject"));
      boolean found =
          statements(json, text).stream()
              .anyMatch(f -> covers(text, f, SPEAKER, List.of(subject), 0));
      count("subject as speaker", found, json, text);
      return;
    }
    JsonObject roles = json.getAsJsonObject("roles");
    List<Span> messages = spans(roles, "Message");
    List<Span> speakers = spans(roles, "Speaker");
    if (messages.isEmpty() || speakers.isEmpty()) {
      return;
    }
    boolean brief = messages.stream().allMatch(m -> m.end() - m.begin() < SHORTEST);
    boolean owned =
        speakers.stream().allMatch(s -> possessives.contains(s.words().toLowerCase(Locale.ROOT)));
    if (brief || owned) {
      return;
    }
    List<Fact> said =
        statements(json, text).stream()
            .filter(f -> covers(text, f, TEXT, messages, SHARE))
            .toList();
    count("message", !said.isEmpty(), json, text);
    boolean both = said.stream().anyMatch(f -> covers(text, f, SPEAKER, speakers, 0));
    count("message and speaker", both, json, text);
  }

  private List<Fact> statements(JsonObject json, String text) {
    RawPage page =
        new RawPage(
            json.get("sent").getAsString(),
            RawPage.Media.TEXT,
            text.getBytes(StandardCharsets.UTF_8),
            "UTF-8",
            Metadata.NONE);
    Outcome outcome = pipeline.process(page);
    return outcome instanceof Outcome.Built built
        ? built.facts().stream().filter(f -> f.role(TEXT).isPresent()).toList()
        : List.of();
  }

  private static boolean covers(String text, Fact f, String role, List<Span> spans, double share) {
    return f.role(role)
        .filter(r -> r.begin() >= 0)
        .filter(
            r -> {
              int begin = text.codePointCount(0, r.begin());
              int end = text.codePointCount(0, r.end());
              return spans.stream().anyMatch(s -> s.coveredBy(begin, end) > share);
            })
        .isPresent();
  }

  private void count(String measure, boolean found, JsonObject json, String text) {
    scores.merge(measure, new Score(found ? 1 : 0, 1, 1), Score::plus);
    if (!found) {
      errors.add("missed " + measure + ": " + json.get("sent").getAsString() + " | " + text);
    }
  }

  private static List<Span> spans(JsonObject roles, String role) {
    List<Span> spans = new ArrayList<>();
    if (roles.has(role)) {
      for (JsonElement e : roles.getAsJsonArray(role)) {
        spans.add(span(e.getAsJsonArray()));
      }
    }
    return spans;
  }

  private static Span span(JsonArray json) {
    String words = json.size() > 2 ? json.get(2).getAsString() : "";
    return new Span(json.get(0).getAsInt(), json.get(1).getAsInt(), words);
  }
}

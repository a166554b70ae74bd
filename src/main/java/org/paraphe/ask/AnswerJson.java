package org.paraphe.ask;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;

/** Answers as JSON, one object for each. */
public final class AnswerJson {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private AnswerJson() {}

  /** The answer on one line. */
  public static String of(Answer answer) {
    JsonObject json = new JsonObject();
    json.addProperty("question", answer.question());
    json.addProperty("language", answer.language());
    json.addProperty("status", status(answer.status()));
    JsonArray entries = new JsonArray();
    answer.entries().forEach(e -> entries.add(entry(e)));
    json.add("answers", entries);
    json.addProperty("message", answer.message());
    json.addProperty("interpretation", answer.interpretation());
    json.addProperty("sparql", answer.sparql());
    JsonArray evidence = new JsonArray();
    answer.evidence().forEach(e -> evidence.add(evidence(e)));
    json.add("evidence", evidence);
    JsonArray unmatched = new JsonArray();
    answer.unmatched().forEach(unmatched::add);
    json.add("unmatched", unmatched);
    return GSON.toJson(json);
  }

  private static String status(Answer.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject entry(Answer.Entry entry) {
    JsonObject json = new JsonObject();
    if (entry instanceof Answer.Entry.Thing thing) {
      json.addProperty("label", thing.label());
      JsonObject labels = new JsonObject();
      thing.labels().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(l -> labels.addProperty(l.getKey(), l.getValue()));
      json.add("labels", labels);
      json.addProperty("iri", thing.iri());
    } else if (entry instanceof Answer.Entry.Value value) {
      json.addProperty("value", value.value());
    } else if (entry instanceof Answer.Entry.Text text) {
      json.addProperty("text", text.text());
    }
    json.addProperty("articles", entry.articles());
    return json;
  }

  private static JsonObject evidence(Answer.Evidence e) {
    JsonObject json = new JsonObject();
    json.addProperty("answer", e.answer());
    json.addProperty("fact", e.fact());
    json.addProperty("article", e.article());
    json.addProperty("published", e.published());
    json.addProperty("date", e.date());
    json.addProperty("polarity", e.polarity().toLowerCase(Locale.ROOT));
    json.addProperty("modality", e.modality().toLowerCase(Locale.ROOT));
    json.addProperty("sentence", e.sentence());
    return json;
  }
}

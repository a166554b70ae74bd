package org.paraphe.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a reader found in an article, to compare with: {@code NAME.gold.json} beside {@code
 * NAME.txt}.
 */
record GoldArticle(
    String article,
    List<GoldEntity> entities,
    List<GoldStatement> statements,
    List<GoldRelation> relations) {

  private static final String ENDING = ".gold.json";

  record GoldEntity(String label, String type, List<String> aliases) {}

  /**
   * @param begin first UTF-16 unit in the article's text
   * @param named whether the article names the speaker
   */
  record GoldStatement(
      String speaker,
      String cue,
      String kind,
      String text,
      int begin,
      int end,
      String date,
      String event,
      boolean named) {}

  /** Strings that an annotation leaves out are empty. */
  record GoldRelation(
      String subject,
      String property,
      String object,
      String of,
      String polarity,
      String modality,
      String date,
      String evidence) {}

  /** The gold articles of a folder, by name. */
  static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      List<Path> gold = files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
      if (gold.isEmpty()) {
        throw Failure.failed(folder + ": no files *" + ENDING);
      }
      return gold;
    } catch (IOException e) {
      throw Failure.failed(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The text that a gold file is about. */
  static Path text(Path gold) {
    String name = gold.getFileName().toString();
    return gold.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".txt");
  }

  /**
   * Reads a gold file.
   *
   * @param text of the article, in which the statements are found
   */
  static GoldArticle read(Path file, String text) {
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      Set<Integer> taken = new HashSet<>();
      return new GoldArticle(
          json.get("article").getAsString(),
          list(json, "entities", GoldArticle::entity),
          list(json, "statements", s -> statement(s, text, taken)),
          list(json, "relations", GoldArticle::relation));
    } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
      throw Failure.failed(file + ": is no gold file: " + e.getMessage(), e);
    }
  }

  private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> read) {
    JsonArray array = json.getAsJsonArray(key);
    List<T> out = new ArrayList<>();
    for (JsonElement element : array) {
      out.add(read.apply(element.getAsJsonObject()));
    }
    return out;
  }

  private static GoldEntity entity(JsonObject json) {
    List<String> aliases = new ArrayList<>();
    if (json.has("aliases")) {
      json.getAsJsonArray("aliases").forEach(a -> aliases.add(a.getAsString()));
    }
    return new GoldEntity(string(json, "label"), string(json, "type"), aliases);
  }

  private static GoldStatement statement(JsonObject json, String text, Set<Integer> taken) {
    String words = string(json, "text");
    int begin = text.indexOf(words);
    while (begin >= 0 && taken.contains(begin)) {
      begin = text.indexOf(words, begin + 1);
    }
    if (begin < 0) {
      begin = text.indexOf(words);
    }
    taken.add(begin);
    boolean named = !json.has("named") || json.get("named").getAsBoolean();
    return new GoldStatement(
        string(json, "speaker"),
        optional(json, "cue"),
        optional(json, "kind"),
        words,
        begin,
        begin + words.length(),
        optional(json, "date"),
        optional(json, "event"),
        named);
  }

  private static GoldRelation relation(JsonObject json) {
    return new GoldRelation(
        string(json, "subject"),
        string(json, "property"),
        string(json, "object"),
        optional(json, "of"),
        string(json, "polarity"),
        string(json, "modality"),
        optional(json, "date"),
        optional(json, "evidence"));
  }

  private static String optional(JsonObject json, String key) {
    return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : "";
  }

  private static String string(JsonObject json, String key) {
    return json.get(key).getAsString();
  }
}

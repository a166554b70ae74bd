package org.paraphe.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The JSON-LD of a page, as far as it describes an article. References between nodes are followed;
 * broken JSON is read as far as single values can be made out.
 */
final class JsonLd {

  private static final int MAX_NODES = 2000;
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|(?://)?\\]\\]>|;)\\s*$");
  private static final Pattern PAIR =
      Pattern.compile(
          "\"(\\w{1,40})\"\\s*:\\s*\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+){0,500}+)\"");

  private final List<JsonObject> nodes = new ArrayList<>();
  private final Map<String, JsonObject> byId = new HashMap<>();

  private JsonLd() {}

  /** Reads all JSON-LD scripts of a page. */
  static JsonLd of(Document document) {
    JsonLd result = new JsonLd();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        result.read(WRAPPING.matcher(script.data()).replaceAll(""));
      }
    }
    return result;
  }

  private void read(String json) {
    try {
      JsonReader reader = new JsonReader(new StringReader(json));
      reader.setStrictness(Strictness.LENIENT);
      collect(Streams.parse(reader));
    } catch (JsonParseException | StackOverflowError e) {
      JsonObject salvaged = salvage(json);
      if (salvaged.size() > 0) {
        nodes.add(salvaged);
      }
    }
  }

  /** The first value of each name, found without regard to the structure around it. */
  private static JsonObject salvage(String json) {
    JsonObject values = new JsonObject();
    for (Matcher m = PAIR.matcher(json); m.find(); ) {
      if (!values.has(m.group(1))) {
        values.addProperty(m.group(1), m.group(2).replace("\\\"", "\"").replace("\\/", "/"));
      }
    }
    return values;
  }

  private void collect(JsonElement json) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(this::collect);
    } else if (json.isJsonObject() && nodes.size() < MAX_NODES) {
      JsonObject node = json.getAsJsonObject();
      nodes.add(node);
      index(node);
      for (String nested :
          List.of("@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "item")) {
        if (node.has(nested)) {
          collect(node.get(nested));
        }
      }
    }
  }

  private void index(JsonObject node) {
    String id = string(node.get("@id"));
    if (!id.isEmpty() && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
  }

  /**
   * The nodes that describe the page's article, the best first, possibly none.
   *
   * @param title what the page elsewhere calls itself, or empty
   */
  List<JsonObject> article(String title) {
    List<JsonObject> found = new ArrayList<>(ofType("Article", "Posting", "Report"));
    String wanted = Titles.fold(title);
    found.sort(Comparator.comparingInt(n -> -rank(n, wanted)));
    found.addAll(ofType("WebPage", "VideoObject"));
    nodes.stream().filter(n -> types(n).isEmpty() && n.has("headline")).forEach(found::add);
    return found;
  }

  private static int rank(JsonObject node, String title) {
    String headline = Titles.fold(string(node.get("headline")));
    boolean same =
        !title.isEmpty()
            && headline.length() > 5
            && (title.contains(headline) || headline.contains(title));
    return (same ? 4 : 0) + (node.has("articleBody") ? 2 : 0) + (node.has("datePublished") ? 1 : 0);
  }

  /** The nodes with a type that ends with one of some words. */
  List<JsonObject> ofType(String... endings) {
    return nodes.stream()
        .filter(n -> types(n).stream().anyMatch(t -> endsWithAny(t, endings)))
        .toList();
  }

  private static boolean endsWithAny(String text, String... endings) {
    for (String ending : endings) {
      if (text.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> types(JsonObject node) {
    return strings(node.get("@type"));
  }

  /** The node itself, or the one that it refers to. */
  JsonObject resolve(JsonObject node) {
    JsonObject other = byId.get(string(node.get("@id")));
    return node.size() <= 2 && other != null ? other : node;
  }

  /** The names of people or organisations: strings, objects or references. */
  List<String> names(JsonElement value) {
    List<String> names = new ArrayList<>();
    if (value == null || value.isJsonNull()) {
      return names;
    }
    if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(v -> names.addAll(names(v)));
    } else if (value.isJsonObject()) {
      names.addAll(strings(resolve(value.getAsJsonObject()).get("name")));
    } else {
      names.addAll(strings(value));
    }
    return names;
  }

  /** A string, or the first of an array; empty if there is none. Entities are undone. */
  static String string(JsonElement value) {
    return strings(value).stream().findFirst().orElse("");
  }

  /** All strings of a value or an array of values. */
  static List<String> strings(JsonElement value) {
    List<String> strings = new ArrayList<>();
    if (value == null) {
      return strings;
    }
    if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(v -> strings.addAll(strings(v)));
    } else if (value.isJsonPrimitive()) {
      String text = Parser.unescapeEntities(value.getAsString(), false).strip();
      if (!text.isEmpty()) {
        strings.add(text);
      }
    } else if (value.isJsonObject() && value.getAsJsonObject().has("@value")) {
      strings.addAll(strings(value.getAsJsonObject().get("@value")));
    }
    return strings;
  }

  /** The first node of several that has a value for a name. */
  static Optional<String> first(List<JsonObject> nodes, String name) {
    return nodes.stream().map(n -> string(n.get(name))).filter(s -> !s.isEmpty()).findFirst();
  }
}

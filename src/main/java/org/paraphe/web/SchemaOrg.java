package org.paraphe.web;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** What search engines are told of a thing, in schema.org terms. */
final class SchemaOrg {

  /** Writes {@code <} as an escape. */
  private static final Gson HTML_SAFE = new Gson();

  private static final Map<String, String> TYPES =
      Map.of(
          "Person", "Person",
          "Organization", "Organization",
          "Country", "Country",
          "City", "City",
          "Place", "Place",
          "Event", "Event",
          "Document", "CreativeWork",
          "Product", "Product",
          "Article", "NewsArticle",
          "Statement", "Quotation");

  private SchemaOrg() {}

  /** JSON-LD; what schema.org has no type for is a Thing, a fact a Claim. */
  static String of(Thing thing, Optional<ArticleSource> article, Language language) {
    JsonObject json = new JsonObject();
    json.addProperty("@context", "https://schema.org");
    json.addProperty("@type", type(thing));
    json.addProperty("@id", thing.iri());
    json.addProperty(
        type(thing).equals("NewsArticle") ? "headline" : "name", thing.label(language));
    if (!thing.same().isEmpty()) {
      JsonArray same = new JsonArray();
      thing.same().forEach(same::add);
      json.add("sameAs", same);
    }
    article.ifPresent(source -> add(source, json));
    return HTML_SAFE.toJson(json);
  }

  private static void add(ArticleSource source, JsonObject json) {
    if (!source.published().isEmpty()) {
      json.addProperty("datePublished", source.published());
    }
    if (!source.url().isEmpty()) {
      json.addProperty("url", source.url());
    }
    if (!source.publisher().isEmpty()) {
      JsonObject publisher = new JsonObject();
      publisher.addProperty("@type", "Organization");
      publisher.addProperty("name", source.publisher());
      json.add("publisher", publisher);
    }
  }

  private static String type(Thing thing) {
    String otherwise = thing.names().isEmpty() ? "Claim" : "Thing";
    return thing.types().stream()
        .map(TYPES::get)
        .filter(t -> t != null)
        .findFirst()
        .orElse(otherwise);
  }
}

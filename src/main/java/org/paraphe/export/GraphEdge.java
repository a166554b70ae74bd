package org.paraphe.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A fact as an edge between two entities.
 *
 * @param id the fact's IRI and those of both ends: a fact can link more than two
 * @param kind local name of its class
 * @param date when it holds, else when the article was published; ISO 8601, or empty
 * @param polarity {@code Positive} or {@code Negative}
 * @param modality local name of its modality
 * @param weight how many independent sources state the same: publishers, or wordings if fewer
 * @param text what was said, or the title of a position; may be empty
 * @param sentence the sentence that states it
 * @param publisher may be empty
 * @param url the article's address, else its IRI
 * @param fact the fact's IRI
 */
record GraphEdge(
    String id,
    String source,
    String target,
    String kind,
    String date,
    String polarity,
    String modality,
    int weight,
    String text,
    String sentence,
    String publisher,
    String url,
    String fact) {

  /** The attributes besides its ends, kind and weight, by name. */
  Map<String, String> attributes() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("date", date);
    all.put("polarity", polarity);
    all.put("modality", modality);
    all.put("text", text);
    all.put("evidence", sentence);
    all.put("publisher", publisher);
    all.put("url", url);
    all.put("fact", fact);
    return all;
  }

  /** The names of {@link #attributes}, in their order. */
  static Set<String> attributeNames() {
    return new GraphEdge("", "", "", "", "", "", "", 0, "", "", "", "", "").attributes().keySet();
  }
}

package org.paraphe.spark;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.paraphe.source.Copies;
import org.paraphe.source.Fingerprint;

/** What became of one page, as the index of a piece tells it, one JSON object a line. */
sealed interface Entry extends Serializable {

  /**
   * The page is an article.
   *
   * @param graph IRI of its graph: articles with the same are versions of one
   * @param iri the article's IRI
   * @param published ISO 8601, or empty
   * @param modified likewise
   * @param hash digest of its content
   * @param keys of its fingerprint
   * @param facts their number
   * @param quads lines of its graph and log in the piece, behind those of the entries before
   * @param leftOut facts that break a shape, counted by reason
   */
  record Article(
      String graph,
      String iri,
      String published,
      String modified,
      String hash,
      List<String> keys,
      int facts,
      int quads,
      Map<String, Integer> leftOut)
      implements Entry {

    /**
     * Which version of an article stays: the one changed last, and of those as old the one whose
     * digest is greater, so that no order of reading matters.
     */
    static final Comparator<Article> NEWEST =
        Comparator.comparing(
                (Article a) -> Copies.instant(a.modified.isEmpty() ? a.published : a.modified))
            .thenComparing(Article::hash);

    /** What tells copies. */
    Copies.Text text() {
      return new Copies.Text(iri, published, Fingerprint.ofKeys(keys));
    }
  }

  /**
   * The page is none.
   *
   * @param place its identifier, or where it stands
   * @param rejected why, in words for the user
   */
  record Rejection(String place, String rejected) implements Entry {}

  /** This as one line, without the line break. */
  default String line() {
    return new Gson().toJson(this);
  }

  /** What {@link #line} gave. */
  static Entry parse(String line) {
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    return new Gson().fromJson(json, json.has("rejected") ? Rejection.class : Article.class);
  }
}

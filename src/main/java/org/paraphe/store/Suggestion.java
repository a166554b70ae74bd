package org.paraphe.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that people may decide on identities.
 *
 * @param kind what the decision would be
 * @param entity key of an entity
 * @param other key of the entity that it is likely the same as; of the one that shares its name
 * @param articles keys of the articles in which the name stands for {@code other}; empty if the two
 *     are likely the same or may be
 * @param reason why, in words
 */
public record Suggestion(
    Kind kind, String entity, String other, List<String> articles, String reason) {

  /** What a decision says. */
  public enum Kind {
    SAME,
    /** The same as one of several: none can be taken as it stands. */
    ONE_OF,
    HOMONYM
  }

  private static final String BASE = "https://w3id.org/paraphe/id/";

  public Suggestion {
    articles = List.copyOf(articles);
  }

  /**
   * The decision in Turtle, under the reason as a comment; a comment itself where it is one of
   * several. Ends in a line break.
   */
  public String turtle() {
    String comment = "# " + reason.replaceAll("\\s+", " ") + "\n";
    if (kind != Kind.HOMONYM) {
      String open = kind == Kind.ONE_OF ? "# " : "";
      return comment + open + iri(entity) + " owl:sameAs " + iri(other) + " .\n";
    }
    String where = articles.stream().map(Suggestion::iri).collect(Collectors.joining(" , "));
    return "%s[] a pa:Homonym ; pa:nameOf %s ; pa:inArticle %s ;%n  pa:standsFor %s .%n"
        .formatted(comment, iri(entity), where, iri(other));
  }

  private static String iri(String key) {
    return "<" + BASE + key + ">";
  }
}

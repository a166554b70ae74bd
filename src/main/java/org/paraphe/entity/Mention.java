package org.paraphe.entity;

/**
 * A stretch of text that refers to an entity.
 *
 * @param sentence index into {@link org.paraphe.text.AnnotatedText#sentences}
 * @param first first token of the mention in its sentence
 * @param last last token of the mention, inclusive
 * @param head the token that stands for it in the dependency tree
 * @param begin first UTF-16 unit in the article's text
 * @param end after the last UTF-16 unit
 */
public record Mention(Kind kind, int sentence, int first, int last, int head, int begin, int end) {

  /** How the mention refers. */
  public enum Kind {
    /** By a name. */
    NAME,
    /** By an adjective of nationality or a noun of inhabitants. */
    DEMONYM,
    /** By a common noun: "le ministre", "le texte". */
    NOMINAL,
    /** By a pronoun or clitic. */
    PRONOUN
  }
}

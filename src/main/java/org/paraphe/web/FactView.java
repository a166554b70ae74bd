package org.paraphe.web;

import java.util.List;

/**
 * A fact with its evidence, ready to be shown.
 *
 * @param kind local name of its class
 * @param polarity local name, {@code Positive} or {@code Negative}
 * @param modality local name, for example {@code Asserted}
 * @param date empty where unknown
 * @param entry IRI of the lexicon entry
 * @param fillers its roles
 */
record FactView(
    String iri,
    String kind,
    String polarity,
    String modality,
    String date,
    String entry,
    List<Filler> fillers,
    Passage passage) {

  /**
   * What fills a role.
   *
   * @param role local name
   * @param iri empty for a literal or a term
   * @param term whether it is an individual of the ontology; the label is then its local name
   */
  record Filler(String role, String label, String iri, boolean term) {}

  /**
   * Where the article says so.
   *
   * @param start code points from the sentence's start to the passage
   * @param end code points from the sentence's start to the passage's end
   * @param title of the article, or its identifier
   * @param published empty where unknown
   * @param publisher empty where unknown
   * @param url empty where unknown
   */
  record Passage(
      String sentence,
      int start,
      int end,
      String article,
      String title,
      String published,
      String publisher,
      String url) {

    String before() {
      return sentence.substring(0, index(start));
    }

    String inside() {
      return sentence.substring(index(start), index(end));
    }

    String after() {
      return sentence.substring(index(end));
    }

    /** A passage may run over the sentence's end; then the rest of the sentence is marked. */
    private int index(int codePoints) {
      int length = sentence.codePointCount(0, sentence.length());
      return sentence.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, length)));
    }
  }

  boolean negative() {
    return polarity.equals("Negative");
  }
}

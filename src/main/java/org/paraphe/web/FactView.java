package org.paraphe.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A fact with its evidence, ready to be shown.
 *
 * @param kind local name of its class
 * @param polarity local name, {@code Positive} or {@code Negative}
 * @param modality local name, for example {@code Asserted}
 * @param date empty where unknown
 * @param entry IRI of the lexicon entry
 * @param fillers its roles, in the ontology's order
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
   * @param label of a term of the ontology, its local name
   * @param iri empty where it is no thing
   * @param language of the label, a BCP 47 tag; empty where it has none
   */
  record Filler(String role, Form form, String label, String iri, String language) {

    /** What it is. */
    enum Form {
      THING,
      TERM,
      NUMBER,
      TEXT
    }

    /** What tells it from others, whatever the language of labels. */
    private String identity() {
      return role + '=' + (form == Form.THING ? iri : label);
    }
  }

  /**
   * Where the article says so.
   *
   * @param from code points from the text's start to the sentence's
   * @param start code points from the sentence's start to the passage
   * @param end code points from the sentence's start to the passage's end
   * @param title of the article, or its identifier
   * @param published empty where unknown
   * @param publisher empty where unknown
   * @param url empty where unknown
   * @param original IRI of the earliest article of the same text: the article's own, if it copies
   *     none
   * @param language of the article, a BCP 47 tag; empty where unknown
   */
  record Passage(
      String sentence,
      int from,
      int start,
      int end,
      String article,
      String title,
      String published,
      String publisher,
      String url,
      String original,
      String language) {

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

    /** Who states it: the publisher, else the article. */
    String source() {
      return publisher.isEmpty() ? article : publisher;
    }

    /** The day of publication, or empty. */
    String day() {
      return published.substring(0, Math.min(10, published.length()));
    }
  }

  boolean negative() {
    return polarity.equals("Negative");
  }

  boolean asserted() {
    return modality.equals("Asserted");
  }

  /** When it holds, else when it was published; may be empty. */
  String when() {
    return date.isEmpty() ? passage.day() : date;
  }

  /** What it is about: its kind and fillers, without the numbers that it claims. */
  String subject() {
    return kind
        + fillers.stream()
            .filter(f -> f.form() == Filler.Form.THING || f.form() == Filler.Form.TEXT)
            .map(Filler::identity)
            .sorted()
            .collect(Collectors.joining("\u001F", "\u001F", ""));
  }

  /** What it claims of its subject. */
  String claim() {
    return polarity
        + modality
        + fillers.stream()
            .filter(f -> f.form() == Filler.Form.NUMBER)
            .map(Filler::identity)
            .collect(Collectors.joining("\u001F"));
  }
}

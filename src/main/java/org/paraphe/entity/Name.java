package org.paraphe.entity;

import java.util.List;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.Gazetteer.Thing;

/**
 * A name as it stands in the text, before it is known whose it is.
 *
 * @param first first token in its sentence
 * @param last last token, inclusive
 * @param begin first UTF-16 unit in the article's text
 * @param end after the last UTF-16 unit
 * @param surface the words as written
 * @param folded the words folded for comparison
 * @param readings what the gazetteer knows under the whole name
 * @param headed the type that its head noun gives ("ministère …"), or null
 * @param doubtful whether its capital may be due to its place in the sentence
 */
record Name(
    int sentence,
    int first,
    int last,
    int begin,
    int end,
    String surface,
    String folded,
    List<Reading> readings,
    EntityType headed,
    boolean doubtful) {

  int length() {
    return last - first + 1;
  }

  /** The same name where something else tells that its capital is its own. */
  Name certain() {
    return new Name(sentence, first, last, begin, end, surface, folded, readings, headed, false);
  }

  boolean is(EntityType type) {
    return readings.stream().anyMatch(r -> r.thing().type() == type);
  }

  /**
   * What is known of a type under the name itself, rather than by its capital or people; or null.
   */
  Thing known(EntityType type) {
    for (Reading r : readings) {
      if (r.sense() == Sense.NAME && r.thing().type() == type) {
        return r.thing();
      }
    }
    return null;
  }

  /** Whether it is the name of a country. */
  boolean country() {
    return known(EntityType.Country) != null;
  }

  /** Whether it is known, and only as an adjective of nationality or a noun of inhabitants. */
  boolean demonym() {
    for (Reading r : readings) {
      if (r.sense() != Sense.DEMONYM) {
        return false;
      }
    }
    return !readings.isEmpty();
  }

  boolean covers(int sentenceIndex, int token) {
    return sentence == sentenceIndex && first <= token && token <= last;
  }
}

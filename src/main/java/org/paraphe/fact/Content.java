package org.paraphe.fact;

import java.util.Locale;

/**
 * What somebody says, as it stands in the text.
 *
 * @param begin first UTF-16 unit, without outer quotation marks
 * @param end after the last UTF-16 unit
 */
record Content(int begin, int end, Kind kind) {

  /** How the words are given. */
  enum Kind {
    /** Wholly in quotation marks. */
    DIRECT,
    INDIRECT,
    /** Partly in quotation marks. */
    MIXED;

    /** The local name of its IRI in the ontology. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean overlaps(int from, int to) {
    return begin < to && from < end;
  }
}

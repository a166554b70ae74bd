package org.paraphe.ask;

import org.paraphe.ontology.EntityType;

/**
 * Something that a name in a question may mean.
 *
 * @param known the store's entity; null for a thing that is known by name but not in the store
 * @param name the name by which it was found
 * @param match how well the name fits
 */
record Candidate(Known known, EntityType type, String name, Match match) {

  /** How a name fits, the best last. */
  enum Match {
    /** Its words, some of them nearly. */
    NEARLY,
    /** Some words of the name. */
    PART,
    /** A capital for its government, an adjective for its country. */
    STANDS_FOR,
    /** All words of the name. */
    WORDS,
    /** The name. */
    EXACT
  }

  boolean inStore() {
    return known != null;
  }
}

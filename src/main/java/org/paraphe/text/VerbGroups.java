package org.paraphe.text;

/** Reads the verb groups of one sentence. */
sealed interface VerbGroups permits VerbGroupReader, EnglishVerbGroups {

  /**
   * Reads a verb group that begins at {@code i}, and draws the arcs inside it.
   *
   * @param marker the preposition before it, −1 for none
   * @return the group; null if none begins here
   */
  Chunk read(int i, int marker);
}

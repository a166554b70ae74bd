package org.paraphe.text;

/** Gives each word of a sentence its part of speech. */
public interface PosTagger {

  /**
   * @param forms the words of one sentence, apostrophes straight
   * @param possible for each word the set of tags it may get, as bits numbered by {@link
   *     Upos#ordinal}; 0 for any
   * @return as many tags; contractions of a preposition with an article are {@link Upos#ADP}, with
   *     a relative pronoun {@link Upos#PRON}
   */
  Upos[] tag(String[] forms, int[] possible);

  /** Tags with nothing ruled out. */
  default Upos[] tag(String[] forms) {
    return tag(forms, new int[forms.length]);
  }
}

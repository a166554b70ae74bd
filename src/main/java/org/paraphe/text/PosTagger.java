package org.paraphe.text;

/** Gives each word of a sentence its part of speech. */
public interface PosTagger {

  /**
   * @param forms the words of one sentence, apostrophes straight
   * @return as many tags; contractions of a preposition with an article are {@link Upos#ADP}, with
   *     a relative pronoun {@link Upos#PRON}
   */
  Upos[] tag(String[] forms);
}

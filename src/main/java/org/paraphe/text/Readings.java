package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Morph.VerbForm;

/**
 * Chooses, among the readings of a form, the one that fits its tag and its neighbours.
 * Implementations are thread-safe.
 */
sealed interface Readings permits FrenchReadings, EnglishReadings {

  /**
   * @param i the word in question
   * @return the best reading; for unknown forms one made from the tag
   */
  Morph choose(TaggedWords w, int i);

  /** The readings that are worth knowing of a form, the chosen one among them. */
  default List<Morph> possible(TaggedWords w, int i) {
    return w.readings(i);
  }

  /** The reading of a form that no dictionary knows. */
  static Morph unknown(TaggedWords w, int i) {
    Upos tag = w.tags()[i];
    String lemma = tag == Upos.PROPN ? w.forms()[i] : w.words()[i].norm();
    return new Morph(lemma, tag == Upos.AUX ? Upos.VERB : tag, 'e', 'e', VerbForm.NONE, 0);
  }
}

package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Morph.VerbForm;

/**
 * A sentence on its way from words to tokens; its tags still change.
 *
 * @param forms as the tokenizer gives them
 * @param norms in lower case, "À" where "A" is written for it
 * @param readings of each form in the dictionary
 * @param possible what {@link TagFilter} allows, as bits numbered by {@link Upos#ordinal}
 * @param tags the tags so far
 */
record TaggedWords(
    String[] forms, String[] norms, List<List<Morph>> readings, int[] possible, Upos[] tags) {

  int size() {
    return forms.length;
  }

  boolean can(int i, Upos tag) {
    return (possible[i] & 1 << tag.ordinal()) != 0;
  }

  boolean is(int i, Upos... any) {
    for (Upos tag : any) {
      if (i >= 0 && i < tags.length && tags[i] == tag) {
        return true;
      }
    }
    return false;
  }

  boolean verb(int i) {
    return is(i, Upos.VERB, Upos.AUX);
  }

  /** Whether the form can be a past participle. */
  boolean participle(int i) {
    return readings.get(i).stream().anyMatch(m -> m.form() == VerbForm.PAST_PARTICIPLE);
  }

  /** Whether the form can be an infinitive. */
  boolean infinitive(int i) {
    return readings.get(i).stream().anyMatch(m -> m.form() == VerbForm.INFINITIVE);
  }

  /** Whether the word is read as a finite verb, in the third person if it can be a participle. */
  boolean finite(int i) {
    if (!verb(i)) {
      return false;
    }
    boolean participle = participle(i);
    if (participle && is(i - 1, Upos.AUX)) {
      return false;
    }
    return readings.get(i).stream()
        .anyMatch(m -> m.form().finite() && (!participle || m.person() == 3));
  }

  /** Whether the word is read as a verb and can be nothing but finite. */
  boolean surelyFinite(int i) {
    return verb(i)
        && !readings.get(i).isEmpty()
        && readings.get(i).stream().allMatch(m -> m.pos() != Upos.VERB || m.form().finite());
  }
}

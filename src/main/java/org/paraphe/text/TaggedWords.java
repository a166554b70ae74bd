package org.paraphe.text;

import java.util.List;
import org.paraphe.text.WordForm.Trait;

/**
 * A sentence on its way from words to tokens; its tags still change.
 *
 * @param forms as the tokenizer gives them
 * @param words what is known of each form
 * @param possible what {@link TagFilter} allows, as bits numbered by {@link Upos#ordinal}
 * @param tags the tags so far
 */
record TaggedWords(String[] forms, WordForm[] words, int[] possible, Upos[] tags) {

  int size() {
    return forms.length;
  }

  boolean can(int i, Upos tag) {
    return (possible[i] & 1 << tag.ordinal()) != 0;
  }

  boolean has(int i, Trait trait) {
    return i >= 0 && i < words.length && words[i].has(trait);
  }

  List<Morph> readings(int i) {
    return words[i].readings();
  }

  boolean is(int i, Upos tag) {
    return i >= 0 && i < tags.length && tags[i] == tag;
  }

  boolean is(int i, Upos a, Upos b) {
    return is(i, a) || is(i, b);
  }

  boolean is(int i, Upos... any) {
    for (Upos tag : any) {
      if (is(i, tag)) {
        return true;
      }
    }
    return false;
  }

  boolean comma(int i) {
    return i >= 0 && i < tags.length && forms[i].equals(",");
  }

  boolean verb(int i) {
    return is(i, Upos.VERB, Upos.AUX);
  }

  /** Whether the word is read as a finite verb, in the third person if it can be a participle. */
  boolean finite(int i) {
    if (!verb(i)) {
      return false;
    }
    if (!has(i, Trait.PARTICIPLE)) {
      return has(i, Trait.FINITE);
    }
    return has(i, Trait.FINITE_THIRD) && !is(i - 1, Upos.AUX);
  }

  /** Whether the word is read as a verb and can be nothing but finite. */
  boolean surelyFinite(int i) {
    return verb(i) && has(i, Trait.FINITE) && !has(i, Trait.NON_FINITE);
  }
}

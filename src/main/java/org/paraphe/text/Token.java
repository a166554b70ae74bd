package org.paraphe.text;

import java.util.List;

/**
 * A word, number or punctuation mark.
 *
 * @param begin first UTF-16 unit in the article's text
 * @param end after the last UTF-16 unit
 * @param form as written, line breaks inside it taken out, apostrophes straight
 * @param lemma the lemma of {@code morph}, or {@link #norm} where the dictionary does not know the
 *     form
 * @param pos the part of speech in this sentence
 * @param morph the reading chosen for this sentence
 * @param readings all readings of the form, possibly none
 * @param word what is known of the form wherever it stands
 */
public record Token(
    int begin,
    int end,
    String form,
    String lemma,
    Upos pos,
    Morph morph,
    List<Morph> readings,
    WordForm word) {

  public Token {
    readings = List.copyOf(readings);
  }

  /** The form in lower case. */
  public String norm() {
    return word.norm();
  }

  /** {@link #norm} with its contraction undone and its elision restored: "de" for "d'" or "des". */
  public String base() {
    return word.base();
  }

  boolean in(WordClass c) {
    return word.in(c);
  }

  /** Whether this is its part of speech. */
  public boolean is(Upos a) {
    return pos == a;
  }

  /** Whether its part of speech is one of these. */
  public boolean is(Upos a, Upos b) {
    return pos == a || pos == b;
  }

  /** Whether its part of speech is one of these. */
  public boolean is(Upos a, Upos b, Upos c) {
    return pos == a || pos == b || pos == c;
  }

  /** Whether its part of speech is one of these. */
  public boolean is(Upos a, Upos b, Upos c, Upos d) {
    return pos == a || pos == b || pos == c || pos == d;
  }

  /** The same for more; each call makes an array. */
  public boolean is(Upos... any) {
    for (Upos p : any) {
      if (p == pos) {
        return true;
      }
    }
    return false;
  }

  public boolean capitalised() {
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }
}

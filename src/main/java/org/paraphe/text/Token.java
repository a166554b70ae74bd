package org.paraphe.text;

import java.util.List;

/**
 * A word, number or punctuation mark.
 *
 * @param begin first UTF-16 unit in the article's text
 * @param end after the last UTF-16 unit
 * @param form as written, line breaks inside it taken out, apostrophes straight
 * @param norm the form in lower case
 * @param lemma the lemma of {@code morph}, or {@code norm} where the dictionary does not know the
 *     form
 * @param pos the part of speech in this sentence
 * @param morph the reading chosen for this sentence
 * @param readings all readings of the form, possibly none
 */
public record Token(
    int begin,
    int end,
    String form,
    String norm,
    String lemma,
    Upos pos,
    Morph morph,
    List<Morph> readings) {

  public Token {
    readings = List.copyOf(readings);
  }

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

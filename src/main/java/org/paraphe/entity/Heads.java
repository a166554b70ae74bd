package org.paraphe.entity;

import org.paraphe.text.Sentence;

/** Finds the token that stands for a stretch of a sentence in its dependency tree. */
final class Heads {

  private Heads() {}

  /** The token of the stretch whose head lies outside it; the first one if there are several. */
  static int of(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = sentence.tree().head(i);
      if (head < first || head > last) {
        return i;
      }
    }
    return first;
  }
}

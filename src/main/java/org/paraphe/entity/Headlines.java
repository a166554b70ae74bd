package org.paraphe.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/** Headings that write most words with a capital, where no capital tells a name. */
final class Headlines {

  /** Letters of the shortest word that such headings always write with a capital. */
  private static final int LONG = 4;

  /** Fewest long words that tell such a heading. */
  private static final int WORDS = 4;

  private Headlines() {}

  /** The names without those of such headings that are neither known nor in the text below. */
  static List<Name> cleared(ArticleView view, List<Name> found) {
    Set<String> below = new HashSet<>();
    for (Name n : found) {
      if (!capitalised(view.sentence(n.sentence()))) {
        below.add(n.folded());
        below.add(n.folded().substring(n.folded().lastIndexOf(' ') + 1));
      }
    }
    return found.stream()
        .filter(
            n ->
                !n.readings().isEmpty()
                    || below.contains(n.folded())
                    || !capitalised(view.sentence(n.sentence())))
        .toList();
  }

  private static boolean capitalised(Sentence sentence) {
    int words = 0;
    for (Token t : sentence.tokens()) {
      if (t.form().length() >= LONG && Character.isLetter(t.form().charAt(0))) {
        words++;
        if (!t.capitalised()) {
          return false;
        }
      }
    }
    return ArticleView.heading(sentence) && words >= WORDS;
  }
}

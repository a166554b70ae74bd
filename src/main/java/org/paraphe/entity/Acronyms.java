package org.paraphe.entity;

import org.paraphe.ontology.Folding;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Tells whether letters stand for the words of a phrase: "Fédération des artisans du bois (FAB)".
 */
final class Acronyms {

  /** Tokens between a noun and the parenthesis with its acronym. */
  private static final int REACH = 24;

  private Acronyms() {}

  /** The last token before "(ACRONYM)" if the words from {@code i} on spell it, or −1. */
  static int end(ArticleView view, Sentence sentence, int i) {
    for (int j = i + 1; j < Math.min(sentence.size() - 2, i + REACH); j++) {
      Token t = sentence.token(j);
      if (t.form().equals("(")) {
        Token inner = sentence.token(j + 1);
        boolean alone = sentence.token(j + 2).form().equals(")");
        return alone && spells(view, sentence, i, j - 1, inner.form()) ? j - 1 : -1;
      }
      Token next = sentence.token(j + 1);
      boolean apposed = t.form().equals(",") && next.capitalised() && !ArticleView.common(next);
      boolean clause =
          t.is(Upos.VERB, Upos.AUX) && t.morph().form().finite() || t.is(Upos.PRON, Upos.SCONJ);
      if (apposed || clause) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether letters spell a whole name: "LREM" rather than "LR" for "La République en Marche". */
  static boolean covers(ArticleView view, Sentence sentence, int first, int last, String letters) {
    int capitals = 0;
    for (int i = first; i <= last; i++) {
      capitals += sentence.token(i).capitalised() ? 1 : 0;
    }
    return capitals <= letters.length() && spells(view, sentence, first, last, letters);
  }

  private static String letters(String acronym, boolean capitals) {
    StringBuilder letters = new StringBuilder(acronym.length());
    for (int i = 0; i < acronym.length(); i++) {
      char c = Folding.fold(acronym.charAt(i));
      if (c >= 'a' && c <= 'z' && (!capitals || Character.isUpperCase(acronym.charAt(i)))) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /**
   * Whether an acronym's letters begin words of the phrase, in order, the first one its first; else
   * its capitals alone ("CWaPE").
   */
  static boolean spells(ArticleView view, Sentence sentence, int first, int last, String acronym) {
    String capitals = letters(acronym, true);
    return spells(view, sentence, first, last, acronym, letters(acronym, false))
        || capitals.length() > 2 && spells(view, sentence, first, last, acronym, capitals);
  }

  private static boolean spells(
      ArticleView view, Sentence sentence, int first, int last, String acronym, String letters) {
    if (letters.length() < 2 || letters.length() > 9 || !ArticleView.capital(acronym)) {
      return false;
    }
    int at = 0;
    for (int k = first; k <= last && at < letters.length(); k++) {
      String word = view.folded(sentence, k, k);
      if (word.charAt(0) == letters.charAt(at)) {
        at++;
        int part = word.indexOf(' ');
        if (part > 0
            && at < letters.length()
            && part + 1 < word.length()
            && word.charAt(part + 1) == letters.charAt(at)) {
          at++;
        }
        while (at < letters.length()
            && !ArticleView.upper(acronym, 0, acronym.length())
            && at < word.length()
            && word.startsWith(letters.substring(0, at + 1))) {
          at++;
        }
      } else if (k == first) {
        return false;
      }
    }
    return at >= letters.length() - (letters.length() > 4 ? 1 : 0);
  }
}

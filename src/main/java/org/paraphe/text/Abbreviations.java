package org.paraphe.text;

import java.util.Set;
import org.paraphe.ontology.WordLists;

/** Finds words that are written with a point: "M.", "J.D.", "J.-C.", "etc.". */
final class Abbreviations {

  private static final int LONGEST = 8;

  private final Set<String> inner;
  private final Set<String> last;

  Abbreviations(WordLists words) {
    this.inner = words.get("Abbreviation");
    this.last = words.get("FinalAbbreviation");
  }

  /**
   * The end of the abbreviation or the initials that begin at {@code begin}, or {@code begin} if
   * there are none. A single letter with its point at the very end of the text is none.
   */
  int end(String text, int begin, int end) {
    if (!Character.isLetter(text.charAt(begin))) {
      return begin;
    }
    int initials = initials(text, begin, end);
    if (initials > begin) {
      return initials;
    }
    int dot = begin;
    while (dot < end
        && dot - begin < LONGEST
        && text.charAt(dot) != '.'
        && !Letters.space(text.charAt(dot))) {
      dot++;
    }
    if (dot >= end || text.charAt(dot) != '.') {
      return begin;
    }
    String form = text.substring(begin, dot + 1);
    boolean within = dot + 1 < end || Character.isUpperCase(form.charAt(0));
    // "Ann Moro, R-Calif., said"
    boolean listed = dot + 1 < end && text.charAt(dot + 1) == ',';
    return listed || inner.contains(form) && within || last.contains(form) ? dot + 1 : begin;
  }

  /** "J.", "J.D.", "J.-P.", "a.m."; one letter alone only where something follows. */
  private static int initials(String text, int begin, int end) {
    int i = begin;
    int letters = 0;
    while (i + 1 < end && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
      if (letters == 0 && !single(text, i)) {
        return begin;
      }
      letters++;
      i += 2;
      if (i + 1 < end
          && Letters.hyphen(text.charAt(i))
          && Character.isUpperCase(text.charAt(i + 1))) {
        i++;
      }
    }
    boolean ellipsis = i < end && text.charAt(i) == '.';
    boolean one = letters == 1 && (i >= end || !Character.isUpperCase(text.charAt(begin)));
    boolean glued = i < end && Character.isLetter(text.charAt(i)) && letters < 2;
    return letters == 0 || one || ellipsis || glued ? begin : i;
  }

  /** Whether the letter stands alone rather than at the end of a word. */
  private static boolean single(String text, int i) {
    char before = Letters.at(text, i - 1);
    return !Letters.word(before);
  }

  /** Whether the point at {@code dot} belongs to an abbreviation that never ends a sentence. */
  boolean never(String text, int dot) {
    int begin = wordBegin(text, dot);
    return inner.contains(text.substring(begin, dot + 1));
  }

  /** Whether the point at {@code dot} belongs to a single capital. */
  static boolean initial(String text, int dot) {
    return dot > 0
        && Character.isUpperCase(text.charAt(dot - 1))
        && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
  }

  private static int wordBegin(String text, int dot) {
    int begin = dot;
    while (begin > 0 && dot - begin < LONGEST) {
      char c = text.charAt(begin - 1);
      if (!Letters.word(c) && c != '.' && !Letters.hyphen(c)) {
        break;
      }
      begin--;
    }
    return begin;
  }
}

package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;

/** Takes folded names apart. */
final class FoldedNames {

  private FoldedNames() {}

  /** The words of a folded name: its runs of letters and digits. */
  static String[] words(String folded) {
    List<String> words = new ArrayList<>(4);
    int begin = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        words.add(folded.substring(begin, i));
        begin = -1;
      }
    }
    return words.isEmpty() ? new String[] {folded} : words.toArray(String[]::new);
  }

  /** Words by single spaces; initials joined: "j.d. vance" and "jd vance" are the same. */
  static String compact(String folded) {
    return isCompact(folded) ? folded : joined(folded);
  }

  /** Whether a name is words of two letters or more with single spaces, as most are. */
  private static boolean isCompact(String folded) {
    int begin = 0;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (c == ' ') {
        if (i - begin < 2) {
          return false;
        }
        begin = i + 1;
      } else if (!Character.isLetterOrDigit(c) || c == '\u0153' || c == '\u00e6') {
        return false;
      }
    }
    return true;
  }

  private static String joined(String folded) {
    String[] words = words(folded.replace("\u0153", "oe").replace("\u00e6", "ae"));
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < words.length; i++) {
      boolean initials = i > 0 && words[i].length() == 1 && words[i - 1].length() == 1;
      out.append(i == 0 || initials ? "" : " ").append(words[i]);
    }
    return out.toString();
  }
}

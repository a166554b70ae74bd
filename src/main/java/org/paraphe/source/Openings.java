package org.paraphe.source;

import java.util.Locale;
import java.util.Set;

/** Recognises lines by the words they begin with. Immutable. */
final class Openings {

  private final Set<String> phrases;
  private final int longest;

  /**
   * @param phrases in lower case, with straight apostrophes
   */
  Openings(Set<String> phrases) {
    this.phrases = Set.copyOf(phrases);
    this.longest = phrases.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Where the longest phrase that the line begins with ends, 0 if it begins with none. */
  int end(String line) {
    int start = 0;
    while (start < line.length()
        && !Character.isLetterOrDigit(line.charAt(start))
        && line.charAt(start) != '©') {
      start++;
    }
    int last = Math.min(line.length(), start + longest);
    String text =
        line.substring(start, last)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replace('\u00a0', ' ');
    for (int n = Math.min(text.length(), longest); n > 0; n--) {
      if (boundary(line, start + n) && phrases.contains(text.substring(0, n))) {
        return start + n;
      }
    }
    return 0;
  }

  private static boolean boundary(String line, int i) {
    return i >= line.length()
        || !Character.isLetterOrDigit(line.charAt(i))
        || !Character.isLetterOrDigit(line.charAt(i - 1))
        || Character.isIdeographic(line.charAt(i - 1));
  }
}

package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises lines by the words they begin with. Immutable. */
final class Openings {

  private static final int KEY = 3;

  /** The phrases by their first characters. */
  private final Map<String, List<String>> phrases = new HashMap<>();

  private final int longest;

  /**
   * @param phrases in lower case, with straight apostrophes
   */
  Openings(Set<String> phrases) {
    longest = phrases.stream().mapToInt(String::length).max().orElse(0);
    phrases.forEach(p -> this.phrases.computeIfAbsent(key(p), k -> new ArrayList<>()).add(p));
  }

  private static String key(String text) {
    return text.substring(0, Math.min(KEY, text.length()));
  }

  /** Where the longest phrase that the line begins with ends, 0 if it begins with none. */
  int end(String line) {
    int start = 0;
    while (start < line.length() && !opens(line.charAt(start))) {
      start++;
    }
    String text = folded(line.substring(start, Math.min(line.length(), start + longest)));
    int end = 0;
    for (int n = 1; n <= Math.min(KEY, text.length()); n++) {
      for (String phrase : phrases.getOrDefault(text.substring(0, n), List.of())) {
        int after = start + phrase.length();
        if (after > end && text.startsWith(phrase) && boundary(line, after)) {
          end = after;
        }
      }
    }
    return end;
  }

  private static boolean opens(char c) {
    return Character.isLetterOrDigit(c) || c == '©' || c == '【';
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
  }

  private static boolean boundary(String line, int i) {
    return i >= line.length()
        || !Character.isLetterOrDigit(line.charAt(i))
        || !Character.isLetterOrDigit(line.charAt(i - 1))
        || Character.isIdeographic(line.charAt(i - 1));
  }
}

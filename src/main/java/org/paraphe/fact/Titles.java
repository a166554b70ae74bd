package org.paraphe.fact;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.ontology.WordSet;

/**
 * Titles, and what those of several words begin with, so that reading one stops where none goes on.
 * Immutable.
 */
final class Titles {

  private final Set<String> whole;
  private final Set<String> beginnings;

  /**
   * @param whole words with a space between, but behind an apostrophe
   */
  Titles(Set<String> whole) {
    this.whole = whole;
    Set<String> begun = new HashSet<>();
    for (String title : whole) {
      for (int end = 1; end <= title.length(); end++) {
        if (end == title.length() || title.charAt(end) == ' ' || title.charAt(end - 1) == '\'') {
          begun.add(title.substring(0, end));
        }
      }
    }
    this.beginnings = WordSet.copyOf(begun);
  }

  /** The first words of the titles, in lower case. */
  Set<String> openings() {
    return beginnings.stream()
        .filter(b -> b.indexOf(' ') < 0)
        .map(String::toLowerCase)
        .collect(Collectors.toSet());
  }

  /** Whether this is a title, in lower case or as it is. */
  boolean holds(String text) {
    return in(whole, text);
  }

  /** Whether a title begins with these words, or is them. */
  boolean beginWith(String text) {
    return in(beginnings, text);
  }

  private static boolean in(Set<String> words, String text) {
    String lower = text.toLowerCase();
    return words.contains(text) || !lower.equals(text) && words.contains(lower);
  }
}

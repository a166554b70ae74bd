package org.paraphe.fact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.WordSet;

/**
 * Titles, and what those of several words begin with, so that reading one stops where none goes on.
 * Immutable.
 */
final class Titles {

  private final Set<String> whole;
  private final Set<String> beginnings;

  /**
   * @param listed words with a space between, but behind an apostrophe
   */
  Titles(Set<String> listed) {
    Set<String> spelt = new HashSet<>(listed);
    listed.forEach(title -> spelt.add(unaccented(title)));
    this.whole = WordSet.copyOf(spelt);
    Set<String> begun = new HashSet<>();
    for (String title : spelt) {
      for (int end = 1; end <= title.length(); end++) {
        if (end == title.length() || title.charAt(end) == ' ' || title.charAt(end - 1) == '\'') {
          begun.add(title.substring(0, end));
        }
      }
    }
    this.beginnings = WordSet.copyOf(begun);
  }

  /** "chef de l'Etat": capitals are often written without their accents. */
  private static String unaccented(String title) {
    StringBuilder plain = new StringBuilder(title.length());
    for (char c : title.toCharArray()) {
      plain.append(Character.isUpperCase(c) ? Character.toUpperCase(Folding.fold(c)) : c);
    }
    return plain.toString();
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
    String lower = text.toLowerCase(Locale.ROOT);
    return words.contains(text) || !lower.equals(text) && words.contains(lower);
  }
}

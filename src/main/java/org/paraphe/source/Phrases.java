package org.paraphe.source;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Tells whether a text holds one of some phrases, looking at each of its places once. Immutable.
 */
final class Phrases {

  private static final int LONGEST_KEY = 3;
  private static final int SLOTS = 1 << 12;

  /** How many characters tell phrases apart. */
  private final int key;

  /** The phrases by their first characters; null where there are none. */
  private final String[][] slots = new String[SLOTS][];

  Phrases(Collection<String> phrases) {
    key = phrases.stream().mapToInt(String::length).reduce(LONGEST_KEY, Math::min);
    phrases.stream()
        .collect(Collectors.groupingBy(p -> slot(p, 0)))
        .forEach((slot, own) -> slots[slot] = own.toArray(String[]::new));
  }

  private int slot(String text, int from) {
    int hash = 0;
    for (int i = from; i < from + key; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash & SLOTS - 1;
  }

  /** Whether one of the phrases stands anywhere in a text, in the same case. */
  boolean in(String text) {
    for (int i = 0; i + key <= text.length(); i++) {
      String[] own = slots[slot(text, i)];
      if (own != null) {
        for (String phrase : own) {
          if (text.startsWith(phrase, i)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}

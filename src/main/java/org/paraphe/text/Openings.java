package org.paraphe.text;

import java.util.BitSet;
import java.util.Set;

/** Words that a line or sentence is told by when it begins with them. Immutable. */
final class Openings {

  private final String[] openings;

  /** What they begin with. */
  private final BitSet initials = new BitSet();

  Openings(Set<String> openings) {
    this.openings = openings.toArray(String[]::new);
    openings.forEach(o -> initials.set(o.charAt(0)));
  }

  /** Whether a stretch of a text begins with one of them. */
  boolean open(String text, Span part) {
    return length(text, part) > 0;
  }

  /** The length of the longest one that a stretch begins with, as whole words; 0 for none. */
  int length(String text, Span part) {
    char c = Letters.at(text, part.begin());
    if (!initials.get(c) && !initials.get(Character.toLowerCase(c))) {
      return 0;
    }
    int length = 0;
    for (String o : openings) {
      if (o.length() > length && begins(text, part, o)) {
        length = o.length();
      }
    }
    return length;
  }

  private static boolean begins(String text, Span part, String opening) {
    int end = part.begin() + opening.length();
    if (end > part.end()) {
      return false;
    }
    for (int k = 0; k < opening.length(); k++) {
      char c = text.charAt(part.begin() + k);
      char wanted = opening.charAt(k);
      boolean same = c == wanted || Character.toLowerCase(c) == wanted;
      if (!same && !(wanted == '\'' && Letters.apostrophe(c))) {
        return false;
      }
    }
    char next = end < part.end() ? text.charAt(end) : ' ';
    return !Letters.word(next) || Character.isUpperCase(next);
  }
}

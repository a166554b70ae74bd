package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;

/** The article's text as the page's data has it: a guide to the lines that show it. */
final class DeclaredText {

  private static final int SHORTEST = 250;
  private static final int SURE = 16;
  private static final int SAMPLE = 40;

  private final String text;
  private final String letters;

  /**
   * @param text the value of {@code articleBody}, plain or HTML; may be empty
   */
  DeclaredText(String text) {
    this.text = text;
    letters = letters(text);
  }

  /** Whether there is enough text to go by. */
  boolean usable() {
    return letters.length() >= SHORTEST;
  }

  /**
   * The lines that show the text, with headings and list items between them; none if the page does
   * not show most of it.
   */
  List<Line> shownBy(List<Line> lines) {
    int first = -1;
    int last = -1;
    int covered = 0;
    boolean[] shown = new boolean[lines.size()];
    for (int i = 0; i < shown.length; i++) {
      String line = letters(lines.get(i).text());
      shown[i] = line.length() >= SURE && holds(line);
      if (shown[i]) {
        covered += line.length();
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (covered < 0.75 * letters.length()) {
      return List.of();
    }
    List<Line> result = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      if (shown[i] || between(lines.get(i))) {
        result.add(lines.get(i));
      }
    }
    return result;
  }

  private boolean between(Line line) {
    return holds(letters(line.text()));
  }

  private boolean holds(String line) {
    if (line.length() <= 2 * SAMPLE) {
      return letters.contains(line);
    }
    return letters.contains(line.substring(0, SAMPLE))
        && letters.contains(line.substring(line.length() - SAMPLE));
  }

  /** Letters and digits alone, in lower case. */
  static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}

package org.paraphe.source;

/**
 * Turns offsets in UTF-16 units, as the program counts, into offsets in Unicode code points, as the
 * outside world does. Immutable.
 */
public final class CodePoints {

  /** Code points before each UTF-16 unit; null where both counts agree. */
  private final int[] before;

  private CodePoints(int[] before) {
    this.before = before;
  }

  /** The offsets of one text. */
  public static CodePoints of(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return new CodePoints(null);
    }
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean secondHalf =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      before[i + 1] = before[i] + (secondHalf ? 0 : 1);
    }
    return new CodePoints(before);
  }

  /**
   * The number of code points before a UTF-16 offset.
   *
   * @param utf16 from 0 to the text's length; −1, for "nowhere", stays −1
   */
  public int at(int utf16) {
    return before == null || utf16 < 0 ? utf16 : before[utf16];
  }
}

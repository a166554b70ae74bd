package org.paraphe.source;

/** Takes out characters that no text should hold. */
final class Characters {

  private static final double BINARY_SHARE = 0.01;
  private static final int EXAMINED = 1 << 16;

  private Characters() {}

  /** Whether a text is rather the bytes of something else: too many control characters. */
  static boolean binary(String text) {
    int length = Math.min(text.length(), EXAMINED);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (control(c) && c != '\f' || c == '\ufffd') {
        controls++;
      }
    }
    return controls > Math.max(3, length * BINARY_SHARE);
  }

  /**
   * The text with a space for each control character, noncharacter, lone surrogate, bidirectional
   * control and byte order mark, so that all offsets stay.
   */
  static String clean(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (unwanted(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, ' ');
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean unwanted(char c) {
    return control(c)
        || Character.isSurrogate(c)
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\ufeff'
        || c >= '\ufdd0' && c <= '\ufdef'
        || c >= '\ufffe';
  }

  private static boolean control(char c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}

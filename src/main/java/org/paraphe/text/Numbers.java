package org.paraphe.text;

/** Finds the end of a number with what is glued to it: "1 200", "2,5", "10h30", "5G", "1er". */
final class Numbers {

  private Numbers() {}

  /** The end of the number that begins with a digit or sign at {@code begin}. */
  static int end(String text, int begin, int end) {
    int i = digits(text, Letters.digit(text.charAt(begin)) ? begin : begin + 1, end);
    if (i - begin <= 3) {
      i = groups(text, i, end);
    }
    while (i + 1 < end && joint(text.charAt(i)) && Letters.digit(text.charAt(i + 1))) {
      i = digits(text, i + 1, end);
    }
    return suffix(text, i, end);
  }

  /** Groups of three digits after a space. */
  private static int groups(String text, int i, int end) {
    while (i + 3 < end && group(text.charAt(i)) && digits(text, i + 1, end) == i + 4) {
      i += 4;
    }
    return i;
  }

  private static boolean group(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private static boolean joint(char c) {
    return c == ',' || c == '.' || c == ':' || c == '/' || c == '-' || c == '\u2013';
  }

  private static int digits(String text, int i, int end) {
    while (i < end && Letters.digit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Letters and digits glued on, and a hyphen with what follows it ("19-Covid", "737-MAX"). */
  private static int suffix(String text, int i, int end) {
    while (i < end
        && (Letters.word(text.charAt(i))
            || (Letters.hyphen(text.charAt(i))
                && i + 1 < end
                && Letters.word(text.charAt(i + 1))))) {
      i++;
    }
    return i;
  }
}

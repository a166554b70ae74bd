package org.paraphe.text;

/** Classes of characters that French text is written with. */
final class Letters {

  private static final String VOWELS = "aeiouyhàâäéèêëîïôöùûüœæ";

  private Letters() {}

  static boolean space(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || Character.isSpaceChar(c);
  }

  /** Characters that stand in words but are not seen: soft hyphen, zero-width space and joiners. */
  static boolean invisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\ufeff';
  }

  /** Letters, digits, combining accents and what joins the parts of a word unseen. */
  static boolean word(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00b7'
        || invisible(c);
  }

  /** The letters that most of a text is made of: not all, but no other character. */
  static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'à' && c <= 'ö');
  }

  static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  static boolean hyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Whether French elides before this letter. */
  static boolean vowel(char c) {
    return VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The character at {@code i}, or a space outside the text. */
  static char at(CharSequence text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
  }
}

package org.paraphe.ontology;

import java.text.Normalizer;

/**
 * Folds text for comparison, character by character, so that offsets stay: lower case, no accents,
 * straight apostrophes, hyphens and all white space as single spaces of the same length.
 */
public final class Folding {

  private static final char[] TABLE = table();

  private Folding() {}

  /** The text folded; as long as the text. */
  public static String fold(CharSequence text) {
    char[] out = new char[text.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = fold(text.charAt(i));
    }
    return new String(out);
  }

  /** One UTF-16 unit folded. */
  public static char fold(char c) {
    return c < TABLE.length ? TABLE[c] : Character.toLowerCase(c);
  }

  private static char[] table() {
    char[] table = new char[0x2200];
    for (char c = 0; c < table.length; c++) {
      table[c] = entry(c);
    }
    return table;
  }

  private static char entry(char c) {
    if (c == '-'
        || (c >= '\u2010' && c <= '\u2015')
        || Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u202f') {
      return ' ';
    }
    if (c == '\u2018' || c == '\u2019' || c == '\u02bc' || c == '`') {
      return '\'';
    }
    String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    char lower = Character.toLowerCase(base.charAt(0));
    return lower == '\u0131' ? 'i' : lower;
  }
}

package org.paraphe.text;

/** Quotation marks by their Unicode class. */
final class QuotationMarks {

  private QuotationMarks() {}

  static boolean is(Token t) {
    if (!t.is(Upos.PUNCT, Upos.SYM, Upos.X) || t.form().isEmpty()) {
      return false;
    }
    char c = t.form().charAt(0);
    return c == '"' || c == '„' || directed(c) != 0;
  }

  /** Whether the mark opens a quotation; null for a straight mark, which may do either. */
  static Boolean opening(Token t) {
    char c = t.form().charAt(0);
    return c == '„' ? Boolean.TRUE : directed(c) == 0 ? null : Boolean.valueOf(directed(c) > 0);
  }

  private static int directed(char c) {
    return switch (Character.getType(c)) {
      case Character.INITIAL_QUOTE_PUNCTUATION -> 1;
      case Character.FINAL_QUOTE_PUNCTUATION -> -1;
      default -> 0;
    };
  }
}

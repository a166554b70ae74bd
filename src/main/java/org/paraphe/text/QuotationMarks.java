package org.paraphe.text;

/** Quotation marks by their Unicode class. */
final class QuotationMarks {

  private QuotationMarks() {}

  static boolean is(Token t) {
    return t.is(Upos.PUNCT, Upos.SYM, Upos.X) && is(t.form());
  }

  static boolean is(String form) {
    if (form.isEmpty()) {
      return false;
    }
    char c = form.charAt(0);
    return c == '"' || c == '„' || directed(c) != 0;
  }

  /** Whether the mark opens a quotation; null for a straight mark, which may do either. */
  static Boolean opening(Token t) {
    return opening(t.form());
  }

  static Boolean opening(String form) {
    char c = form.charAt(0);
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

package org.paraphe.source;

/**
 * A stretch of a page's text without a block border inside.
 *
 * @param kind how the page marks it
 * @param text white space normalised; a line break is one written as such in the page
 * @param linked how many characters of the text are links
 * @param region the innermost block element around it
 */
record Line(Block.Kind kind, String text, int linked, Region region) {

  private static final int SHORT = 60;

  /** The share of links in the text, 0 to 1. */
  double linkDensity() {
    return (double) linked / text.length();
  }

  /** Characters, those of scripts that write a word in one or two counted more. */
  int weight() {
    int dense = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x2e80) {
        dense++;
      }
    }
    return text.length() + 2 * dense;
  }

  /** Whether it reads like a sentence or more of running text. */
  boolean prose() {
    return kind != Block.Kind.HEADING
        && linkDensity() < 0.4
        && (weight() >= 2 * SHORT || weight() >= SHORT / 2 && endsSentence());
  }

  private boolean endsSentence() {
    int i = text.length();
    while (i > 0 && closing(text.charAt(i - 1))) {
      i--;
    }
    return i > 0 && ".!?…。！？।".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean closing(char c) {
    int type = Character.getType(c);
    return Character.isSpaceChar(c)
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || c == '"'
        || c == '\''
        || c == '“';
  }

  /** How much it speaks for the element around it being the article: negative against. */
  double worth() {
    if (prose()) {
      return weight() * (1 - 2 * linkDensity());
    }
    if (kind == Block.Kind.HEADING) {
      return linkDensity() > 0.5 ? -20 : 0;
    }
    return linkDensity() > 0.5 ? -Math.min(60, 15 + text.length()) : -5;
  }
}

package org.paraphe.source;

/** Decodes pages that are text. */
final class Texts {

  private Texts() {}

  /**
   * The characters of a page, those that no text should hold made spaces.
   *
   * @throws RejectedException if it is no text, or empty
   */
  static String decode(RawPage page) throws RejectedException {
    String decoded = Charsets.decode(page.content(), page.charset());
    if (Characters.binary(decoded)) {
      throw new RejectedException("binary: not a text");
    }
    String text = Characters.clean(decoded);
    if (text.isBlank()) {
      throw new RejectedException("empty");
    }
    return text;
  }
}

package org.paraphe.web;

/** A request that cannot be answered as it was asked; pages say why in their language. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String detail;

  /**
   * @param key of the pages' words, with a place for the detail
   */
  BadRequest(String key, String detail) {
    super(Language.en.say(key).formatted(detail));
    this.key = key;
    this.detail = detail;
  }

  String in(Language language) {
    return language.say(key).formatted(detail);
  }
}

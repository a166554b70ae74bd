package org.paraphe.source;

/** What a source holds at one place: a page, or the reason why there is none. */
public sealed interface SourceItem {

  /** A page to be read. */
  record Page(RawPage page) implements SourceItem {}

  /**
   * Nothing that can be read.
   *
   * @param id the article's identifier, or the argument, address or place in a file where none is
   *     known
   * @param reason why, in words for the user
   */
  record Rejected(String id, String reason) implements SourceItem {}
}

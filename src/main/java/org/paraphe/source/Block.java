package org.paraphe.source;

/**
 * A stretch of an article's text that layout sets apart. Blocks are in text order and do not
 * overlap; what lies between two of them is white space.
 *
 * @param begin first UTF-16 unit
 * @param end after the last UTF-16 unit
 */
public record Block(Kind kind, int begin, int end) {

  /**
   * What the stretch is for. Only {@link #carriesFacts} kinds are read for facts; all are read for
   * names.
   */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    CAPTION,
    /** Pointers to other articles, newsletters and the like. */
    TEASER,
    /** Hashtags and keywords. */
    TAGS;

    public boolean carriesFacts() {
      return this == PARAGRAPH || this == LIST_ITEM;
    }
  }

  public Block {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("block from " + begin + " to " + end);
    }
  }
}

package org.paraphe.source;

import java.util.Objects;

/**
 * A document as it was read, before cleaning.
 *
 * @param id the article's identifier: the file's name without its endings, or the record's {@code
 *     id}
 * @param media how {@code content} is to be read
 * @param content the bytes as fetched; not copied, must not be changed by anyone
 * @param charset the character set declared outside the document (an HTTP header, say), or empty
 * @param hints what the container (feed, JSONL record, WARC header) says of the article
 */
public record RawPage(String id, Media media, byte[] content, String charset, Metadata hints) {

  /** The kinds of document that can be read. */
  public enum Media {
    TEXT,
    HTML,
    MARKDOWN,
    NEWSML
  }

  public RawPage {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a page needs an id");
    }
    Objects.requireNonNull(media, "media");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(hints, "hints");
  }
}

package org.paraphe.source;

import java.util.List;

/**
 * What is known of an article besides its text. An absent string is empty, never null.
 *
 * @param url the canonical address
 * @param published ISO 8601 date or date and time with offset
 * @param modified likewise
 * @param language BCP 47 tag, for example {@code fr}
 */
public record Metadata(
    String url,
    String title,
    List<String> authors,
    String published,
    String modified,
    String language,
    String publisher,
    String section,
    List<String> tags) {

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata("", "", List.of(), "", "", "", "", "", List.of());

  public Metadata {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
  }
}

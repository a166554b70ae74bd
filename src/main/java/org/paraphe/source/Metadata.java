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

  /** Nothing known but the address. */
  static Metadata ofUrl(String url) {
    return new Metadata(url, "", List.of(), "", "", "", "", "", List.of());
  }

  /** Nothing known but the title. */
  static Metadata ofTitle(String title) {
    return new Metadata("", title, List.of(), "", "", "", "", "", List.of());
  }

  /** This, and where it says nothing what {@code other} says. */
  Metadata orElse(Metadata other) {
    return new Metadata(
        url.isEmpty() ? other.url : url,
        title.isEmpty() ? other.title : title,
        authors.isEmpty() ? other.authors : authors,
        published.isEmpty() ? other.published : published,
        modified.isEmpty() ? other.modified : modified,
        language.isEmpty() ? other.language : language,
        publisher.isEmpty() ? other.publisher : publisher,
        section.isEmpty() ? other.section : section,
        tags.isEmpty() ? other.tags : tags);
  }

  public Metadata withLanguage(String other) {
    return new Metadata(url, title, authors, published, modified, other, publisher, section, tags);
  }

  public Metadata {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
  }
}

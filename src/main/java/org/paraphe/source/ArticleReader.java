package org.paraphe.source;

import org.paraphe.ontology.WordLists;

/** Cleans pages to articles. Immutable; may be used by several threads. */
public final class ArticleReader {

  private final HtmlReader html;

  /**
   * @param boilerplate the lists of {@code ontology/boilerplate.ttl}, in all languages
   */
  public ArticleReader(WordLists boilerplate) {
    html = new HtmlReader(new Boilerplate(boilerplate));
  }

  /**
   * The article of a page.
   *
   * @throws RejectedException if the page holds no article; its message says why
   */
  public Article read(RawPage page) throws RejectedException {
    return switch (page.media()) {
      case TEXT -> text(page);
      case HTML -> html.read(page);
      case MARKDOWN, NEWSML -> throw new RejectedException("unknown type of page");
    };
  }

  private static Article text(RawPage page) throws RejectedException {
    String decoded = Charsets.decode(page.content(), page.charset());
    if (Characters.binary(decoded)) {
      throw new RejectedException("binary: not a text");
    }
    String text = Characters.clean(decoded);
    if (text.isBlank()) {
      throw new RejectedException("empty");
    }
    return new Article(page.id(), text, PlainText.blocks(text), page.hints());
  }
}

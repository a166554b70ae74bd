package org.paraphe.source;

import java.util.List;
import org.jsoup.Jsoup;
import org.paraphe.ontology.WordLists;

/** Cleans pages to articles. Immutable; may be used by several threads. */
public final class ArticleReader {

  private final HtmlReader html;
  private final MarkdownReader markdown;
  private final NewsMlReader newsMl;

  /**
   * @param boilerplate the lists of {@code ontology/boilerplate.ttl}, in all languages
   */
  public ArticleReader(WordLists boilerplate) {
    Boilerplate names = new Boilerplate(boilerplate);
    html = new HtmlReader(names);
    markdown = new MarkdownReader(names);
    newsMl = new NewsMlReader(names);
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
      case MARKDOWN -> markdown.read(page);
      case NEWSML -> newsMl.read(page);
    };
  }

  /**
   * Parses an HTML page and looks no further, the least that reading it takes; for comparing
   * speeds.
   *
   * @return how many nodes it holds at its top
   */
  public static int parse(RawPage page) {
    String html = Charsets.decodeHtml(page.content(), page.charset());
    return Jsoup.parse(html, page.hints().url()).childNodeSize();
  }

  private static Article text(RawPage page) throws RejectedException {
    String text = Texts.decode(page);
    List<Block> blocks = PlainText.blocks(text);
    String title = PlainText.title(text, blocks);
    return new Article(page.id(), text, blocks, page.hints().orElse(Metadata.ofTitle(title)));
  }
}

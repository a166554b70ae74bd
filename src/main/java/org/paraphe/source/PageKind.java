package org.paraphe.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Recognises pages that hold no article of their own, or not the whole of one. */
final class PageKind {

  private static final int SHORT = 1500;
  private static final int VERY_SHORT = 300;
  private static final int MANY_HEADLINES = 15;
  private static final int HEADLINE = 30;
  private static final Evaluator NEXT = QueryParser.parse("link[rel=next]");
  private static final Pattern SECOND_PAGE =
      Pattern.compile("[/?&_,-](?:page|p|seite|pag)?[=/-]?2/?");

  private final Document document;
  private final PageMetadata metadata;
  private final Boilerplate boilerplate;

  PageKind(Document document, PageMetadata metadata, Boilerplate boilerplate) {
    this.document = document;
    this.metadata = metadata;
    this.boilerplate = boilerplate;
  }

  /**
   * Why this is no article, if it is none.
   *
   * @param page all lines of the page
   * @param article the lines that read like its article
   */
  Optional<String> objection(Metadata known, List<Line> page, List<Line> article) {
    int length = article.stream().mapToInt(l -> l.text().length()).sum();
    if (article.stream().allMatch(l -> l.kind() == Block.Kind.HEADING)) {
      return Optional.of("no article text on this page");
    }
    if (metadata.liveBlog()) {
      return Optional.of("a live blog");
    }
    boolean declared = metadata.declaresArticle();
    if (!declared && length < SHORT && boilerplate.errorTitle(known.title())) {
      return Optional.of("an error page: " + known.title());
    }
    if (!declared && (length < SHORT && home(known.url()) || listing(page, length))) {
      return Optional.of("an index page, not an article");
    }
    return next(known.url()) ? Optional.of("one page of several") : Optional.empty();
  }

  private static boolean home(String url) {
    try {
      URI address = URI.create(url.isEmpty() ? "-" : url);
      String path = address.getPath();
      boolean root = path == null || path.isEmpty() || path.equals("/");
      return root && address.getQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean listing(List<Line> page, int length) {
    long headlines =
        page.stream()
            .filter(l -> l.linkDensity() > 0.8 && l.text().length() >= HEADLINE)
            .limit(MANY_HEADLINES)
            .count();
    return length < VERY_SHORT && headlines == MANY_HEADLINES;
  }

  /** Whether the page links to a second page of the same address. */
  private boolean next(String url) {
    Element link = document.selectFirst(NEXT);
    if (link == null || url.isEmpty()) {
      return false;
    }
    String base = url.replaceAll("[/?#]+$", "").replaceFirst("\\.html?$", "");
    String next = link.absUrl("href");
    return metadata.declaresArticle()
        && next.startsWith(base)
        && SECOND_PAGE
            .matcher(next.substring(base.length()).replaceFirst("\\.html?$", ""))
            .matches();
  }
}

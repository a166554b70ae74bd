package org.paraphe.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of XML document that hold or list articles, told by the root element. */
enum XmlKind {
  FEED,
  SITEMAP,
  NEWS_EXCHANGE,
  WIKI_DUMP,
  HTML,
  OTHER;

  private static final int EXAMINED = 8192;
  private static final Pattern PROLOG =
      Pattern.compile(
          "<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");
  private static final Pattern DOCTYPE =
      Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

  /** Looks at the start of a document. */
  static XmlKind of(byte[] head) {
    Matcher root = ROOT.matcher(PROLOG.matcher(start(head)).replaceAll(""));
    if (!root.find()) {
      return OTHER;
    }
    return switch (root.group(1)) {
      case "rss", "RDF", "feed" -> FEED;
      case "urlset", "sitemapindex" -> SITEMAP;
      case "nitf", "newsItem", "newsMessage", "NewsML" -> NEWS_EXCHANGE;
      case "mediawiki" -> WIKI_DUMP;
      case "html", "HTML" -> HTML;
      default -> OTHER;
    };
  }

  /** Whether a document declares a type or entities, as feeds and sitemaps never need to. */
  static boolean declaresType(byte[] head) {
    return DOCTYPE.matcher(start(head)).find();
  }

  private static String start(byte[] head) {
    int length = Math.min(head.length, EXAMINED);
    return Charsets.byteOrderMark(head)
        .map(c -> new String(head, 0, length, c))
        .orElseGet(() -> new String(head, 0, length, StandardCharsets.ISO_8859_1));
  }
}

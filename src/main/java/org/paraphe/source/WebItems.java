package org.paraphe.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/** What an address of the web leads to: a page, or the pages that a feed or sitemap lists. */
final class WebItems {

  /** Entries of a feed with more text than this are taken as they are. */
  private static final int WHOLE = 1500;

  private static final int MOST_PAGES = 50_000;

  private final Fetcher fetcher;
  private final SourceOptions options;
  private final Set<String> seen = new HashSet<>();

  WebItems(Fetcher fetcher, SourceOptions options) {
    this.fetcher = fetcher;
    this.options = options;
  }

  /** Fetches an address; each address once. */
  Items open(String address) {
    if (!seen.add(address) || seen.size() > MOST_PAGES) {
      return Items.none();
    }
    return items(address, fetcher.fetch(address));
  }

  private Items items(String address, Fetched fetched) {
    if (fetched instanceof Fetched.Document document) {
      return document(address, document);
    }
    String reason = fetched instanceof Fetched.Refused refused ? refused.reason() : "not changed";
    return Items.rejected(address, reason);
  }

  private Items document(String address, Fetched.Document document) {
    try {
      byte[] content =
          Bytes.atMost(
              Bytes.uncompressed(new ByteArrayInputStream(document.content())), options.maxBytes());
      return switch (kind(document.type(), content)) {
        case FEED -> feed(content);
        case SITEMAP -> sitemap(content, document.address().toString());
        case NEWS_EXCHANGE -> Items.page(page(address, RawPage.Media.NEWSML, content, document));
        case HTML -> Items.page(page(address, RawPage.Media.HTML, content, document));
        case WIKI_DUMP, OTHER -> other(address, content, document);
      };
    } catch (RejectedException e) {
      return Items.rejected(address, e.getMessage());
    } catch (IOException e) {
      return Items.rejected(address, "cannot be read: " + e.getMessage());
    }
  }

  private static XmlKind kind(String type, byte[] content) {
    XmlKind kind = XmlKind.of(content);
    boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
    return html && kind == XmlKind.OTHER ? XmlKind.HTML : kind;
  }

  private static Items other(String address, byte[] content, Fetched.Document document) {
    return switch (document.type()) {
      case "text/plain" -> Items.page(page(address, RawPage.Media.TEXT, content, document));
      case "text/markdown" -> Items.page(page(address, RawPage.Media.MARKDOWN, content, document));
      default -> Items.rejected(address, "unknown type of document: " + document.type());
    };
  }

  private static RawPage page(
      String id, RawPage.Media media, byte[] content, Fetched.Document document) {
    Metadata hints = Metadata.ofUrl(document.address().toString());
    return new RawPage(id, media, content, document.charset(), hints);
  }

  /** The articles of a feed: as the feed has them, or fetched where it has excerpts only. */
  Items feed(byte[] content) throws RejectedException {
    return Items.chain(Feed.read(content).iterator(), this::entry);
  }

  private Items entry(Feed.Entry entry) {
    if (entry.address().isEmpty()) {
      return Items.rejected(entry.metadata().title(), "an entry without an address");
    }
    if (Jsoup.parse(entry.html()).text().length() > WHOLE) {
      return seen.add(entry.address()) ? Items.page(entry.page(entry.address())) : Items.none();
    }
    return open(entry.address());
  }

  /** The pages of a sitemap and of the sitemaps that it lists. */
  Items sitemap(byte[] content, String address) throws RejectedException {
    Sitemap map = Sitemap.read(content, address);
    List<String> all = map.pages().isEmpty() ? map.sitemaps() : map.pages();
    return Items.chain(all.iterator(), this::open);
  }
}

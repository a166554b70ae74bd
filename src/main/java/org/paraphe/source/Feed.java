package org.paraphe.source;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** The entries of an RSS or Atom feed. */
final class Feed {

  /**
   * @param address of the article, or empty
   * @param html its content as the feed has it, possibly an excerpt only
   * @param metadata what the feed says of it
   */
  record Entry(String address, String html, Metadata metadata) {

    /** The entry as a page. */
    RawPage page(String id) {
      String title = "<h1>" + Entities.escape(metadata.title()) + "</h1>";
      String page = "<html><body><article>" + title + html + "</article></body></html>";
      byte[] content = page.getBytes(StandardCharsets.UTF_8);
      return new RawPage(id, RawPage.Media.HTML, content, "utf-8", metadata);
    }
  }

  private Feed() {}

  /**
   * Reads a feed.
   *
   * @throws RejectedException if it is none, or declares a document type
   */
  static List<Entry> read(byte[] content) throws RejectedException {
    if (XmlKind.declaresType(content)) {
      throw new RejectedException("a feed must not declare a document type (DOCTYPE)");
    }
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(content))) {
      SyndFeed feed = new SyndFeedInput().build(reader);
      return feed.getEntries().stream().map(e -> entry(feed, e)).toList();
    } catch (IOException | FeedException | IllegalArgumentException e) {
      throw new RejectedException("not a feed that can be read: " + e.getMessage());
    }
  }

  private static Entry entry(SyndFeed feed, SyndEntry e) {
    String html =
        Stream.concat(e.getContents().stream(), Stream.ofNullable(e.getDescription()))
            .map(SyndContent::getValue)
            .filter(v -> v != null)
            .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    String link =
        Stream.of(text(e.getLink()), text(e.getUri())).filter(Feed::web).findFirst().orElse("");
    return new Entry(link, html, metadata(feed, e, link));
  }

  private static boolean web(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  private static Metadata metadata(SyndFeed feed, SyndEntry e, String link) {
    List<String> authors =
        e.getAuthors().isEmpty()
            ? Stream.of(text(e.getAuthor())).filter(a -> !a.isBlank()).toList()
            : e.getAuthors().stream().map(SyndPerson::getName).filter(n -> n != null).toList();
    return new Metadata(
        link,
        text(e.getTitle()).strip(),
        authors,
        date(e.getPublishedDate()),
        date(e.getUpdatedDate()),
        text(feed.getLanguage()).toLowerCase(java.util.Locale.ROOT).replaceAll("[-_].*", ""),
        text(feed.getTitle()).strip(),
        "",
        e.getCategories().stream().map(SyndCategory::getName).filter(n -> n != null).toList());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String date(Date date) {
    return date == null ? "" : date.toInstant().toString();
  }
}

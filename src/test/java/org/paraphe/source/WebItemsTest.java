package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebItemsTest {

  private static final String PAGE =
      "<html><body><article><p>Un texte.</p></article></body></html>";

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<SourceItem> open(String path) {
    Fetcher fetcher =
        new Fetcher(
            new Addresses(InetAddress::getAllByName, true),
            new Pace(Duration.ZERO),
            Duration.ofSeconds(20),
            1 << 20);
    List<SourceItem> items = new ArrayList<>();
    new WebItems(fetcher, SourceOptions.DEFAULTS)
        .open(server.url(path))
        .forEachRemaining(items::add);
    return items;
  }

  private static RawPage page(SourceItem item) {
    return ((SourceItem.Page) item).page();
  }

  private static String reason(SourceItem item) {
    return ((SourceItem.Rejected) item).reason();
  }

  @Test
  void anAddressIsAPage() {
    server.at("/a", "text/html; charset=iso-8859-1", PAGE);
    RawPage page = page(open("/a").get(0));
    assertThat(page.id()).isEqualTo(server.url("/a"));
    assertThat(page.media()).isEqualTo(RawPage.Media.HTML);
    assertThat(page.charset()).isEqualTo("iso-8859-1");
  }

  @Test
  void theExcerptsOfAFeedAreFetched() {
    server.at("/a", "text/html", PAGE);
    server.at(
        "/rss",
        "application/rss+xml",
        """
        <?xml version="1.0"?>
        <rss version="2.0"><channel><title>Le Courrier</title><link>%s</link><description/>
        <item><title>Un accord</title><link>%s</link><description>Court.</description></item>
        <item><title>Perdu</title><link>%s</link></item>
        </channel></rss>"""
            .formatted(server.url("/"), server.url("/a"), server.url("/perdu")));
    List<SourceItem> items = open("/rss");
    assertThat(page(items.get(0)).id()).isEqualTo(server.url("/a"));
    assertThat(reason(items.get(1))).isEqualTo("answered 404");
  }

  @Test
  void theWholeTextsOfAnAtomFeedAreTakenAsTheyAre() {
    String text = "<p>" + "Les ministres ont signé le texte à Genève. ".repeat(50) + "</p>";
    server.at(
        "/atom",
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Dépêches</title><id>u:1</id>
        <updated>2025-02-12T10:00:00Z</updated>
        <entry><title>Un accord</title><id>u:2</id><link href="https://depeches.example/accord"/>
        <published>2025-02-12T09:00:00Z</published><updated>2025-02-12T09:30:00Z</updated>
        <author><name>Léa Blanc</name></author>
        <content type="html"><![CDATA[%s]]></content></entry></feed>"""
            .formatted(text));
    RawPage page = page(open("/atom").get(0));
    assertThat(page.id()).isEqualTo("https://depeches.example/accord");
    assertThat(page.hints().title()).isEqualTo("Un accord");
    assertThat(page.hints().authors()).containsExactly("Léa Blanc");
    assertThat(page.hints().published()).isEqualTo("2025-02-12T09:00:00Z");
    assertThat(new String(page.content(), StandardCharsets.UTF_8)).contains("Genève");
  }

  @Test
  void rss1IsReadToo() {
    server.at("/a", "text/html", PAGE);
    server.at(
        "/rdf",
        "application/rdf+xml",
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="u:c"><title>Brèves</title><link>u:c</link><description>b</description>
        </channel><item rdf:about="%1$s"><title>Un</title><link>%1$s</link></item></rdf:RDF>"""
            .formatted(server.url("/a")));
    assertThat(page(open("/rdf").get(0)).id()).isEqualTo(server.url("/a"));
  }

  @Test
  void aSitemapIndexLeadsToThePages() {
    server.at("/a", "text/html", PAGE).at("/b", "text/html", PAGE);
    server.at(
        "/index.xml",
        "application/xml",
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>%s</loc></sitemap></sitemapindex>"""
            .formatted(server.url("/news.xml")));
    server.at(
        "/news.xml",
        "application/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>%s</loc><news:news><news:title>Un</news:title></news:news></url>
        <url><loc>%s</loc></url></urlset>"""
            .formatted(server.url("/a"), server.url("/b")));
    assertThat(open("/index.xml"))
        .extracting(i -> page(i).id())
        .containsExactly(server.url("/a"), server.url("/b"));
  }

  @Test
  void xmlBombsAreRejected() {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>""";
    server.at("/rss", "text/xml", bomb + "<rss version='2.0'><channel>&c;&f;</channel></rss>");
    server.at("/map", "text/xml", bomb + "<urlset><url><loc>&f;</loc></url></urlset>");
    assertThat(reason(open("/rss").get(0))).contains("DOCTYPE");
    assertThat(reason(open("/map").get(0))).contains("DOCTYPE");
  }

  @Test
  void otherTypesAreRejected() {
    server.at("/a.pdf", "application/pdf", "%PDF-1.7");
    assertThat(reason(open("/a.pdf").get(0))).contains("unknown type").contains("pdf");
  }

  @Test
  void feedsThatListEachOtherEnd() {
    String rss =
        "<rss version=\"2.0\"><channel><title>t</title><link>u</link><description/>"
            + "<item><title>x</title><link>%s</link></item></channel></rss>";
    server.at("/1", "text/xml", rss.formatted(server.url("/2")));
    server.at("/2", "text/xml", rss.formatted(server.url("/1")));
    assertThat(open("/1")).isEmpty();
  }
}

package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ontology.Knowledge;

/** Formats besides HTML and plain text: Markdown, NITF, NewsML-G2, MediaWiki exports. */
class FormatsTest {

  private static final ArticleReader READER = new ArticleReader(Knowledge.builtIn().words());

  @TempDir Path dir;

  private List<SourceItem> items(String name, String content) throws IOException {
    Path file = Files.writeString(dir.resolve(name), content, StandardCharsets.UTF_8);
    try (Stream<SourceItem> items =
        new Sources(SourceOptions.DEFAULTS).open(List.of(file.toString()))) {
      return items.toList();
    }
  }

  private static Article article(SourceItem item) throws RejectedException {
    return READER.read(((SourceItem.Page) item).page());
  }

  private static List<String> blocks(Article article, Block.Kind kind) {
    return article.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> article.text().substring(b.begin(), b.end()))
        .toList();
  }

  @Test
  void markdownWithFrontMatter() throws IOException, RejectedException {
    Article article =
        article(
            items(
                    "accord.md",
                    """
                    ---
                    title: "Un accord sur l’eau"
                    author: Léa Blanc
                    date: 2025-02-12
                    lang: fr
                    ---
                    ## Les signataires

                    Ont signé à **Genève**,
                    mardi, [douze pays](https://courrier.example/pays) :

                    - la France
                    - l’Inde
                    """)
                .get(0));
    assertThat(article.metadata().title()).isEqualTo("Un accord sur l’eau");
    assertThat(article.metadata().authors()).containsExactly("Léa Blanc");
    assertThat(article.metadata().published()).isEqualTo("2025-02-12");
    assertThat(article.metadata().language()).isEqualTo("fr");
    assertThat(blocks(article, Block.Kind.HEADING)).containsExactly("Les signataires");
    assertThat(blocks(article, Block.Kind.PARAGRAPH))
        .containsExactly("Ont signé à Genève, mardi, douze pays :");
    assertThat(blocks(article, Block.Kind.LIST_ITEM)).containsExactly("la France", "l’Inde");
  }

  @Test
  void nitf() throws IOException, RejectedException {
    Article article =
        article(
            items(
                    "depeche.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <nitf xml:lang="fr"><head><title>Eau</title><docdata>
                    <date.issue norm="20250212T100400+0100"/>
                    <key-list><keyword key="lac"/></key-list></docdata></head>
                    <body><body.head><hedline><hl1>Un accord sur l’eau</hl1></hedline>
                    <byline><person>Léa Blanc</person></byline></body.head>
                    <body.content><block><p>Les ministres ont signé mardi à Genève.</p>
                    <hl2>La suite</hl2><p>Une commission veillera au texte.</p></block></body.content>
                    </body></nitf>
                    """)
                .get(0));
    assertThat(article.metadata().title()).isEqualTo("Un accord sur l’eau");
    assertThat(article.metadata().authors()).containsExactly("Léa Blanc");
    assertThat(article.metadata().published()).startsWith("2025-02-12T10:04");
    assertThat(article.metadata().language()).isEqualTo("fr");
    assertThat(article.metadata().tags()).containsExactly("lac");
    assertThat(blocks(article, Block.Kind.HEADING)).containsExactly("La suite");
    assertThat(blocks(article, Block.Kind.PARAGRAPH))
        .containsExactly(
            "Les ministres ont signé mardi à Genève.", "Une commission veillera au texte.");
  }

  @Test
  void newsMlG2() throws IOException, RejectedException {
    Article article =
        article(
            items(
                    "item.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:x" version="2">
                    <itemMeta><provider><name>Dépêches</name></provider>
                    <versionCreated>2025-02-12T11:00:00Z</versionCreated></itemMeta>
                    <contentMeta><contentCreated>2025-02-12T10:04:00Z</contentCreated>
                    <creator><name>Léa Blanc</name></creator><language tag="fr-CH"/>
                    <headline>Un accord sur l’eau</headline></contentMeta>
                    <contentSet><inlineXML contenttype="application/xhtml+xml">
                    <html xmlns="http://www.w3.org/1999/xhtml"><body>
                    <p>Les ministres ont signé mardi à Genève.</p></body></html>
                    </inlineXML></contentSet></newsItem>
                    """)
                .get(0));
    assertThat(article.metadata().title()).isEqualTo("Un accord sur l’eau");
    assertThat(article.metadata().publisher()).isEqualTo("Dépêches");
    assertThat(article.metadata().authors()).containsExactly("Léa Blanc");
    assertThat(article.metadata().published()).isEqualTo("2025-02-12T10:04Z");
    assertThat(article.metadata().modified()).isEqualTo("2025-02-12T11:00Z");
    assertThat(article.metadata().language()).isEqualTo("fr");
    assertThat(article.text()).isEqualTo("Les ministres ont signé mardi à Genève.");
  }

  @Test
  void entitiesOfNewsDocumentsAreNotExpanded() throws IOException, RejectedException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY f SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<nitf><body><body.content><p>Un texte. &f; &b;</p></body.content></body></nitf>";
    assertThat(article(items("bombe.xml", bomb).get(0)).text())
        .contains("Un texte.")
        .doesNotContain("root:", "aaaaaaaaaa");
  }

  private static final String WIKI =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="fr">
      <siteinfo><sitename>Nouvelles</sitename>
      <base>https://fr.nouvelles.example/wiki/Accueil</base></siteinfo>
      <page><title>Un accord sur l’eau</title><ns>0</ns><id>1</id><revision>
      <timestamp>2025-02-13T08:00:00Z</timestamp><text>{{date|12 février 2025}}
      Les '''ministres''' de [[Suisse|la Suisse]] ont signé mardi à [[Genève]].&lt;ref&gt;Source&lt;/ref&gt;

      == La suite ==
      * la France
      * l’Inde
      [[Catégorie:Eau]]</text></revision></page>
      <page><title>Discussion:Eau</title><ns>1</ns><revision><text>Bavardage.</text></revision></page>
      <page><title>Ancien titre</title><ns>0</ns><redirect title="Un accord sur l’eau"/>
      <revision><text>#REDIRECT</text></revision></page>
      </mediawiki>
      """;

  @Test
  void mediaWikiExport() throws IOException, RejectedException {
    List<SourceItem> items = items("dump.xml", WIKI);
    assertThat(items).hasSize(1);
    Article article = article(items.get(0));
    assertThat(article.metadata().title()).isEqualTo("Un accord sur l’eau");
    assertThat(article.metadata().url())
        .isEqualTo("https://fr.nouvelles.example/wiki/Un_accord_sur_l’eau");
    assertThat(article.metadata().language()).isEqualTo("fr");
    assertThat(article.metadata().published()).isEqualTo("2025-02-12");
    assertThat(article.metadata().tags()).containsExactly("Eau");
    assertThat(blocks(article, Block.Kind.PARAGRAPH))
        .containsExactly("Les ministres de la Suisse ont signé mardi à Genève.");
    assertThat(blocks(article, Block.Kind.LIST_ITEM)).containsExactly("la France", "l’Inde");
  }

  @Test
  void aWikiExportThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    List<SourceItem> items = items("dump.xml", WIKI.substring(0, WIKI.indexOf("Bavardage")));
    assertThat(items).hasSize(2);
    assertThat(((SourceItem.Rejected) items.get(1)).reason()).contains("broken XML");
  }

  @Test
  void aPageOfFiftyMegabytesIsRejectedWithoutBeingHeld() throws IOException {
    Path file = dir.resolve("grand.html");
    byte[] line = "<p>Un mot et un autre mot pour faire nombre ici.</p>\n".repeat(2000).getBytes();
    try (var out = Files.newOutputStream(file)) {
      for (long written = 0; written < 50L << 20; written += line.length) {
        out.write(line);
      }
    }
    try (Stream<SourceItem> items =
        new Sources(SourceOptions.DEFAULTS).open(List.of(file.toString()))) {
      assertThat(items.toList())
          .singleElement()
          .isInstanceOfSatisfying(
              SourceItem.Rejected.class, r -> assertThat(r.reason()).contains("too large"));
    }
  }

  @Test
  void whatPagesShowByScriptOnlyIsRead() throws RejectedException {
    String p1 = "Les ministres de douze pays ont signé mardi à Genève un texte sur l’eau du lac. ";
    String p2 = "« C’est un début », a dit Léa Blanc, la cheffe de la délégation, au palais. ";
    String state =
        "window.state={\"items\":[{\"type\":\"text\",\"content\":\""
            + p1.repeat(4)
            + "\"},{\"type\":\"image\",\"url\":\"x\"},{\"type\":\"text\",\"content\":\""
            + p2.repeat(4).replace("«", "\\u00ab")
            + "\"}]}";
    String page =
        "<html lang=fr><head><title>Un accord</title></head><body><div id=app></div><script>"
            + state
            + "</script></body></html>";
    Article article = read(page);
    assertThat(article.text()).startsWith("Les ministres").contains("« C’est un début »");
    assertThat(article.blocks()).hasSize(2);
  }

  private static Article read(String page) throws RejectedException {
    byte[] content = page.getBytes(StandardCharsets.UTF_8);
    return READER.read(new RawPage("p", RawPage.Media.HTML, content, "", Metadata.NONE));
  }

  @Test
  void otherSitesCannotSpeakForAnAddress() throws RejectedException {
    String page =
        "<link rel=canonical href='%s'><article><p>"
            + "Les ministres ont signé mardi à Genève un texte sur l’eau du lac. ".repeat(3)
            + "</p></article>";
    for (String[] pair :
        new String[][] {
          {"https://www.example.org/a", "https://www.example.org/a"},
          {"https://autre.example/a", "https://m.example.org/a?from=x"},
          {"https://www.example.org/", "https://m.example.org/a?from=x"}
        }) {
      Metadata hints = Metadata.ofUrl("https://m.example.org/a?from=x");
      byte[] content = page.formatted(pair[0]).getBytes(StandardCharsets.UTF_8);
      Article article = READER.read(new RawPage("m", RawPage.Media.HTML, content, "", hints));
      assertThat(article.key()).isEqualTo(pair[1]);
    }
    assertThatThrownBy(() -> Addresses.parse("javascript:alert(1)"))
        .isInstanceOf(RejectedException.class);
  }
}

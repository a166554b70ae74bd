package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.Knowledge;

class HtmlReaderTest {

  private static final ArticleReader READER = new ArticleReader(Knowledge.builtIn().words());

  private static final String P1 =
      "<p>Les ministres des deux pays ont signé mardi à Genève un texte sur l’eau, après trois"
          + " jours d’entretiens.</p>";
  private static final String P2 =
      "<p>« C’est un début », a dit Léa Blanc, la cheffe de la délégation, devant la presse"
          + " réunie au palais.</p>";

  private static Article read(byte[] content, String charset) throws RejectedException {
    return READER.read(new RawPage("p", RawPage.Media.HTML, content, charset, Metadata.NONE));
  }

  private static Article read(String html) throws RejectedException {
    return read(html.getBytes(StandardCharsets.UTF_8), "");
  }

  private static List<String> blocks(Article article, Block.Kind kind) {
    return article.blocks().stream()
        .filter(b -> b.kind() == kind)
        .map(b -> article.text().substring(b.begin(), b.end()))
        .toList();
  }

  @Test
  void whatIsAroundTheArticleIsLeftOut() throws RejectedException {
    Article article =
        read(
            "<nav><a href=/>Accueil</a></nav><div class=cookie-banner><p>Nous utilisons des cookies"
                + " pour mesurer notre audience et personnaliser les contenus.</p></div>"
                + "<main><article><h1>Un accord sur l’eau</h1><div class=article-body>"
                + P1
                + "<figure><img src=x><figcaption>Les ministres à Genève, mardi. AFP</figcaption>"
                + "</figure><p>Lire aussi : <a href=/b>Le lac baisse encore cette année</a></p>"
                + P2
                + "<div class=newsletter><p>Recevez chaque matin notre lettre sur le climat et les"
                + " rivières du monde.</p></div></div></article></main>"
                + "<section class=comments><p>Je ne suis pas du tout d’accord avec ce texte, qui"
                + " oublie les paysans.</p></section>");
    assertThat(article.metadata().title()).isEqualTo("Un accord sur l’eau");
    assertThat(article.blocks()).hasSize(2);
    assertThat(article.text()).startsWith("Les ministres").endsWith("palais.");
  }

  @Test
  void listsTablesAndHeadingsAreKeptAsSuch() throws RejectedException {
    Article article =
        read(
            "<article><h1>Titre</h1>"
                + P1
                + "<h2>Les signataires</h2><p>Ont signé :</p><ul><li>la France</li><li>l’Inde</li>"
                + "</ul><table><tr><td>Chine</td><td>oui</td></tr><tr><td>Pérou</td><td>non</td>"
                + "</tr></table>"
                + P2
                + "</article>");
    assertThat(blocks(article, Block.Kind.HEADING)).containsExactly("Les signataires");
    assertThat(blocks(article, Block.Kind.LIST_ITEM))
        .containsExactly("la France", "l’Inde", "Chine\toui", "Pérou\tnon");
  }

  @Test
  void teasersAboveTheHeadlineAreLeftOut() throws RejectedException {
    String teaser =
        "<p>Autre sujet %d LIMA: Une nouvelle usine a ouvert ses portes ce matin au nord de la"
            + " ville.</p>";
    String teasers = teaser.formatted(1) + teaser.formatted(2) + teaser.formatted(3);
    Article article =
        read("<title>Un accord</title><div>" + teasers + "<h2>Un accord</h2>" + P1 + P2 + "</div>");
    assertThat(article.text()).doesNotContain("usine").contains("entretiens");
  }

  @Test
  void aPageThatIsMostlyAListIsKeptWhole() throws RejectedException {
    String items = "<ul><li>le Niger</li><li>le Tchad</li><li>le Mali</li></ul>";
    Article article =
        read(
            "<nav><ul><li><a href=/>Accueil</a></li></ul></nav><article><h1>Titre</h1>"
                + P1
                + ("<p>Ont signé la charte :</p>" + items).repeat(4)
                + "</article>");
    assertThat(blocks(article, Block.Kind.LIST_ITEM)).hasSize(12).startsWith("le Niger");
  }

  @Test
  void aVisibleDateIsReadWhereThePageNamesNoLanguage() throws RejectedException {
    String page = "<article><h1>Titre</h1><p>Publié le 12 février 2025 à 10 h 04</p>" + P1 + P2;
    assertThat(read(page).metadata().published()).isEqualTo("2025-02-12");
  }

  @Test
  void metadataComeFromJsonLdEvenWhenItIsBroken() throws RejectedException {
    String page =
        "<html lang=fr><head><script type='application/ld+json'>%s</script></head>"
            + "<body><article><h1>Un accord</h1>"
            + P1
            + P2
            + "</article></body></html>";
    Metadata graph =
        read(page.formatted(
                "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#l\",\"name\":\"Léa Blanc\"},"
                    + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Un accord\",\"author\":{\"@id\":"
                    + "\"#l\"},\"datePublished\":\"2025-02-12T10:04:00+0100\",\"publisher\":"
                    + "{\"name\":\"Le Courrier\"},\"keywords\":\"eau, lac\"}]}"))
            .metadata();
    assertThat(graph.authors()).containsExactly("Léa Blanc");
    assertThat(graph.published()).isEqualTo("2025-02-12T10:04+01:00");
    assertThat(graph.publisher()).isEqualTo("Le Courrier");
    assertThat(graph.tags()).containsExactly("eau", "lac");
    assertThat(graph.language()).isEqualTo("fr");
    Metadata broken =
        read(page.formatted(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Un accord\",\"datePublished\":"
                    + "\"2025-02-12\",\"description\":\"dit \"oui\" au lac\"}"))
            .metadata();
    assertThat(broken.published()).isEqualTo("2025-02-12");
  }

  @Test
  void metadataComeFromMetaElementsAndVisibleLines() throws RejectedException {
    Metadata m =
        read("<html lang=fr-CA><head><meta property=og:title content='Un accord | Le Courrier'>"
                + "<meta property=og:site_name content='Le Courrier'><meta name=author"
                + " content='Par Léa Blanc et Marc Noir'><link rel=canonical"
                + " href='https://courrier.example/un-accord'></head><body><article>"
                + "<p>Publié le 12 février 2025 à 10 h 04</p>"
                + P1
                + P2
                + "</article>")
            .metadata();
    assertThat(m.title()).isEqualTo("Un accord");
    assertThat(m.authors()).containsExactly("Léa Blanc", "Marc Noir");
    assertThat(m.published()).isEqualTo("2025-02-12");
    assertThat(m.url()).isEqualTo("https://courrier.example/un-accord");
    assertThat(m.language()).isEqualTo("fr");
  }

  @Test
  void pagesThatAreNoArticleAreRejectedWithTheReason() {
    assertThatThrownBy(() -> read("<html><body></body></html>")).hasMessageContaining("no article");
    assertThatThrownBy(() -> read("<title>Page introuvable</title><body>" + P2))
        .hasMessageContaining("error page");
    String live = "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}</script>";
    assertThatThrownBy(() -> read(live + P1 + P2)).hasMessageContaining("live blog");
    String links =
        "<div><a href=/x>Un titre assez long pour être celui d’un article</a></div>".repeat(30);
    assertThatThrownBy(() -> read("<body>" + links + "<p>Toute l’actualité.</p>"))
        .hasMessageContaining("index");
    String next =
        "<meta property=og:type content=article><link rel=canonical href='https://e.example/a'>"
            + "<link rel=next href='https://e.example/a/page/2'>";
    assertThatThrownBy(() -> read("<head>" + next + "</head>" + P1 + P2))
        .hasMessageContaining("one page of several");
  }

  @Test
  void charsetsAreFoundAsBrowsersDo() throws RejectedException {
    String page = "<html><head><meta charset=\"%s\"></head><body><article>" + P1 + P2;
    Charset latin = Charset.forName("windows-1252");
    Charset greek = Charset.forName("windows-1253");
    assertThat(read(page.formatted("iso-8859-1").getBytes(latin), "").text())
        .contains("’entretiens");
    assertThat(read(page.formatted("nonsense").getBytes(latin), "").text()).contains("signé");
    assertThat(read(page.formatted("utf-8").getBytes(latin), "windows-1252").text())
        .contains("signé");
    assertThat(read(page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8), "").text())
        .contains("signé");
    assertThat(read(page.formatted("utf-8").getBytes(StandardCharsets.UTF_16LE), "").text())
        .contains("signé");
    assertThat(read(page.formatted("utf-8").getBytes(StandardCharsets.UTF_16), "").text())
        .contains("signé");
    String text = "<p>" + "Οι υπουργοί υπέγραψαν το κείμενο στη Γενεύη. ".repeat(5) + "</p>";
    assertThat(read(("<meta charset=windows-1253>" + text).getBytes(greek), "").text())
        .contains("υπουργοί");
  }

  @Test
  void charactersThatNoTextShouldHoldAreTakenOut() throws RejectedException {
    Article article =
        read(
            "<article>"
                + P1.replace("mardi", "mar\u0000\u0001di \u202eà\u2066 \ud800 &#1; &#xD800;")
                + P2);
    assertThat(article.text())
        .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\ud800]");
    article.blocks().forEach(b -> assertThat(b.end()).isLessThanOrEqualTo(article.text().length()));
  }

  @Test
  void deepNestingIsReadWithinLimits() throws RejectedException {
    String deep = "<div>".repeat(200_000);
    assertThat(read(deep + P1 + P2).text()).contains("entretiens");
    String alternating =
        ("<div><p>" + "Un mot et un autre mot pour faire nombre ici. ").repeat(50_000);
    assertThat(read(alternating).text()).isNotEmpty();
  }

  @Test
  void tagsThatNeverCloseAndAttributesWithoutEndDoNotHang() throws RejectedException {
    assertThat(read(P1 + P2 + "<b><i><a href=x>".repeat(20_000)).text()).contains("Genève");
    String names = "related ".repeat(200_000);
    assertThat(read("<div class=\"" + names + "\">" + P1 + P2 + "</div>").text())
        .contains("Genève");
    assertThatThrownBy(() -> read("<div class=\"" + "a".repeat(1_000_000)))
        .isInstanceOf(RejectedException.class);
    String json =
        "[".repeat(100_000) + "{\"@type\":\"NewsArticle\",\"headline\":\"" + "\\\"x".repeat(50_000);
    assertThat(read("<script type='application/ld+json'>" + json + "</script>" + P1 + P2).text())
        .contains("Genève");
    assertThat(
            read("<a href=/x>Un titre de plus pour la liste des articles</a><br>".repeat(20_000)
                    + P1
                    + P2)
                .text())
        .isNotEmpty();
  }
}

package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ontology.Knowledge;

class SourcesTest {

  @TempDir Path dir;

  private static List<SourceItem> open(String... arguments) {
    try (Stream<SourceItem> items = new Sources(SourceOptions.DEFAULTS).open(List.of(arguments))) {
      return items.toList();
    }
  }

  private static String id(SourceItem item) {
    return item instanceof SourceItem.Page p ? p.page().id() : "rejected";
  }

  private static String reason(SourceItem item) {
    return ((SourceItem.Rejected) item).reason();
  }

  private Path write(String name, String content) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void theArticleIsNamedAfterItsFile() throws IOException {
    assertThat(open(write("sommet.txt", "Texte.").toString()))
        .extracting(SourcesTest::id)
        .containsExactly("sommet");
    Path gz = dir.resolve("le.monde.html.gz");
    Files.write(gz, gzip("<p>Texte.</p>".getBytes(StandardCharsets.UTF_8)));
    assertThat(open(gz.toString())).extracting(SourcesTest::id).containsExactly("le.monde");
  }

  @Test
  void aFolderGivesItsArticlesInOrderWithThoseBelow() throws IOException {
    write("b.txt", "Deux.");
    write("a/z.txt", "Un.");
    write("notes.odt", "Rien.");
    assertThat(open(dir.toString())).extracting(SourcesTest::id).containsExactly("z", "b");
  }

  @Test
  void aTextKeepsItsCharacters() throws IOException, RejectedException {
    String text = "Un  titre\r\n\r\n« Oui »,\u00a0dit-il\nà Paris.\n";
    SourceItem.Page page = (SourceItem.Page) open(write("t.txt", text).toString()).get(0);
    Article article = new ArticleReader(Knowledge.builtIn().words()).read(page.page());
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.blocks())
        .extracting(b -> text.substring(b.begin(), b.end()))
        .containsExactly("Un  titre", "« Oui »,\u00a0dit-il\nà Paris.");
  }

  @Test
  void whatCannotBeReadIsRejectedWithAReason() throws IOException {
    assertThat(reason(open(dir.resolve("none.txt").toString()).get(0))).contains("no such file");
    assertThat(reason(open(write("x.odt", "x").toString()).get(0))).contains("unknown type");
    assertThat(reason(open(Files.createDirectory(dir.resolve("void")).toString()).get(0)))
        .contains("no article");
    assertThat(reason(open(write("big.txt", "a".repeat(5_000_000)).toString()).get(0)))
        .contains("too large");
  }

  @Test
  void recordsOfJsonLinesAreArticles() throws IOException {
    Path file =
        write(
            "r.jsonl",
            """
            {"id": "a", "text": "Un.", "published": "2025-02-12", "url": "https://exemple.fr/a"}
            {"id": "b", "html": "<p>Deux.</p>"}
            {"id": "c"}
            {"text": "Sans nom."}
            {"id": "d", "text":

            {"id": "e", "text": "Cinq."}
            """);
    List<SourceItem> items = open(file.toString());
    assertThat(items).hasSize(6);
    RawPage first = ((SourceItem.Page) items.get(0)).page();
    assertThat(first.hints().published()).isEqualTo("2025-02-12");
    assertThat(first.hints().url()).isEqualTo("https://exemple.fr/a");
    assertThat(items)
        .extracting(SourcesTest::id)
        .filteredOn(i -> !i.equals("rejected"))
        .containsExactly("a", "b", "e");
  }

  @Test
  void standardInputIsRecognisedByItsStart() {
    byte[] record = "{\"id\": \"a\", \"text\": \"Un.\"}".getBytes(StandardCharsets.UTF_8);
    SourceOptions options =
        SourceOptions.DEFAULTS.withStandardInput(new ByteArrayInputStream(record));
    try (Stream<SourceItem> items = new Sources(options).open(List.of("-"))) {
      assertThat(items).extracting(SourcesTest::id).containsExactly("a");
    }
  }
}

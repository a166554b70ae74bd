package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build does with articles that it built before, and what it reports. */
class BuildTest {

  private static final String DISPATCH =
      "<p>Le Chili et le Kenya ont signé mardi à Genève un accord sur le partage des eaux du lac,"
          + " après trois jours d’entretiens que la Suisse avait organisés.</p><p>Le texte prévoit"
          + " une commission commune et un fonds pour les villages qui ont perdu leurs puits.</p>";

  @TempDir Path folder;

  private void page(String name, String address, String date, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("pages")).resolve(name + ".html");
    Files.writeString(
        file,
        "<html lang=fr><head><link rel=canonical href='%s'><meta property='article:published_time' content='%s'></head><body><article><h1>Un accord</h1>%s</article></body></html>"
            .formatted(address, date, text));
  }

  private JsonObject build() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
    Path report = folder.resolve("report.json");
    Main.run(
        to,
        to,
        "build",
        folder.resolve("pages").toString(),
        "--store",
        folder.resolve("store").toString(),
        "--report",
        report.toString());
    assertThat(report).as(err.toString(StandardCharsets.UTF_8)).exists();
    return JsonParser.parseString(Files.readString(report)).getAsJsonObject();
  }

  private static int count(JsonObject report, String name) {
    return report.get(name).getAsInt();
  }

  @Test
  void whatIsUnchangedIsLeftAloneAndNewerVersionsReplaceOlderOnes() throws IOException {
    page("a", "https://courrier.example.org/accord", "2025-02-12", DISPATCH);
    page("b", "https://gazette.example.net/depeche", "2025-02-13", DISPATCH);
    page("vide", "https://gazette.example.net/vide", "2025-02-13", "");
    JsonObject first = build();
    assertThat(count(first, "read")).isEqualTo(3);
    assertThat(count(first, "added")).isEqualTo(2);
    assertThat(count(first, "duplicates")).isEqualTo(1);
    assertThat(count(first, "facts")).isPositive();
    assertThat(first.getAsJsonObject("rejected").keySet()).hasSize(1);
    JsonObject again = build();
    assertThat(count(again, "unchanged")).isEqualTo(2);
    assertThat(count(again, "built")).isZero();
    // Nothing was extracted again.
    assertThat(count(again, "facts")).isZero();
    page("a2", "https://courrier.example.org/accord", "2025-02-14", DISPATCH + "<p>La suite.</p>");
    JsonObject corrected = build();
    assertThat(count(corrected, "unchanged")).isEqualTo(2);
    assertThat(count(corrected, "replaced")).isEqualTo(1);
    JsonObject older = build();
    assertThat(count(older, "outdated")).isEqualTo(1);
    assertThat(count(older, "unchanged")).isEqualTo(2);
  }
}

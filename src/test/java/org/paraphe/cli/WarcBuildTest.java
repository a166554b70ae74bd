package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web archive of a thousand pages is built in a small heap. */
class WarcBuildTest {

  private static final int PAGES = 1000;

  @TempDir Path dir;

  private static String page(int n) {
    String filler =
        "<div class=\"menu\"><a href=\"/r\">Une rubrique du journal</a></div>".repeat(200);
    return "<html lang=\"fr\"><head><title>Accord n° "
        + n
        + " | Le Courrier</title>"
        + "<meta property=\"og:type\" content=\"article\"></head><body>"
        + filler
        + "<article><h1>Accord n° "
        + n
        + "</h1><p>Les ministres de "
        + (n % 50 + 2)
        + " pays ont signé mardi à Genève un accord sur l’eau, après trois jours d’entretiens.</p>"
        + "<p>« C’est un début », a déclaré Léa Blanc, cheffe de la délégation numéro "
        + n
        + ", devant la presse réunie au palais.</p></article>"
        + filler
        + "</body></html>";
  }

  private static byte[] record(int n) {
    byte[] html = page(n).getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.length
            + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courrier.example/"
            + n
            + "\r\nWARC-Date: 2025-02-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(2, n)
            + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + html.length)
            + "\r\n\r\n";
    return (head + http + new String(html, StandardCharsets.UTF_8) + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aThousandPagesAreBuiltInHalfAGigabyte() throws IOException, InterruptedException {
    Path archive = dir.resolve("a.warc.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      for (int n = 0; n < PAGES; n++) {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        gzip.write(record(n));
        gzip.finish();
      }
    }
    Path log = dir.resolve("log.txt");
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.paraphe.cli.Main",
                "build",
                archive.toString(),
                "--store",
                dir.resolve("store").toString(),
                "--report",
                dir.resolve("report.json").toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(log.toString()))
            .start();
    int status = build.waitFor();
    assertThat(status).as(Files.readString(log)).isZero();
    assertThat(Files.readString(dir.resolve("report.json")))
        .containsPattern("\"read\"\\s*:\\s*" + PAGES)
        .containsPattern("\"built\"\\s*:\\s*" + PAGES);
  }
}

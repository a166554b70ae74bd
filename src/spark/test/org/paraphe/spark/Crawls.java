package org.paraphe.spark;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Makes archives of invented articles. */
final class Crawls {

  private Crawls() {}

  /** The text of an article. */
  static String text(int n) {
    return ("Les ministres de %1$d pays ont signé mardi à Genève l'accord sur l'eau numéro %1$d.%n%n"
            + "« C'est un début de %1$d ans », a déclaré Léa Blanc, cheffe de la délégation.%n%n"
            + "Le Canada a refusé de signer la déclaration de Genève. Il participait au sommet.")
        .formatted(n);
  }

  static String line(String id, String published, String text) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("published", published);
    json.addProperty("text", text);
    return json + "\n";
  }

  private static String page(int n) {
    StringBuilder html = new StringBuilder("<html lang=\"fr\"><head><title>Accord n° " + n);
    html.append(" | Le Courrier</title><meta property=\"og:type\" content=\"article\">");
    html.append("</head><body><article><h1>Accord n° " + n + "</h1>");
    text(n).lines().filter(l -> !l.isBlank()).forEach(l -> html.append("<p>" + l + "</p>"));
    return html + "</article></body></html>";
  }

  /** A record of a web archive that holds article {@code n}. */
  static byte[] record(int n) {
    byte[] html = page(n).getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
            .formatted(html.length);
    String head =
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courrier.example/%d\r\n"
                + "WARC-Date: 2025-02-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:%s>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n")
            .formatted(n, new UUID(2, n), http.length() + html.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(html);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** A web archive, compressed record by record. */
  static Path warc(Path file, int from, int to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int n = from; n < to; n++) {
      out.writeBytes(gzip(record(n)));
    }
    return Files.write(file, out.toByteArray());
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

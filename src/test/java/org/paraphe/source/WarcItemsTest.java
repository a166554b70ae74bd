package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WarcItemsTest {

  private static final int MAX = 1 << 20;

  /** A response record. */
  static byte[] response(String address, int status, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 "
            + status
            + " x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return record("response", address, "application/http; msgtype=response", http + html, null);
  }

  static byte[] record(
      String type, String address, String contentType, String content, String length) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2025-02-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(1, address.hashCode())
            + ">\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + (length == null ? body.length : length)
            + "\r\n\r\n";
    return (head + content + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(record);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static List<SourceItem> read(byte[] archive) throws IOException {
    return read(new ByteArrayInputStream(archive));
  }

  private static List<SourceItem> read(InputStream archive) throws IOException {
    List<SourceItem> items = new ArrayList<>();
    try (WarcItems warc = new WarcItems("a", archive, MAX)) {
      warc.forEachRemaining(items::add);
    }
    return items;
  }

  private static List<String> pages(List<SourceItem> items) {
    return items.stream()
        .filter(SourceItem.Page.class::isInstance)
        .map(i -> ((SourceItem.Page) i).page().id())
        .toList();
  }

  private static List<String> reasons(List<SourceItem> items) {
    return items.stream()
        .filter(SourceItem.Rejected.class::isInstance)
        .map(i -> ((SourceItem.Rejected) i).reason())
        .toList();
  }

  private static final byte[] FIRST = response("http://a.example/1", 200, "<p>Un</p>");
  private static final byte[] LAST = response("http://a.example/9", 200, "<p>Neuf</p>");

  @Test
  void responsesAndResourcesArePages() throws IOException {
    byte[] resource = record("resource", "http://a.example/2", "text/html", "<p>Deux</p>", null);
    byte[] info = record("warcinfo", "http://a.example/0", "application/warc-fields", "a: b", null);
    assertThat(pages(read(join(info, FIRST, resource, LAST))))
        .containsExactly("http://a.example/1", "http://a.example/2", "http://a.example/9");
    assertThat(pages(read(join(gzip(info), gzip(FIRST), gzip(resource), gzip(LAST)))))
        .containsExactly("http://a.example/1", "http://a.example/2", "http://a.example/9");
  }

  @Test
  void theTypeOfThePageIsKept() throws IOException {
    RawPage page = ((SourceItem.Page) read(FIRST).get(0)).page();
    assertThat(page.charset()).isEqualTo("utf-8");
    assertThat(page.hints().url()).isEqualTo("http://a.example/1");
    assertThat(new String(page.content(), StandardCharsets.UTF_8)).isEqualTo("<p>Un</p>");
  }

  @Test
  void answersThatAreNoPagesAreRejected() throws IOException {
    byte[] missing = response("http://a.example/2", 404, "<p>Introuvable</p>");
    assertThat(reasons(read(join(gzip(missing), gzip(LAST))))).containsExactly("answered 404");
  }

  @Test
  void aRecordWhoseCompressionIsBrokenIsSkipped() throws IOException {
    byte[] broken = gzip(response("http://a.example/2", 200, "<p>Deux</p>".repeat(500)));
    for (int i = 20; i < 40; i++) {
      broken[i] ^= 0x55;
    }
    List<SourceItem> items = read(join(gzip(FIRST), broken, gzip(LAST)));
    assertThat(pages(items)).containsExactly("http://a.example/1", "http://a.example/9");
    assertThat(reasons(items)).isNotEmpty().allMatch(r -> r.startsWith("broken record"));
  }

  @Test
  void aRecordWithoutSenseIsSkipped() throws IOException {
    byte[] overflow =
        record("response", "http://a.example/2", "text/html", "x", "99999999999999999999999");
    byte[] negative = record("response", "http://a.example/3", "text/html", "x", "-5");
    byte[] noise = "WARC/9.9 \u0000\u0001\r\nfoo\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    List<SourceItem> items =
        read(join(gzip(FIRST), gzip(overflow), gzip(negative), gzip(noise), gzip(LAST)));
    assertThat(pages(items)).containsExactly("http://a.example/1", "http://a.example/9");
    assertThat(reasons(items)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void anArchiveThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = join(gzip(FIRST), gzip(response("http://a.example/2", 200, "x".repeat(9999))));
    List<SourceItem> items = read(java.util.Arrays.copyOf(whole, whole.length - 15));
    assertThat(pages(items)).containsExactly("http://a.example/1");
    assertThat(reasons(items)).hasSize(1);
  }

  /** 300 MB that compress to 300 kB: not held in memory, the record behind it is read. */
  @Test
  void aRecordThatIsTooLargeIsSkipped() throws IOException {
    long size = 300L << 20;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
      byte[] head =
          record(
              "response",
              "http://a.example/2",
              "application/http",
              "",
              "" + (size + http.length()));
      gzip.write(head, 0, head.length - 4);
      gzip.write(http.getBytes(StandardCharsets.US_ASCII));
      byte[] zeros = new byte[1 << 20];
      for (long i = 0; i < size; i += zeros.length) {
        gzip.write(zeros);
      }
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    List<SourceItem> items = read(join(gzip(FIRST), out.toByteArray(), gzip(LAST)));
    assertThat(pages(items)).containsExactly("http://a.example/1", "http://a.example/9");
    assertThat(reasons(items)).singleElement().asString().contains("too large");
  }

  @Test
  void whatIsNoArchiveIsRejected() throws IOException {
    assertThat(reasons(read("Rien de tel.".getBytes(StandardCharsets.UTF_8)))).hasSize(1);
  }
}

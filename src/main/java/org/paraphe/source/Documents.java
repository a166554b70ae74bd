package org.paraphe.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a stream of a known or recognised type: one document, or a container of many. */
final class Documents {

  private static final String STANDARD_INPUT_ID = "stdin";
  private static final int SNIFFED = 8192;

  private final SourceOptions options;
  private final WebItems web;

  /**
   * @param web where the entries of feeds and sitemaps are fetched
   */
  Documents(SourceOptions options, WebItems web) {
    this.options = options;
    this.web = web;
  }

  /** What standard input holds; the first bytes tell its type. */
  Items standardInput() {
    try {
      BufferedInputStream in = new BufferedInputStream(options.standardInput(), 1 << 16);
      return open(STANDARD_INPUT_ID, sniff(head(in)), in);
    } catch (IOException e) {
      return Items.rejected(STANDARD_INPUT_ID, "cannot be read: " + e.getMessage());
    }
  }

  /** The first bytes of a stream, uncompressed; the stream stays where it is. */
  private static byte[] head(InputStream in) throws IOException {
    in.mark(SNIFFED);
    byte[] raw = in.readNBytes(SNIFFED);
    in.reset();
    if (raw.length < 2 || raw[0] != 0x1f || raw[1] != (byte) 0x8b) {
      return raw;
    }
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return gzip.readNBytes(16);
    } catch (ZipException e) {
      return raw;
    }
  }

  private static FileType sniff(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    if (start.startsWith("WARC/")) {
      return FileType.WARC;
    }
    if (start.startsWith("{")) {
      return FileType.JSON_LINES;
    }
    if (XmlKind.of(head) != XmlKind.OTHER && XmlKind.of(head) != XmlKind.HTML) {
      return FileType.XML;
    }
    return start.startsWith("<") ? FileType.HTML : FileType.TEXT;
  }

  /**
   * @param id the identifier of the article if the stream is a single document
   * @param raw compressed or not; closed when the items are, or when they are exhausted
   */
  Items open(String id, FileType type, InputStream raw) throws IOException {
    if (type == FileType.WARC) {
      return new WarcItems(id, raw, options.maxBytes());
    }
    InputStream in = Bytes.uncompressed(raw);
    return switch (type) {
      case TEXT -> document(id, RawPage.Media.TEXT, in);
      case HTML -> document(id, RawPage.Media.HTML, in);
      case MARKDOWN -> document(id, RawPage.Media.MARKDOWN, in);
      case JSON_LINES -> new JsonLines(id, in, options.maxBytes());
      case XML, WARC -> xml(id, in);
    };
  }

  private Items xml(String id, InputStream in) throws IOException {
    byte[] head = head(in);
    return switch (XmlKind.of(head)) {
      case WIKI_DUMP -> new WikiDump(id, in, options.maxBytes());
      case NEWS_EXCHANGE -> document(id, RawPage.Media.NEWSML, in);
      case HTML -> document(id, RawPage.Media.HTML, in);
      case FEED -> listing(id, in, web::feed);
      case SITEMAP -> listing(id, in, content -> web.sitemap(content, "file:///" + id));
      case OTHER -> {
        in.close();
        yield Items.rejected(id, "unknown type of XML document");
      }
    };
  }

  private Items document(String id, RawPage.Media media, InputStream in) throws IOException {
    return listing(
        id, in, content -> Items.page(new RawPage(id, media, content, "", Metadata.NONE)));
  }

  /** Makes items of a whole document. */
  private interface Opener {
    Items open(byte[] content) throws RejectedException;
  }

  private Items listing(String id, InputStream in, Opener opener) throws IOException {
    try (in) {
      return opener.open(Bytes.atMost(in, options.maxBytes()));
    } catch (RejectedException e) {
      return Items.rejected(id, e.getMessage());
    }
  }
}

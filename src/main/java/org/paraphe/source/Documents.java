package org.paraphe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Opens a stream of a known or recognised type: one document, or a container of many. */
final class Documents {

  private static final String STANDARD_INPUT_ID = "stdin";
  private static final int SNIFFED = 512;

  private final SourceOptions options;

  Documents(SourceOptions options) {
    this.options = options;
  }

  /** What standard input holds; the first bytes tell its type. */
  Items standardInput() {
    try {
      InputStream in = Bytes.uncompressed(options.standardInput());
      in.mark(SNIFFED);
      byte[] head = in.readNBytes(SNIFFED);
      in.reset();
      return open(STANDARD_INPUT_ID, sniff(head), in);
    } catch (IOException e) {
      return Items.rejected(STANDARD_INPUT_ID, "cannot be read: " + e.getMessage());
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
    if (start.startsWith("<?xml")) {
      return FileType.XML;
    }
    return start.startsWith("<") ? FileType.HTML : FileType.TEXT;
  }

  /**
   * @param id the identifier of the article if the stream is a single document
   * @param in closed when the items are, or when they are exhausted
   */
  Items open(String id, FileType type, InputStream in) throws IOException {
    return switch (type) {
      case TEXT -> document(id, RawPage.Media.TEXT, in);
      case HTML -> document(id, RawPage.Media.HTML, in);
      case MARKDOWN -> document(id, RawPage.Media.MARKDOWN, in);
      case JSON_LINES -> new JsonLines(id, in, options.maxBytes());
      case WARC, XML -> {
        in.close();
        yield Items.rejected(id, "unknown type of file");
      }
    };
  }

  private Items document(String id, RawPage.Media media, InputStream in) throws IOException {
    try (in) {
      byte[] content = Bytes.atMost(in, options.maxBytes());
      return Items.page(new RawPage(id, media, content, "", Metadata.NONE));
    } catch (RejectedException e) {
      return Items.rejected(id, e.getMessage());
    }
  }
}

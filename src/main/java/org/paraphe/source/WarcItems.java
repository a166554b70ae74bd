package org.paraphe.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive: its response, resource and conversion records of a type that can hold
 * an article. Other records are no articles and are passed over; records that are broken or too
 * large are rejected, and reading goes on behind them.
 */
final class WarcItems extends Items {

  private static final int OK = 200;

  private final String name;
  private final WarcStream stream;
  private final int maxBytes;
  private int records;
  private WarcReader reader;

  /**
   * @param name what broken records are named after
   * @param in compressed record by record, or not at all
   */
  WarcItems(String name, InputStream in, int maxBytes) {
    this.name = name;
    this.stream = new WarcStream(in);
    this.maxBytes = maxBytes;
  }

  @Override
  protected SourceItem read() {
    while (true) {
      try {
        Optional<WarcRecord> record = nextRecord();
        if (record.isEmpty()) {
          return records++ == 0
              ? new SourceItem.Rejected(name, "no record of a web archive")
              : null;
        }
        records++;
        SourceItem item = item(record.get());
        if (item != null) {
          return item;
        }
      } catch (IOException | RuntimeException e) {
        // The parser reports broken records by exceptions of many types.
        records++;
        reader = null;
        return rejected("broken record: " + e.getMessage());
      }
    }
  }

  private Optional<WarcRecord> nextRecord() throws IOException {
    if (reader == null) {
      if (!stream.toNextRecord()) {
        return Optional.empty();
      }
      reader = stream.reader();
    }
    return reader.next();
  }

  private SourceItem.Rejected rejected(String reason) {
    return new SourceItem.Rejected(name + " record " + records, reason);
  }

  /** What a record holds, null if it is no article. */
  private SourceItem item(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response && "http".equals(scheme(response))) {
      return response(response);
    }
    if (record instanceof WarcResource || record instanceof WarcConversion) {
      WarcTargetRecord target = (WarcTargetRecord) record;
      return content(target.target(), target.contentType(), target.body().stream());
    }
    return null;
  }

  private static String scheme(WarcTargetRecord record) {
    return record.target().toLowerCase(Locale.ROOT).startsWith("http") ? "http" : "";
  }

  private SourceItem response(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    MediaType type = http.contentType();
    if (media(type) == null) {
      return null;
    }
    if (http.status() != OK) {
      return new SourceItem.Rejected(response.target(), "answered " + http.status());
    }
    return content(response.target(), type, http.bodyDecoded().stream());
  }

  private SourceItem content(String address, MediaType type, InputStream body) throws IOException {
    RawPage.Media media = media(type);
    if (media == null) {
      return null;
    }
    try {
      byte[] content = Bytes.atMost(body, maxBytes);
      String charset = type.parameters().getOrDefault("charset", "");
      Metadata hints = Metadata.ofUrl(address);
      return new SourceItem.Page(new RawPage(address, media, content, charset, hints));
    } catch (RejectedException e) {
      return new SourceItem.Rejected(address, e.getMessage());
    }
  }

  private static RawPage.Media media(MediaType type) {
    return switch (type.base().toString()) {
      case "text/html", "application/xhtml+xml" -> RawPage.Media.HTML;
      case "text/plain" -> RawPage.Media.TEXT;
      default -> null;
    };
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}

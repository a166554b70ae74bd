package org.paraphe.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;

/**
 * A file of many articles that several readers can share, each reading some of its records: a web
 * archive, or JSON lines. Immutable.
 */
public final class Archive {

  private final FileType type;
  private final boolean compressed;

  private Archive(FileType type, boolean compressed) {
    this.type = type;
    this.compressed = compressed;
  }

  /** The archive that a file's name tells; none if the file holds one article, or no known type. */
  public static Optional<Archive> named(String fileName) {
    boolean compressed = fileName.endsWith(".gz");
    return FileType.of(fileName)
        .filter(type -> type == FileType.WARC || type == FileType.JSON_LINES)
        .map(type -> new Archive(type, compressed));
  }

  /**
   * Whether a record can be read without all that stands before it. Web archives are compressed
   * record by record, JSON lines as a whole.
   */
  public boolean seekable() {
    return type == FileType.WARC || !compressed;
  }

  /**
   * What records are counted in: the file's bytes, or where these cannot be entered in the middle
   * what they hold uncompressed.
   *
   * @param file the file from its begin
   */
  public InputStream content(InputStream file) throws IOException {
    return seekable() ? file : Bytes.uncompressed(file);
  }

  /**
   * Where readers can begin: the first record, and then each that begins at least {@code every}
   * bytes behind the last one found. All records are walked through, so that nothing that a page
   * holds can pass for one; behind a broken record no more are looked for.
   *
   * @param content what {@link #content} gives, from its begin
   * @return ascending; the first is 0
   */
  public List<Long> starts(InputStream content, long every) throws IOException {
    List<Long> starts = new ArrayList<>(List.of(0L));
    if (type == FileType.WARC) {
      recordStarts(content, every, starts);
    } else {
      lineStarts(content, every, starts);
    }
    return starts;
  }

  private static void recordStarts(InputStream content, long every, List<Long> starts) {
    try {
      WarcReader reader = new WarcReader(content);
      while (reader.next().isPresent()) {
        addIfFar(reader.position(), every, starts);
      }
    } catch (IOException | RuntimeException e) {
      // The reader of the last range meets what is broken, and tells.
    }
  }

  private static void lineStarts(InputStream content, long every, List<Long> starts)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long offset = 0;
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          addIfFar(offset + i + 1, every, starts);
        }
      }
      offset += n;
    }
    if (starts.size() > 1 && starts.get(starts.size() - 1) == offset) {
      starts.remove(starts.size() - 1);
    }
  }

  private static void addIfFar(long start, long every, List<Long> starts) {
    if (start - starts.get(starts.size() - 1) >= every) {
      starts.add(start);
    }
  }

  /**
   * The pages of some records, in order, read as they are asked for.
   *
   * @param name what records that cannot be read are named after
   * @param records the bytes from one of the {@link #starts} to another
   */
  public Iterator<SourceItem> items(String name, InputStream records, SourceOptions options) {
    InputStream in = new BufferedInputStream(records, 1 << 16);
    return type == FileType.WARC
        ? new WarcItems(name, in, options.maxBytes())
        : new JsonLines(name, in, options.maxBytes());
  }
}

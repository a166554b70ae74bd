package org.paraphe.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to an HTTP/1.1 request (RFC 9112): its head, and its body with transfer codings
 * undone.
 *
 * @param headers first value of each, by name in lower case
 */
record HttpAnswer(int status, Map<String, String> headers, InputStream body) {

  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_LINES = 200;

  /**
   * Reads the head.
   *
   * @throws IOException if this is no HTTP
   */
  static HttpAnswer read(InputStream in) throws IOException {
    int status = status(line(in));
    while (status >= 100 && status < 200) {
      headers(in);
      status = status(line(in));
    }
    Map<String, String> headers = headers(in);
    return new HttpAnswer(status, headers, body(status, headers, in));
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.\\d \\d{3}.*")) {
      throw new IOException("not an HTTP answer");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    int lines = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (++lines > MOST_LINES) {
        throw new IOException("too many headers");
      }
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static InputStream body(int status, Map<String, String> headers, InputStream in)
      throws IOException {
    if (status == 204 || status == 304) {
      return InputStream.nullInputStream();
    }
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return new Part(in, true, 0);
    }
    String length = headers.getOrDefault("content-length", "");
    if (length.isEmpty()) {
      return in;
    }
    try {
      return new Part(in, false, Math.max(0, Long.parseLong(length)));
    } catch (NumberFormatException e) {
      throw new IOException("not a length: " + length);
    }
  }

  private static String line(InputStream in) throws IOException {
    byte[] bytes = new byte[LONGEST_LINE];
    int n = 0;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer ends early");
      }
      if (n == LONGEST_LINE) {
        throw new IOException("a header is too long");
      }
      bytes[n++] = (byte) b;
    }
    return new String(bytes, 0, n, StandardCharsets.ISO_8859_1).strip();
  }

  /** A body of known length, or of chunks that each say theirs. */
  private static final class Part extends FilterInputStream {
    private final boolean chunked;
    private long left;
    private boolean started;
    private boolean done;

    Part(InputStream in, boolean chunked, long left) {
      super(in);
      this.chunked = chunked;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0 && (!chunked || !nextChunk())) {
        return -1;
      }
      int n = in.read(b, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException("the answer ends early");
      }
      left -= n;
      return n;
    }

    private boolean nextChunk() throws IOException {
      if (started && !done) {
        line(in);
      }
      started = true;
      if (done) {
        return false;
      }
      String size = line(in).replaceAll("[;\\s].*", "");
      if (!size.matches("[0-9a-fA-F]{1,15}")) {
        throw new IOException("not the size of a chunk: " + size);
      }
      left = Long.parseLong(size, 16);
      done = left == 0;
      return !done;
    }
  }
}

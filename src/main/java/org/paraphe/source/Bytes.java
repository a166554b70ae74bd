package org.paraphe.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads bytes within limits, uncompressing what is compressed. */
final class Bytes {

  private Bytes() {}

  /** The stream, or what it holds compressed with gzip. Concatenated members are one stream. */
  static InputStream uncompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16)) : buffered;
  }

  /**
   * All bytes of a stream.
   *
   * @throws RejectedException if there are more than {@code max}
   */
  static byte[] atMost(InputStream in, int max) throws IOException, RejectedException {
    byte[] content = in.readNBytes(max);
    if (content.length == max && in.read() >= 0) {
      throw new RejectedException("too large: more than " + max + " bytes");
    }
    return content;
  }
}

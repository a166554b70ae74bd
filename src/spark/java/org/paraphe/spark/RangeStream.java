package org.paraphe.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The bytes of a range. Where they cannot be read any further they end, so that what was read
 * stays; the failure is kept.
 */
final class RangeStream extends FilterInputStream {

  private long left;
  private IOException failure;

  /**
   * @param in at the begin of the range
   * @param length in bytes
   */
  RangeStream(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  /** Why the range could not be read to its end. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (left == 0 || failure != null) {
      return -1;
    }
    try {
      int n = in.read(target, offset, (int) Math.min(length, left));
      left = n < 0 ? 0 : left - n;
      return n;
    } catch (IOException e) {
      failure = e;
      return -1;
    }
  }

  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 1 << 13)).length;
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

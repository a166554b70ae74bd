package org.paraphe.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.netpreserve.jwarc.WarcReader;

/** The bytes of a web archive, in which the next record can be found behind a broken one. */
final class WarcStream implements Closeable {

  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
  private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 1 << 16;

  private final InputStream in;

  /** Read from the stream and not yet consumed. */
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();

  /** How many bytes came from the stream, and where the last reader began. */
  private long taken;

  private long begun = -1;

  WarcStream(InputStream in) {
    this.in = in;
  }

  /** Moves to the next start of a record, not the one tried last; false if there is none. */
  boolean toNextRecord() throws IOException {
    if (begun == taken - buffer.remaining() && buffer.hasRemaining()) {
      buffer.get();
    }
    while (true) {
      if (buffer.remaining() < PLAIN.length && !fill() && buffer.remaining() < GZIP.length) {
        return false;
      }
      if (starts(GZIP) || starts(PLAIN)) {
        return true;
      }
      buffer.get();
    }
  }

  private boolean starts(byte[] magic) {
    if (buffer.remaining() < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (buffer.get(buffer.position() + i) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean fill() throws IOException {
    buffer.compact();
    int n = in.read(buffer.array(), buffer.position(), buffer.remaining());
    buffer.position(buffer.position() + Math.max(0, n));
    taken += Math.max(0, n);
    buffer.flip();
    return n > 0;
  }

  /** Reads records from here on. What it leaves when it fails is still in this stream. */
  WarcReader reader() throws IOException {
    begun = taken - buffer.remaining();
    return new WarcReader(new Rest(), buffer);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What follows the buffer. */
  private final class Rest implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      byte[] bytes = new byte[target.remaining()];
      int n = in.read(bytes);
      if (n > 0) {
        target.put(bytes, 0, n);
        taken += n;
      }
      return n;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // The archive is closed by who opened it.
    }
  }
}

package org.paraphe.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Items that are read one after the other, each when it is asked for. To be closed when done or
 * given up. For one thread.
 */
abstract class Items implements Iterator<SourceItem>, Closeable {

  private SourceItem next;
  private boolean done;

  /** The next item, or null at the end. */
  protected abstract SourceItem read();

  @Override
  public final boolean hasNext() {
    if (next == null && !done) {
      next = read();
      done = next == null;
    }
    return next != null;
  }

  @Override
  public final SourceItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SourceItem item = next;
    next = null;
    return item;
  }

  @Override
  public void close() throws IOException {}

  /** No items. */
  static Items none() {
    return single(null);
  }

  /** One page. */
  static Items page(RawPage page) {
    return single(new SourceItem.Page(page));
  }

  /** One rejection. */
  static Items rejected(String id, String reason) {
    return single(new SourceItem.Rejected(id, reason));
  }

  private static Items single(SourceItem item) {
    return new Items() {
      private SourceItem left = item;

      @Override
      protected SourceItem read() {
        SourceItem result = left;
        left = null;
        return result;
      }
    };
  }

  /** What the parts give, each opened when the one before is exhausted and closed. */
  static <T> Items chain(Iterator<T> parts, Function<T, Items> open) {
    return new Chain<>(parts, open);
  }

  private static final class Chain<T> extends Items {
    private final Iterator<T> parts;
    private final Function<T, Items> open;
    private Items current;

    Chain(Iterator<T> parts, Function<T, Items> open) {
      this.parts = parts;
      this.open = open;
    }

    @Override
    protected SourceItem read() {
      while (true) {
        if (current != null && current.hasNext()) {
          return current.next();
        }
        closeCurrent();
        if (!parts.hasNext()) {
          return null;
        }
        current = open.apply(parts.next());
      }
    }

    private void closeCurrent() {
      try {
        close();
      } catch (IOException e) {
        // What it held has been read.
      }
    }

    @Override
    public void close() throws IOException {
      Items last = current;
      current = null;
      if (last != null) {
        last.close();
      }
    }
  }
}

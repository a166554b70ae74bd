package org.paraphe.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * When the store changed last, as far as this server can tell: when it started, since nothing else
 * can write meanwhile, or when it wrote last. Thread-safe.
 */
final class Revision {

  private final Clock clock;
  private volatile Instant changed;
  private volatile Catalogue catalogue;
  private Instant state;
  private boolean underWay;

  Revision(Clock clock) {
    this.clock = clock;
    this.changed = clock.instant();
  }

  /** To be called after each change of the store. */
  void change() {
    changed = clock.instant();
  }

  /**
   * The whole second of the last change, once that second is over: before, another change could
   * fall into it.
   *
   * @return milliseconds since 1970
   */
  OptionalLong lastModified() {
    Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
    boolean over = clock.instant().isAfter(second.plusSeconds(1));
    return over ? OptionalLong.of(second.toEpochMilli()) : OptionalLong.empty();
  }

  /**
   * The catalogue of the store: of its present state, or of the one before while it is made anew in
   * the background. Only the first call waits.
   */
  Catalogue catalogue(Supplier<Catalogue> make) {
    synchronized (this) {
      if (catalogue == null) {
        state = changed;
        catalogue = make.get();
      } else if (!changed.equals(state) && !underWay) {
        underWay = true;
        Thread thread = new Thread(() -> renew(make), "catalogue");
        thread.setDaemon(true);
        thread.start();
      }
      return catalogue;
    }
  }

  private void renew(Supplier<Catalogue> make) {
    Instant now = changed;
    try {
      Catalogue made = make.get();
      synchronized (this) {
        catalogue = made;
        state = now;
      }
    } finally {
      synchronized (this) {
        underWay = false;
      }
    }
  }
}

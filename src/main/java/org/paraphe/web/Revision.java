package org.paraphe.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
  private Thread worker;

  Revision(Clock clock) {
    this.clock = clock;
    this.changed = clock.instant();
  }

  /** To be called after each change of the store. */
  void change() {
    changed = clock.instant();
  }

  /** What is equal as long as neither the store nor the catalogue of it changes. */
  synchronized Object version() {
    return Arrays.asList(changed, state);
  }

  /**
   * The whole second of the last change, once that second is over, since another change could fall
   * into it, and the catalogue tells of it.
   *
   * @return milliseconds since 1970
   */
  synchronized OptionalLong lastModified() {
    Instant second = changed.truncatedTo(ChronoUnit.SECONDS);
    boolean over = clock.instant().isAfter(second.plusSeconds(1));
    return over && changed.equals(state)
        ? OptionalLong.of(second.toEpochMilli())
        : OptionalLong.empty();
  }

  /** Begins to make the catalogue in the background, if it is not of the present state. */
  synchronized void renew(Supplier<Catalogue> make) {
    if (!changed.equals(state) && !underWay) {
      underWay = true;
      worker = new Thread(() -> run(make), "catalogue");
      worker.setDaemon(true);
      worker.start();
    }
  }

  /**
   * The catalogue of the store: of its present state, or of the one before while it is made anew in
   * the background. Only the first calls wait.
   */
  synchronized Catalogue catalogue(Supplier<Catalogue> make) {
    renew(make);
    while (catalogue == null && underWay) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for the catalogue", e);
      }
    }
    if (catalogue == null) {
      throw new IllegalStateException("the catalogue could not be made");
    }
    return catalogue;
  }

  private void run(Supplier<Catalogue> make) {
    Instant now = changed;
    Catalogue made = null;
    try {
      made = make.get();
    } finally {
      synchronized (this) {
        catalogue = made == null ? catalogue : made;
        state = made == null ? state : now;
        underWay = false;
        notifyAll();
      }
    }
  }

  /** Waits until nothing is under way in the background; nothing may begin after. */
  void finish() throws InterruptedException {
    Thread last;
    synchronized (this) {
      last = worker;
    }
    if (last != null) {
      last.join();
    }
  }
}

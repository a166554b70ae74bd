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

  Revision(Clock clock) {
    this.clock = clock;
    this.changed = clock.instant();
  }

  /** To be called after each change of the store. */
  void change() {
    changed = clock.instant();
  }

  /** A value that is another one after each change. */
  Instant changed() {
    return changed;
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

  /** A value computed once for each state of the store, by the first who asks for it. */
  final class Once<T> {
    private Instant state;
    private T value;

    synchronized T get(Supplier<T> compute) {
      Instant now = changed;
      if (!now.equals(state)) {
        value = compute.get();
        state = now;
      }
      return value;
    }
  }
}

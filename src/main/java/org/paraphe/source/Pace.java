package org.paraphe.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Keeps requests to one host apart in time. Thread-safe. */
final class Pace {

  /** Waits. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private final Duration between;
  private final LongSupplier nanos;
  private final Sleeper sleeper;
  private final Map<String, Long> next = new HashMap<>();

  /**
   * @param between least time between the starts of two requests to a host
   */
  Pace(Duration between) {
    this(between, System::nanoTime, time -> Thread.sleep(time.toMillis()));
  }

  Pace(Duration between, LongSupplier nanos, Sleeper sleeper) {
    this.between = between;
    this.nanos = nanos;
    this.sleeper = sleeper;
  }

  /**
   * Waits until the host may be asked again, and takes the turn.
   *
   * @param delay the time after this turn that the host itself wants, if longer
   */
  void await(String host, Duration delay) throws InterruptedException {
    long wait;
    synchronized (next) {
      long now = nanos.getAsLong();
      long turn = Math.max(now, next.getOrDefault(host, now));
      long gap = Math.max(between.toNanos(), delay.toNanos());
      next.put(host, turn + gap);
      wait = turn - now;
    }
    if (wait > 0) {
      sleeper.sleep(Duration.ofNanos(wait));
    }
  }

  /** Does not let the host be asked for a time from now. */
  void postpone(String host, Duration time) {
    synchronized (next) {
      next.merge(host, nanos.getAsLong() + time.toNanos(), Math::max);
    }
  }
}

package org.paraphe.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What something took.
 *
 * @param nanos of the clock
 * @param processorNanos processor time of all threads, garbage collection and compiler included
 */
record Cost(long nanos, long processorNanos) {

  /** More than anything takes. */
  static final Cost UNKNOWN = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What the process took up to now; only differences say something. */
  static Cost now() {
    return new Cost(System.nanoTime(), SYSTEM.getProcessCpuTime());
  }

  /** What an action takes. */
  static Cost of(Runnable action) {
    Cost start = now();
    action.run();
    return now().minus(start);
  }

  Cost minus(Cost other) {
    return new Cost(nanos - other.nanos, processorNanos - other.processorNanos);
  }

  /** The best by either measure: other work on the machine only adds. */
  Cost best(Cost other) {
    return new Cost(Math.min(nanos, other.nanos), Math.min(processorNanos, other.processorNanos));
  }

  /** How many of some things a second of the clock did. */
  double perSecond(long things) {
    return things * 1e9 / nanos;
  }

  /** Processor time of one of some things, in milliseconds. */
  double processorMillis(long things) {
    return processorNanos / 1e6 / things;
  }
}

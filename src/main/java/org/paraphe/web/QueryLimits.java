package org.paraphe.web;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param firstResult the longest wait for the first result
 * @param wholeResult the longest time for all results; the answer then ends unfinished
 * @param length the most characters of a query
 * @param brackets the most opening brackets of a query, nested or not
 * @param rows the most results, whatever the query's own limit
 * @param stringLength the most characters of a string that a function makes
 */
public record QueryLimits(
    Duration firstResult,
    Duration wholeResult,
    int length,
    int brackets,
    long rows,
    int stringLength) {

  /** Two seconds to the first result, four in all; 100,000 characters, 1,000 brackets and rows. */
  public static final QueryLimits DEFAULTS =
      new QueryLimits(
          Duration.ofSeconds(2), Duration.ofSeconds(4), 100_000, 1_000, 100_000, 100_000);

  /** As Jena's context takes it: milliseconds to the first result and in all. */
  String timeout() {
    return firstResult.toMillis() + "," + wholeResult.toMillis();
  }
}

package org.paraphe.cli;

import java.util.Locale;

/**
 * How much of what was found is right, and how much of what is right was found.
 *
 * @param right found and right
 * @param found in all
 * @param gold what there is to find
 */
record Score(int right, int found, int gold) {

  static final Score NOTHING = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(right + other.right, found + other.found, gold + other.gold);
  }

  /** Percent of what was found that is right; 0 where nothing was found. */
  double precision() {
    return found == 0 ? 0 : 100.0 * right / found;
  }

  /** Percent of the gold that was found; 0 where there is no gold. */
  double recall() {
    return gold == 0 ? 0 : 100.0 * right / gold;
  }

  /** The harmonic mean of both. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %5.1f  R %5.1f  F1 %5.1f   (%d right of %d extracted, %d gold)",
        precision(),
        recall(),
        f1(),
        right,
        found,
        gold);
  }
}

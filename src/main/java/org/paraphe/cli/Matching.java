package org.paraphe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs gold items with found ones, each at most once, the best pairs first. */
final class Matching {

  /** A gold item and a found one, by their places in their lists. */
  record Pair(double score, int gold, int found) {}

  /** How well a gold item and a found one agree; 0 for not at all. */
  interface Agreement {
    double of(int gold, int found);
  }

  private Matching() {}

  /**
   * @param least pairs must score more than this
   */
  static List<Pair> best(int gold, int found, double least, Agreement agreement) {
    List<Pair> all = new ArrayList<>();
    for (int g = 0; g < gold; g++) {
      for (int f = 0; f < found; f++) {
        double score = agreement.of(g, f);
        if (score > least) {
          all.add(new Pair(score, g, f));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(Pair::score)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found)
            .reversed());
    Set<Integer> goldTaken = new HashSet<>();
    Set<Integer> foundTaken = new HashSet<>();
    List<Pair> best = new ArrayList<>();
    for (Pair pair : all) {
      if (!goldTaken.contains(pair.gold()) && !foundTaken.contains(pair.found())) {
        goldTaken.add(pair.gold());
        foundTaken.add(pair.found());
        best.add(pair);
      }
    }
    return best;
  }
}

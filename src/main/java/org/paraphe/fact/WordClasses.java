package org.paraphe.fact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.ontology.WordMap;

/**
 * Gathers what closed word classes say of each form, so that one look-up of a token answers for all
 * of them. Lives within the making of a grammar.
 */
final class WordClasses {

  private final Map<String, String> bases;
  private final Map<String, Long> bits = new HashMap<>();
  private int count;

  /**
   * @param bases what contracted and elided forms stand for
   */
  WordClasses(Map<String, String> bases) {
    this.bases = bases;
  }

  /** A class of these words. */
  WordClass of(Set<String> words) {
    return new WordClass(words, bit(words));
  }

  /** Expressions of words parted by spaces and apostrophes. */
  Expressions expressions(Set<String> written) {
    Map<String, List<List<String>>> byOpening =
        written.stream()
            .map(w -> Arrays.stream(w.replace("'", "' ").split(" ")).map(this::base).toList())
            .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
            .collect(Collectors.groupingBy(words -> words.get(0)));
    Set<String> openings = new HashSet<>(byOpening.keySet());
    bases.forEach(
        (form, base) -> {
          if (byOpening.containsKey(base)) {
            openings.add(form);
          }
        });
    return new Expressions(WordMap.copyOf(byOpening), bit(openings));
  }

  private String base(String form) {
    return bases.getOrDefault(form, form);
  }

  /** A bit of its own for the words. */
  private long bit(Set<String> words) {
    if (count == Long.SIZE) {
      throw new IllegalStateException("more than " + Long.SIZE + " word classes");
    }
    long bit = 1L << count++;
    words.forEach(w -> bits.merge(w, bit, (a, b) -> a | b));
    return bit;
  }

  /** The bits of the classes that each form is in; forms that are in none are missing. */
  Map<String, Long> bits() {
    return WordMap.copyOf(bits);
  }
}

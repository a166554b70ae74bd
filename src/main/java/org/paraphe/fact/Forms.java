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
final class Forms {

  /**
   * A form that is not its own base or is in one of the classes.
   *
   * @param base the form with its contraction undone and its elision restored
   * @param classes the bits of the classes that it is in
   */
  record Form(String base, long classes) {}

  private final Map<String, String> bases;
  private final Map<String, Long> classes = new HashMap<>();
  private int count;

  /**
   * @param bases what contracted and elided forms stand for
   */
  Forms(Map<String, String> bases) {
    this.bases = bases;
  }

  /** A class of these words. */
  WordClass wordClass(Set<String> words) {
    return new WordClass(words, mark(words));
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
    return new Expressions(WordMap.copyOf(byOpening), mark(openings));
  }

  private String base(String form) {
    return bases.getOrDefault(form, form);
  }

  private long mark(Set<String> words) {
    if (count == Long.SIZE) {
      throw new IllegalStateException("more than " + Long.SIZE + " word classes");
    }
    long bit = 1L << count++;
    words.forEach(w -> classes.merge(w, bit, (a, b) -> a | b));
    return bit;
  }

  /** The forms by their words; those that are their own base and in no class are missing. */
  Map<String, Form> all() {
    Map<String, Form> all = new HashMap<>();
    bases.forEach((form, base) -> all.put(form, new Form(base, 0)));
    classes.forEach((form, bits) -> all.put(form, new Form(base(form), bits)));
    return WordMap.copyOf(all);
  }
}

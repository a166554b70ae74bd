package org.paraphe.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.paraphe.ontology.WordMap;

/** Fixed expressions of one or more words, found as they stand in a sentence. Immutable. */
final class Expressions {

  /** By their first word, those of most words first. */
  private final Map<String, List<List<String>>> expressions;

  /**
   * @param written the expressions, their words parted by spaces and apostrophes
   * @param base undoes contractions and elisions of a form
   */
  Expressions(Set<String> written, UnaryOperator<String> base) {
    expressions =
        WordMap.copyOf(
            written.stream()
                .map(w -> w.replace("'", "' ").split(" "))
                .map(words -> List.of(words).stream().map(base).toList())
                .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
                .collect(Collectors.groupingBy(words -> words.get(0))));
  }

  /** The token behind the longest of the expressions that begins at {@code i}; −1 for none. */
  int end(ParsedSentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return -1;
    }
    for (List<String> words : expressions.getOrDefault(s.base(i), List.of())) {
      if (begins(s, i, words)) {
        return i + words.size();
      }
    }
    return -1;
  }

  /** Whether one of them stands anywhere in the sentence. */
  boolean in(ParsedSentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (end(s, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(ParsedSentence s, int i, List<String> words) {
    if (i + words.size() > s.size()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      if (!s.base(i + k).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}

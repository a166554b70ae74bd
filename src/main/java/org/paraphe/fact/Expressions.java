package org.paraphe.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Fixed expressions of one or more words, found as they stand in a sentence. Immutable. */
final class Expressions {

  private final List<List<String>> expressions;

  /**
   * @param written the expressions, their words parted by spaces and apostrophes
   * @param base undoes contractions and elisions of a form
   */
  Expressions(Set<String> written, UnaryOperator<String> base) {
    expressions =
        written.stream()
            .map(w -> w.replace("'", "' ").split(" "))
            .map(words -> List.of(words).stream().map(base).toList())
            .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
            .toList();
  }

  /** The token behind the longest of the expressions that begins at {@code i}; −1 for none. */
  int end(ParsedSentence s, int i) {
    for (List<String> words : expressions) {
      if (begins(s, i, words)) {
        return i + words.size();
      }
    }
    return -1;
  }

  private static boolean begins(ParsedSentence s, int i, List<String> words) {
    if (i < 0 || i + words.size() > s.size()) {
      return false;
    }
    for (int k = 0; k < words.size(); k++) {
      if (!s.grammar.base(s.token(i + k)).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}

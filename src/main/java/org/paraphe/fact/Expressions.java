package org.paraphe.fact;

import java.util.List;
import java.util.Map;

/** Fixed expressions of one or more words, found as they stand in a sentence. Immutable. */
final class Expressions {

  private final Map<String, List<List<String>>> expressions;

  private final long bit;

  /**
   * @param expressions the words of each without contractions and elisions, by the first, those of
   *     most words first
   * @param bit that of the forms that one of them begins with
   */
  Expressions(Map<String, List<List<String>>> expressions, long bit) {
    this.expressions = expressions;
    this.bit = bit;
  }

  /** The token behind the longest of the expressions that begins at {@code i}; −1 for none. */
  int end(ParsedSentence s, int i) {
    if (!s.has(i, bit)) {
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
    for (int i = 0; mayBeIn(s) && i < s.size(); i++) {
      if (end(s, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that one of them begins with stands in the sentence. */
  boolean mayBeIn(ParsedSentence s) {
    return s.has(bit);
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

package org.paraphe.ask;

import java.util.List;
import java.util.Set;
import org.paraphe.text.Token;

/**
 * A word of a question.
 *
 * @param token as the annotator reads it
 * @param key its form folded, without the hyphen of a clitic
 * @param lemmas of all its readings, the sentence's first
 * @param quoted whether it stands in quotation marks
 */
record Word(Token token, String key, Set<String> lemmas, boolean quoted) {

  int begin() {
    return token.begin();
  }

  int end() {
    return token.end();
  }

  boolean capitalised() {
    return token.capitalised();
  }

  /** The words of an item as they are written, with single spaces. */
  static String text(List<Word> words, Item item) {
    return text(words, item.begin(), item.end());
  }

  /** The words from one to before another as they are written, with single spaces. */
  static String text(List<Word> words, int begin, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = begin; i < end; i++) {
      boolean apart = i > begin && words.get(i).begin() > words.get(i - 1).end();
      out.append(apart ? " " : "").append(words.get(i).token().form());
    }
    return out.toString();
  }
}

package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;

/**
 * What is made of a question's words.
 *
 * @param questions readings to be tried in order until one is answered; empty where nothing is
 *     understood
 * @param unmatched words that are not understood
 * @param outside names of things that the store does not know
 * @param ambiguous names that mean several things
 * @param strict whether words that are not understood forbid an answer
 */
record Interpretation(
    String language,
    List<Question> questions,
    List<String> unmatched,
    List<String> outside,
    List<Ambiguity> ambiguous,
    boolean strict) {

  /**
   * @param words of the question
   * @param meanings labels of what they may mean
   */
  record Ambiguity(String words, List<Known> meanings) {}

  /** This, with more readings to be tried after its own. */
  Interpretation or(List<Question> more) {
    List<Question> all = new ArrayList<>(questions);
    all.addAll(more);
    return new Interpretation(language, all, unmatched, outside, ambiguous, strict);
  }

  Interpretation {
    questions = List.copyOf(questions);
    unmatched = List.copyOf(unmatched);
    outside = List.copyOf(outside);
    ambiguous = List.copyOf(ambiguous);
  }
}

package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.fact.Fact.Reason;
import org.paraphe.fact.Fact.Rule;

/** Takes down which words decided the polarity and modality of a fact. */
final class Reasons {

  private final ParsedSentence s;
  private final List<Reason> all = new ArrayList<>(0);

  Reasons(ParsedSentence s) {
    this.s = s;
  }

  /**
   * Takes down that a rule decided, where it did.
   *
   * @param first one of the words that decided
   * @param last another; the words between count too
   * @return {@code decides}
   */
  boolean note(boolean decides, Rule rule, int first, int last) {
    if (decides) {
      int end = s.token(Math.max(first, last)).end();
      all.add(new Reason(rule, s.token(first).begin(), end));
    }
    return decides;
  }

  /** In the order in which they were taken down. */
  List<Reason> all() {
    return all;
  }
}

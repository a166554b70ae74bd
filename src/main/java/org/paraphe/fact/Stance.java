package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.fact.Fact.Reason;
import org.paraphe.fact.Fact.Rule;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/**
 * Whether a fact is stated to hold, and how firmly.
 *
 * @param settled false for a plan of the past, "qui devait signer", of which it is not said what
 *     became of it
 * @param reasons what decided it
 */
record Stance(Polarity polarity, Modality modality, boolean settled, List<Reason> reasons) {

  /** The stance towards somebody whom the words from {@code begin} to {@code end} take out. */
  Stance flipped(int begin, int end) {
    List<Reason> more = new ArrayList<>(reasons);
    more.add(new Reason(Rule.EXCEPTION, begin, end));
    return new Stance(polarity.negate(), modality, settled, List.copyOf(more));
  }
}

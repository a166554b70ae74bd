package org.paraphe.ask;

import java.util.List;

/**
 * A way to read a clause.
 *
 * @param predicate what states its fact; null where nothing but its phrases does
 * @param spare predicates that say nothing in it
 */
record ClauseReading(Item.Predicate predicate, Fit fit, List<Item.Predicate> spare) {

  double score() {
    return fit.score() - 5 * spare.size();
  }
}

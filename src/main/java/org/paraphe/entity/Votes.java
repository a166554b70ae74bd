package org.paraphe.entity;

import java.util.Optional;
import org.paraphe.ontology.EntityType;

/** How strongly the kinds of thing are meant by a name. */
final class Votes {

  private static final EntityType[] TYPES = EntityType.values();

  private final double[] weights = new double[TYPES.length];
  private boolean cast;

  void add(EntityType type, double weight) {
    weights[type.ordinal()] += weight;
    cast = true;
  }

  /** Raises the votes for a type to a weight at least. */
  void raise(EntityType type, double weight) {
    weights[type.ordinal()] = Math.max(weights[type.ordinal()], weight);
    cast = true;
  }

  /** Adds the votes of another, each times a factor. */
  void add(Votes others, double factor) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += factor * others.weights[i];
    }
    cast |= others.cast;
  }

  /** Whether there was no vote, not even one without weight. */
  boolean isEmpty() {
    return !cast;
  }

  /** The type with most votes, if it has {@code least} at least; the first of several. */
  Optional<EntityType> best(double least) {
    EntityType best = null;
    for (EntityType t : TYPES) {
      double weight = weights[t.ordinal()];
      if (weight >= least && (best == null || weight > weights[best.ordinal()])) {
        best = t;
      }
    }
    return Optional.ofNullable(best);
  }
}

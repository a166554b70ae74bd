package org.paraphe.fact;

import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/** Whether a fact is stated to hold, and how firmly. */
record Stance(Polarity polarity, Modality modality) {

  Stance flipped() {
    return new Stance(polarity.negate(), modality);
  }
}

package org.paraphe.ontology;

/** How far the article commits itself to a fact, in order of increasing distance. */
public enum Modality {
  Asserted,
  Former,
  Planned,
  Possible
}

package org.paraphe.ontology;

/** The classes of entity that articles name; the local names of their IRIs in the ontology. */
public enum EntityType {
  Person,
  Organization,
  Country,
  Place,
  Event,
  Document,
  Product;

  /** Whether such an entity can speak and act: a {@code pa:Agent}. */
  public boolean agent() {
    return this == Person || this == Organization || this == Country;
  }
}

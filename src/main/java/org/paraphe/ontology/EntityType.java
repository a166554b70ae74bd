package org.paraphe.ontology;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The classes of entity that articles name; the local names of their IRIs in the ontology. */
public enum EntityType {
  Person,
  Organization,
  Country,
  Place,
  Event,
  Document,
  Product;

  /** Those that can speak and act: each a {@code pa:Agent}. Unmodifiable. */
  public static final Set<EntityType> AGENTS =
      Collections.unmodifiableSet(EnumSet.of(Person, Organization, Country));

  /** Whether such an entity can speak and act. */
  public boolean agent() {
    return AGENTS.contains(this);
  }
}

package org.paraphe.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A variable of a named query that the user gives a value.
 *
 * @param name the variable, without question mark
 * @param type what its value must be
 * @param entityClass local name of the entity's class where the type is {@link Type#ENTITY}, else
 *     empty
 * @param optional whether the query also runs without it, for all values
 * @param defaultValue the value where none is given
 * @param labels what it is for, by language
 */
public record Parameter(
    String name,
    Type type,
    String entityClass,
    boolean optional,
    Optional<String> defaultValue,
    Map<String, String> labels) {

  /** What the value of a parameter must be. */
  public enum Type {
    /** The label or IRI of an entity. */
    ENTITY,
    /** The identifier or IRI of an article. */
    ARTICLE,
    /** The IRI of a fact. */
    FACT,
    /** An ISO 8601 day, {@code 2025-02-11}. */
    DATE,
    INTEGER,
    /** A BCP 47 language tag. */
    LANGUAGE,
    TEXT,
    /** An IRI, number, date or text, by its form: for queries that declare no parameters. */
    ANY
  }

  public Parameter {
    labels = Map.copyOf(labels);
  }

  /** Whether the user must give it a value. */
  public boolean required() {
    return !optional && defaultValue.isEmpty();
  }

  /** The classes of entity that its value can have, local names; empty for any. */
  Set<String> entityClasses() {
    return switch (entityClass) {
      case "", "Entity" -> Set.of();
      case "Agent" -> Set.of("Person", "Organization", "Country");
      case "Place" -> Set.of("Place", "Country");
      default -> Set.of(entityClass);
    };
  }
}

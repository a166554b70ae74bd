package org.paraphe.ontology;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class of facts, as the ontology declares it.
 *
 * @param name local name of its IRI, for example {@code Signature}
 * @param roles its roles, in the ontology's order
 * @param shortcut the direct relation that a positive fact also states
 * @param refusal local name of the direct relation that a negative fact states, or empty
 */
public record FactClass(
    String name, List<Role> roles, Optional<Shortcut> shortcut, String refusal) {

  /**
   * @param name local name of the role's IRI, for example {@code signatory}
   * @param range the classes of entity that can fill it; empty for a literal
   * @param number whether the literal is a whole number
   */
  public record Role(String name, Set<EntityType> range, boolean number) {
    public Role {
      range = Set.copyOf(range);
    }

    /** A role of entities or of words. */
    public Role(String name, Set<EntityType> range) {
      this(name, range, false);
    }
  }

  /**
   * A direct relation between the fillers of two roles.
   *
   * @param property local name of its IRI, for example {@code signed}
   * @param subject the role whose filler is its subject
   * @param object the role whose filler is its object; the same role for a symmetric relation;
   *     empty where the object is the fact itself
   */
  public record Shortcut(String property, String subject, String object) {}

  public FactClass {
    roles = List.copyOf(roles);
  }

  /** Whether it relates fillers of one role to each other: who met whom. */
  public boolean mutual() {
    return shortcut
        .filter(c -> !c.object().isEmpty() && c.subject().equals(c.object()))
        .isPresent();
  }

  public Optional<Role> role(String name) {
    for (Role r : roles) {
      if (r.name().equals(name)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }
}

package org.paraphe.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordMap;
import org.paraphe.text.Token;

/** Which kinds of entity a common noun can refer back to. */
final class NounKinds {

  /** The kinds, the likeliest of a noun of several first. */
  private enum Kind {
    PERSON(EntityType.Person, "PositionNoun", "PersonNoun"),
    COUNTRY(EntityType.Country, "CountryKind"),
    DOCUMENT(EntityType.Document, "DocumentKind"),
    EVENT(EntityType.Event, "EventKind"),
    BODY(EntityType.Organization, "OrganizationKind"),
    BODY_HEAD(EntityType.Organization, "OrganizationNoun"),
    PRODUCT(EntityType.Product, "ProductKind"),
    PLACE(EntityType.Place, "PlaceKind");

    private final EntityType type;
    private final String[] lists;

    Kind(EntityType type, String... lists) {
      this.type = type;
      this.lists = lists;
    }

    int bit() {
      return 1 << ordinal();
    }
  }

  private static final Kind[] KINDS = Kind.values();

  /** The bits of the kinds of each noun. */
  private final Map<String, Integer> kinds;

  NounKinds(WordLists words) {
    Map<String, Integer> bits = new HashMap<>();
    for (Kind k : KINDS) {
      for (String list : k.lists) {
        words.get(list).forEach(noun -> bits.merge(noun, k.bit(), (a, b) -> a | b));
      }
    }
    this.kinds = WordMap.copyOf(bits);
  }

  private int kinds(Token t) {
    int bits = kinds.getOrDefault(t.norm(), 0);
    if (!t.lemma().equals(t.norm())) {
      bits |= kinds.getOrDefault(t.lemma(), 0);
    }
    return t.form().equals(t.norm()) ? bits : bits | kinds.getOrDefault(t.form(), 0);
  }

  /** Whether the noun is of any kind. */
  boolean any(Token t) {
    return kinds(t) != 0;
  }

  boolean person(Token t) {
    return (kinds(t) & Kind.PERSON.bit()) != 0;
  }

  boolean country(Token t) {
    return (kinds(t) & Kind.COUNTRY.bit()) != 0;
  }

  boolean body(Token t) {
    return (kinds(t) & (Kind.BODY.bit() | Kind.BODY_HEAD.bit())) != 0;
  }

  /** Whether the noun may stand for any entity of the type that fits, named by it before or not. */
  boolean loose(Token t, EntityType type) {
    int bits = kinds(t) & ~Kind.BODY_HEAD.bit();
    for (Kind k : KINDS) {
      if (k.type == type && (bits & k.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The type of entity that a noun refers back to. */
  Optional<EntityType> type(Token t) {
    int bits = kinds(t);
    return bits == 0
        ? Optional.empty()
        : Optional.of(KINDS[Integer.numberOfTrailingZeros(bits)].type);
  }
}

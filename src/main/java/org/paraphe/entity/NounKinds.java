package org.paraphe.entity;

import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Token;

/** Which kinds of entity a common noun can refer back to. */
final class NounKinds {

  private final Set<String> persons;
  private final Set<String> bodies;
  private final Set<String> bodyHeads;
  private final Set<String> countries;
  private final Set<String> places;
  private final Set<String> events;
  private final Set<String> documents;
  private final Set<String> products;

  NounKinds(WordLists words) {
    this.persons = WordSet.union(words.get("PositionNoun"), words.get("PersonNoun"));
    this.bodies = words.get("OrganizationKind");
    this.bodyHeads = words.get("OrganizationNoun");
    this.countries = words.get("CountryKind");
    this.places = words.get("PlaceKind");
    this.events = words.get("EventKind");
    this.documents = words.get("DocumentKind");
    this.products = words.get("ProductKind");
  }

  boolean person(Token t) {
    return ArticleView.any(persons, t);
  }

  boolean country(Token t) {
    return ArticleView.any(countries, t);
  }

  boolean body(Token t) {
    return ArticleView.any(bodies, t) || ArticleView.any(bodyHeads, t);
  }

  /** Whether the noun may stand for any entity of the type that fits, named by it before or not. */
  boolean loose(Token t, EntityType type) {
    Set<String> kinds =
        switch (type) {
          case Person -> persons;
          case Organization -> bodies;
          case Country -> countries;
          case Place -> places;
          case Event -> events;
          case Document -> documents;
          case Product -> products;
        };
    return ArticleView.any(kinds, t);
  }

  /** The type of entity that a noun refers back to. */
  Optional<EntityType> type(Token t) {
    if (person(t)) {
      return Optional.of(EntityType.Person);
    }
    if (ArticleView.any(countries, t)) {
      return Optional.of(EntityType.Country);
    }
    if (ArticleView.any(documents, t)) {
      return Optional.of(EntityType.Document);
    }
    if (ArticleView.any(events, t)) {
      return Optional.of(EntityType.Event);
    }
    if (body(t)) {
      return Optional.of(EntityType.Organization);
    }
    if (ArticleView.any(products, t)) {
      return Optional.of(EntityType.Product);
    }
    return ArticleView.any(places, t) ? Optional.of(EntityType.Place) : Optional.empty();
  }
}

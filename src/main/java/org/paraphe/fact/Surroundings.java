package org.paraphe.fact;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Relation;

/** The town or country in which a phrase for a place lies: "dans une usine de Rouen". */
final class Surroundings {

  private static final Set<EntityType> TOWNS = EnumSet.of(EntityType.Place);

  private static final Set<EntityType> PLACES = EnumSet.of(EntityType.Place, EntityType.Country);

  private final ParsedSentence s;
  private final Fillers fillers;

  Surroundings(ParsedSentence s, Fillers fillers) {
    this.s = s;
    this.fillers = fillers;
  }

  /** The places named in a phrase below its head; empty for none. */
  List<Fill> of(Phrase place) {
    int noun = place.head();
    for (int t = s.lastModifier(noun); t >= 0 && s.is(t, Relation.NMOD); t = s.lastModifier(t)) {
      Set<EntityType> types = within(noun, t);
      List<Fill> found =
          types.isEmpty() ? List.of() : fillers.of(Phrase.of(s, t, place.found()), types);
      if (!found.isEmpty()) {
        return found;
      }
      noun = t;
    }
    return List.of();
  }

  /** What may be named behind a noun for it to lie there; "à l'ambassade de X" tells nothing. */
  private Set<EntityType> within(int noun, int behind) {
    String marker = s.marker(behind);
    if (s.grammar.genitives.contains(marker)) {
      String lemma = s.token(noun).lemma();
      Set<EntityType> towns = s.grammar.townPlaces.contains(lemma) ? TOWNS : Set.of();
      // "dans l'est de la Turquie"
      return s.grammar.regionParts.contains(lemma) ? PLACES : towns;
    }
    return s.grammar.venues.contains(marker) ? PLACES : Set.of();
  }
}

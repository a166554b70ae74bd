package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.Mention;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Finds where events take place from their names and noun phrases: "le sommet de Séoul". */
final class Venues {

  private static final String ENTRY = Knowledge.NAMESPACE + "placeInNounPhrase";

  private static final Set<EntityType> PLACES = EnumSet.of(EntityType.Place, EntityType.Country);

  private final ParsedSentence s;

  Venues(ParsedSentence s) {
    this.s = s;
  }

  /** The places of the events that the sentence names. */
  List<Fact> find() {
    List<Fact> facts = new ArrayList<>(1);
    for (Reference r : s.references()) {
      if (r.entity().type() == EntityType.Event) {
        inside(r.entity(), r.mention(), facts);
      }
    }
    return facts;
  }

  private void inside(Entity event, Mention m, List<Fact> facts) {
    for (int i = m.head() + 1; i <= Math.max(m.last(), m.head() + 3) && i < s.size(); i++) {
      if (s.is(i, Upos.PUNCT, Upos.VERB)) {
        return;
      }
      int token = i;
      s.entity(i)
          .filter(p -> PLACES.contains(p.type()) && venue(m.head(), token))
          .ifPresent(p -> at(event, m, p, token, facts));
    }
  }

  private void at(Entity event, Mention m, Entity place, int token, List<Fact> facts) {
    facts.add(fact(event, m, place, token));
    int country = s.countryBehind(token);
    if (country >= 0) {
      s.entity(country).ifPresent(c -> facts.add(fact(event, m, c, country)));
    }
  }

  /** Whether a place is that of the event itself: "la Coupe de France" is no place of a match. */
  private boolean venue(int event, int place) {
    String marker = s.marker(place);
    int of = Math.max(s.tree.head(place), 0);
    boolean contested =
        s.grammar.genitives.contains(marker)
            && (s.grammar.contests.contains(s.token(event).lemma())
                || s.grammar.contests.contains(s.token(of).lemma()));
    boolean own = s.tree.head(place) == event;
    own |= s.grammar.farVenues.contains(marker) && !ofMatter(s, place);
    own |= s.grammar.townEvents.contains(s.token(event).norm()) && town(place);
    // "la représentation de la Russie"
    boolean whose = s.grammar.genitives.contains(marker) && s.tree.child(place, Relation.DET) >= 0;
    return own && !contested && !whose && s.grammar.venues.contains(marker);
  }

  /** "une réunion sur la guerre au Soudan": the country of what an event is about. */
  static boolean ofMatter(ParsedSentence s, int place) {
    int noun = s.is(place, Relation.NMOD) ? s.tree.head(place) : -1;
    return noun >= 0
        && s.names(place, EntityType.Country)
        && s.is(noun, Relation.NMOD)
        && s.grammar.countryMatters.contains(s.token(noun).lemma());
  }

  /** "le Salon du livre de Genève", but "le festival des musiques d'Afrique". */
  private boolean town(int place) {
    int noun = s.tree.head(place);
    return !s.plural(noun)
        && s.tree.child(place, Relation.DET) < 0
        && s.names(place, EntityType.Place);
  }

  private Fact fact(Entity event, Mention m, Entity place, int token) {
    int end = Math.max(m.end(), s.token(token).end());
    return new Fact(
        "Location",
        List.of(
            new Filler("event", new Value.Thing(event), m.begin(), m.end()),
            new Filler(
                "place", new Value.Thing(place), s.token(token).begin(), s.token(token).end())),
        Polarity.Positive,
        Modality.Asserted,
        "",
        new Evidence(m.begin(), end, m.begin(), m.end()),
        ENTRY,
        List.of());
  }
}

package org.paraphe.fact;

import java.util.ArrayList;
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
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Finds who was at an event because they did something there: "Lors du forum, X a présenté …". */
final class Attendance {

  private static final String ENTRY = Knowledge.NAMESPACE + "deedAtEvent";

  private static final Set<VerbForm> DONE =
      Set.of(VerbForm.PRESENT, VerbForm.IMPERFECT, VerbForm.PAST);

  private final ParsedSentence s;

  Attendance(ParsedSentence s) {
    this.s = s;
  }

  /** The persons at the events that the sentence names. */
  List<Fact> find() {
    List<Fact> facts = new ArrayList<>(1);
    for (Reference r : s.references()) {
      int place = r.entity().type() == EntityType.Event ? attended(r.mention()) : -1;
      if (place >= 0) {
        at(r.entity(), r.mention(), place, facts);
      }
    }
    return facts;
  }

  /**
   * The noun that ties an event to the verb of a deed there: its own, "à l'ouverture du sommet",
   * "un discours au sommet"; −1 for none.
   */
  private int attended(Mention m) {
    int event = m.head();
    boolean there = s.grammar.attendances.contains(s.marker(event));
    if (!s.grammar.attended.contains(s.token(event).lemma()) || s.tree.head(event) < 0) {
      return -1;
    }
    int noun = s.is(event, Relation.NMOD) ? s.tree.head(event) : event;
    String lemma = s.token(noun).lemma();
    boolean oblique = s.is(noun, Relation.OBL) && s.grammar.attendances.contains(s.marker(noun));
    boolean part = noun == event ? there : s.grammar.eventParts.contains(lemma);
    boolean speech =
        there
            && s.is(noun, Relation.OBJ)
            && s.grammar.speeches.contains(lemma)
            && s.grammar.delivering.contains(s.token(s.tree.head(noun)).lemma());
    return oblique && part || speech ? noun : -1;
  }

  private void at(Entity event, Mention m, int place, List<Fact> facts) {
    int verb = s.tree.head(place);
    VerbGroup group = s.group(verb);
    boolean deed =
        s.is(verb, Upos.VERB)
            && DONE.contains(group.form())
            && !group.passive()
            && !group.negated()
            && !s.othersBetween(verb, place);
    if (!deed) {
      return;
    }
    Fillers fillers = new Fillers(s);
    for (Phrase p : new Subjects(s).of(verb, group)) {
      for (Fill f : fillers.of(p, Set.of(EntityType.Person))) {
        facts.add(fact(event, m, f, verb));
      }
    }
  }

  private Fact fact(Entity event, Mention m, Fill person, int verb) {
    int begin = Math.min(Math.min(person.begin(), m.begin()), s.token(verb).begin());
    int end = Math.max(Math.max(person.end(), m.end()), s.token(verb).end());
    return new Fact(
        "Participation",
        List.of(
            new Filler(
                "participant", new Value.Thing(person.entity()), person.begin(), person.end()),
            new Filler("event", new Value.Thing(event), m.begin(), m.end())),
        Polarity.Positive,
        Modality.Asserted,
        s.date(verb),
        new Evidence(begin, end, s.token(verb).begin(), s.token(verb).end()),
        ENTRY,
        List.of());
  }
}

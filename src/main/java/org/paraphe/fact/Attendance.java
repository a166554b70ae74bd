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
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds who was at an event because they did something there, "Lors du forum, X a présenté …", "X
 * expose au salon", or because it was held before them, "Le forum s'est ouvert en présence de X",
 * or by them: "à l'initiative de X".
 */
final class Attendance {

  private static final String ENTRY = Knowledge.NAMESPACE + "deedAtEvent";

  private static final Set<VerbForm> DONE =
      Set.of(VerbForm.PRESENT, VerbForm.IMPERFECT, VerbForm.PAST);

  private static final Set<EntityType> PERSONS = EnumSet.of(EntityType.Person);

  private static final Set<EntityType> EVENTS = EnumSet.of(EntityType.Event);

  /** What somebody has to do with an event. */
  private enum Part {
    PRESENT("Participation", "participant"),
    ORGANIZING("Organizing", "organizer");

    private final String factClass;
    private final String role;

    Part(String factClass, String role) {
      this.factClass = factClass;
      this.role = role;
    }
  }

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
      if (r.entity().type() == EntityType.Event) {
        between(r.entity(), r.mention(), facts);
      }
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.is(i, Relation.OBL, Relation.NMOD)) {
        if (s.grammar.eventPresences.contains(s.marker(i))) {
          beside(i, Part.PRESENT, facts);
        } else if (s.grammar.auspices.contains(s.marker(i))) {
          beside(i, Part.ORGANIZING, facts);
        }
      }
    }
    return facts;
  }

  /** "la finale entre X et Y": those between whom an event takes place. */
  private void between(Entity event, Mention m, List<Fact> facts) {
    Token noun = s.token(m.head());
    if (!s.grammar.encounters.contains(noun.lemma())
        && !s.grammar.encounters.contains(noun.norm())) {
      return;
    }
    int head = s.tree.head(m.head());
    int verb = Math.max(head, 0);
    boolean open =
        head >= 0 && (s.group(verb).negated() || s.grammar.wanting.contains(s.token(verb).lemma()));
    for (int t = m.head(); t >= 0 && !open; t = s.lastModifier(t)) {
      for (int c : s.tree.children(t, Relation.NMOD)) {
        if (s.grammar.between.contains(s.marker(c))) {
          sides(c).forEach(f -> facts.add(fact(Part.PRESENT, Fill.of(event, m), f, verb)));
        }
      }
    }
  }

  private List<Fill> sides(int noun) {
    List<Fill> sides = new Fillers(s).of(Phrase.of(s, noun, Phrase.Found.TREE), EntityType.AGENTS);
    return sides.size() > 1 ? sides : List.of();
  }

  /** Those whose part a phrase tells in the event that its verb is said of. */
  private void beside(int phrase, Part part, List<Fact> facts) {
    int verb = s.tree.head(phrase);
    while (verb >= 0 && !s.is(verb, Upos.VERB)) {
      verb = s.tree.head(verb);
    }
    if (verb < 0) {
      return;
    }
    // "le forum tenu sous l'égide de X"
    boolean done = s.is(verb, Relation.ACL) && s.group(verb).form() == VerbForm.PAST_PARTICIPLE;
    if (!done && !told(s.group(verb)) || s.group(verb).negated()) {
      return;
    }
    Fillers fillers = new Fillers(s);
    List<Fill> agents = fillers.of(Phrase.of(s, phrase, Phrase.Found.TREE), EntityType.AGENTS);
    for (Fill event : agents.isEmpty() ? agents : events(verb, fillers)) {
      for (Fill f : agents) {
        facts.add(fact(part, event, f, verb));
      }
    }
  }

  /** The event that the subject or object of a verb names. */
  private List<Fill> events(int verb, Fillers fillers) {
    List<Phrase> phrases = new ArrayList<>(new Subjects(s).of(verb, s.group(verb)));
    for (int object : s.tree.children(verb, Relation.OBJ)) {
      phrases.add(Phrase.of(s, object, Phrase.Found.TREE));
    }
    for (Phrase p : phrases) {
      List<Fill> found = fillers.of(p, EVENTS);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * The noun that ties an event to the verb of a deed there: its own, "à l'ouverture du sommet",
   * "un discours au sommet"; −1 for none.
   */
  private int attended(Mention m) {
    int event = m.head();
    boolean there = s.grammar.attendances.contains(s.marker(event));
    boolean attended = s.grammar.attended.contains(s.token(event).lemma()) || fair(event);
    if (!attended || s.tree.head(event) < 0 || partnered(event)) {
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
    int shown = there && fair(event) && noun != event ? shown(noun) : -1;
    return oblique && part || speech ? noun : shown;
  }

  /** "présente son film « T » au festival": the object that a phrase ends; −1 for none. */
  private int shown(int word) {
    int object = word;
    while (s.is(object, Relation.NMOD, Relation.APPOS, Relation.FLAT)) {
      object = s.tree.head(object);
    }
    return s.is(object, Relation.OBJ, Relation.DEP) ? object : -1;
  }

  private boolean fair(int event) {
    return s.grammar.fairs.contains(s.token(event).norm());
  }

  /** "un entretien avec X": a meeting, which is told as such. */
  private boolean partnered(int event) {
    return s.grammar.meetings.contains(s.token(event).lemma()) && !partners(event).isEmpty();
  }

  /** "une conférence de presse avec X": who else is there. */
  private List<Fill> partners(int event) {
    for (int i = event; i >= 0; i = s.lastModifier(i)) {
      for (int c : s.tree.children(i, Relation.NMOD)) {
        if (s.grammar.partners.contains(s.marker(c))) {
          return new Fillers(s).of(Phrase.of(s, c, Phrase.Found.TREE), PERSONS);
        }
      }
    }
    return List.of();
  }

  private void at(Entity event, Mention m, int place, List<Fact> facts) {
    int verb = s.tree.head(place);
    VerbGroup group = s.group(verb);
    boolean shows = s.grammar.showing.contains(s.token(verb).lemma()) && fair(m.head());
    boolean deed =
        s.is(verb, Upos.VERB)
            && told(group)
            && (shows || !fair(m.head()))
            && !group.passive()
            && !group.negated()
            && !s.othersBetween(verb, place);
    if (!deed) {
      return;
    }
    Fillers fillers = new Fillers(s);
    for (Phrase p : new Subjects(s).of(verb, group)) {
      for (Fill f : fillers.of(p, shows ? EntityType.AGENTS : PERSONS)) {
        facts.add(fact(Part.PRESENT, Fill.of(event, m), f, verb));
        for (Fill partner : partners(m.head())) {
          facts.add(fact(Part.PRESENT, Fill.of(event, m), partner, verb));
        }
      }
    }
  }

  private static boolean told(VerbGroup group) {
    return DONE.contains(group.form()) || group.form() == VerbForm.FUTURE;
  }

  private Fact fact(Part part, Fill event, Fill person, int verb) {
    int begin = Math.min(Math.min(person.begin(), event.begin()), s.token(verb).begin());
    int end = Math.max(Math.max(person.end(), event.end()), s.token(verb).end());
    return new Fact(
        part.factClass,
        List.of(
            new Filler(part.role, new Value.Thing(person.entity()), person.begin(), person.end()),
            new Filler("event", new Value.Thing(event.entity()), event.begin(), event.end())),
        Polarity.Positive,
        s.group(verb).form() == VerbForm.FUTURE ? Modality.Planned : Modality.Asserted,
        s.date(verb),
        new Evidence(begin, end, s.token(verb).begin(), s.token(verb).end()),
        ENTRY,
        List.of());
  }
}

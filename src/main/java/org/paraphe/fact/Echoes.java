package org.paraphe.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.fact.Fact.Evidence;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.Frame.Repeat;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;

/**
 * Finds clauses that say of somebody what the clause before says of another: "le Burundi en a fait
 * autant", "le Kenya ne l'a pas fait", "Caracas a refusé". Lives within the reading of one text.
 */
final class Echoes {

  /** How many sentences back what is repeated may stand. */
  private static final int REACH = 1;

  /** How far into its sentence "parmi eux" takes up the group of the one before. */
  private static final int LEAD = 3;

  private final Map<String, FactClass> classes;
  private final List<Deed> deeds = new ArrayList<>();

  /**
   * What a verb says, done or not, with its sentence and the end of its words.
   *
   * @param counted whether a number stands for those who did it
   */
  private record Deed(int sentence, int end, Fact fact, boolean counted) {}

  Echoes(Map<String, FactClass> classes) {
    this.classes = classes;
  }

  /** Takes note of what a sentence says was done or was to be done. */
  void note(ParsedSentence s, List<Fact> facts) {
    for (Fact f : facts) {
      FactClass counted = counted(f);
      Fact deed = counted == null ? f : of(counted, f);
      deeds.add(new Deed(s.index, f.evidence().cueEnd(), deed, counted != null));
    }
  }

  /** The facts that the clauses of a sentence repeat of others. */
  List<Fact> in(ParsedSentence s, Occurrences occurrences) {
    List<Fact> found = new ArrayList<>(0);
    if (deeds.isEmpty()) {
      return found;
    }
    among(s, found);
    for (int i = 0; i < s.size(); i++) {
      List<Occurrence> there = occurrences.at(i);
      for (int k = 0; k < there.size(); k++) {
        Occurrence o = there.get(k);
        for (Frame f : o.entry().frames()) {
          // "comme le faisait X avant lui" tells of another time.
          boolean then = o.group().form() == VerbForm.IMPERFECT;
          if (f.repeats().isPresent() && !then && fits(s, o, f)) {
            found.addAll(of(s, o, f.repeats().get(), new Scope(s, occurrences).of(o, f)));
          }
        }
      }
    }
    return found;
  }

  /** "Douze pays ont refusé de signer. Parmi eux figurent X et Y": members of who was counted. */
  private void among(ParsedSentence s, List<Fact> found) {
    Deed last = deeds.get(deeds.size() - 1);
    for (int i = 1; last.counted() && i <= LEAD && i < s.size(); i++) {
      boolean group =
          s.in(i, s.grammar.groupPronouns) && s.grammar.inclusions.contains(s.token(i - 1).norm());
      if (group && last.sentence() == s.index - 1) {
        FactClass told = classes.get(last.fact().factClass());
        String role = told.shortcut().orElseThrow().subject();
        Set<EntityType> types = told.role(role).orElseThrow().range();
        for (Fill f : NameRow.next(s, i + 1, types).fills()) {
          found.add(member(s, i, role, last.fact(), f));
        }
      }
    }
  }

  /** The class of what a count counts: signatures; null if a fact is no count. */
  private FactClass counted(Fact count) {
    if (classes.get(count.factClass()).shortcut().isPresent()) {
      return null;
    }
    return classes.values().stream()
        .filter(c -> c.shortcut().filter(x -> count.entity(x.object()).isPresent()).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The deed that is counted, with the number in the place of who did it. */
  private static Fact of(FactClass deed, Fact count) {
    FactClass.Shortcut shortcut = deed.shortcut().orElseThrow();
    List<Filler> roles =
        count.roles().stream()
            .map(
                f ->
                    f.role().equals(shortcut.object())
                        ? f
                        : new Filler(shortcut.subject(), f.value(), f.begin(), f.end()))
            .toList();
    return new Fact(
        deed.name(),
        roles,
        count.polarity(),
        count.modality(),
        count.date(),
        count.evidence(),
        count.entry(),
        count.reasons());
  }

  private static Fact member(ParsedSentence s, int pronoun, String role, Fact said, Fill fill) {
    int begin = s.token(pronoun - 1).begin();
    int end = s.token(pronoun).end();
    return new Fact(
        said.factClass(),
        roles(said, role, fill),
        said.polarity(),
        said.modality(),
        said.date(),
        new Evidence(begin, fill.end(), begin, end),
        said.entry(),
        said.reasons());
  }

  /** What is only repeated has no words of its own here. */
  private static List<Filler> roles(Fact said, String role, Fill fill) {
    Value thing = new Value.Thing(fill.entity());
    return said.roles().stream()
        .map(
            f ->
                f.role().equals(role)
                    ? new Filler(role, thing, fill.begin(), fill.end())
                    : new Filler(f.role(), f.value(), -1, -1))
        .toList();
  }

  /** Whether the verb has the objects that the frame asks for, and else none of its own. */
  private static boolean fits(ParsedSentence s, Occurrence o, Frame frame) {
    Set<Integer> asked = new HashSet<>();
    Arguments arguments = new Arguments(s, o);
    for (Frame.Argument a : frame.arguments()) {
      if (a.function() == Function.OBJECT) {
        Optional<Phrase> object =
            arguments.of(a).stream()
                .filter(p -> a.words().isEmpty() || s.in(p.head(), s.grammar.list(a.words())))
                .findFirst();
        if (object.isEmpty()) {
          return false;
        }
        asked.add(object.get().head());
      }
    }
    for (int c : s.tree.children(o.head(), Relation.OBJ, Relation.XCOMP, Relation.CCOMP)) {
      if (!asked.contains(c) && c > o.last()) {
        return false;
      }
    }
    return true;
  }

  private List<Fact> of(ParsedSentence s, Occurrence o, Repeat repeat, Stance stance) {
    Deed last = last(s, o);
    FactClass.Shortcut shortcut =
        last == null ? null : classes.get(last.fact().factClass()).shortcut().orElse(null);
    if (shortcut == null || shortcut.object().isEmpty() || !stance.settled()) {
      return List.of();
    }
    String role = shortcut.subject();
    Set<EntityType> types = classes.get(last.fact().factClass()).role(role).orElseThrow().range();
    List<Fact> found = new ArrayList<>(1);
    List<Phrase> subjects = new Subjects(s).of(o);
    for (Fill fill :
        subjects.isEmpty() ? List.<Fill>of() : new Fillers(s).of(subjects.get(0), types)) {
      found.add(repeated(s, o, repeat, stance, last.fact(), role, fill));
    }
    return found;
  }

  private Deed last(ParsedSentence s, Occurrence o) {
    int begin = s.token(o.first()).begin();
    Deed last = null;
    for (Deed d : deeds) {
      if (d.sentence() >= s.index - REACH && d.end() <= begin) {
        last = d;
      }
    }
    return last;
  }

  private static Fact repeated(
      ParsedSentence s,
      Occurrence o,
      Repeat repeat,
      Stance stance,
      Fact said,
      String role,
      Fill fill) {
    int cueBegin = s.token(o.first()).begin();
    int cueEnd = s.token(o.last()).end();
    boolean inverted = repeat == Repeat.OUTCOME && said.polarity() == Polarity.Negative;
    return new Fact(
        said.factClass(),
        roles(said, role, fill),
        inverted ? stance.polarity().negate() : stance.polarity(),
        stance.modality(),
        s.date(o.head()),
        new Evidence(
            Math.min(cueBegin, fill.begin()), Math.max(cueEnd, fill.end()), cueBegin, cueEnd),
        o.entry().iri(),
        stance.reasons());
  }
}

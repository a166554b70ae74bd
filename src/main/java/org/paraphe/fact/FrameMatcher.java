package org.paraphe.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.fact.Trace.Reached;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Tries the frames of the entries that stand in a sentence; the best of each fact class wins. */
final class FrameMatcher {

  /** The list of titles, of which some have several words: "garde des Sceaux". */
  private static final String TITLES = "PositionTitle";

  private final ParsedSentence s;
  private final PositionReader positions;
  private final Quotations quotations;
  private final Map<String, FactClass> classes;
  private final Occurrences occurrences;
  private final Scope scope;
  private final Listed listed;
  private final Speakers speakers;
  private final Contents contents;
  private final RoleFiller roles;
  private final Implied implied;
  private final Distribution distribution;
  private final Trace trace;

  /**
   * @param before the facts of the sentences before
   */
  FrameMatcher(
      ParsedSentence s,
      Occurrences occurrences,
      Map<String, FactClass> classes,
      Quotations quotations,
      List<Fact> before,
      Trace trace) {
    this.s = s;
    this.positions = new PositionReader(s);
    this.quotations = quotations;
    this.classes = classes;
    this.occurrences = occurrences;
    this.scope = new Scope(s, occurrences);
    this.listed = new Listed(s);
    this.speakers = new Speakers(s, before);
    this.contents = new Contents(s, quotations);
    this.roles = new RoleFiller(s, quotations, listed, speakers, contents);
    this.implied = new Implied(s, before);
    this.distribution = new Distribution(s);
    this.trace = trace;
  }

  /** The frames that fit in the sentence, in the order of their heads. */
  List<Match> matches() {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      at(i, found);
    }
    return found;
  }

  /** The longest expression with head {@code i} that states something wins over shorter ones. */
  private void at(int i, List<Match> found) {
    int words = -1;
    List<Occurrence> there = occurrences.at(i);
    for (int k = 0; k < there.size(); k++) {
      Occurrence o = there.get(k);
      if (o.entry().rest().size() < words) {
        return;
      }
      List<Match> best = best(o);
      if (!best.isEmpty()) {
        words = o.entry().rest().size();
        found.addAll(best);
      }
    }
  }

  private List<Match> best(Occurrence o) {
    Map<String, Match> best = new LinkedHashMap<>(2);
    Arguments arguments = new Arguments(s, o);
    for (Frame frame : o.entry().frames()) {
      FactClass factClass = classes.get(frame.factClass());
      if (factClass != null) {
        match(o, frame, factClass, arguments)
            .ifPresent(m -> best.merge(key(m, best), m, this::better));
      }
    }
    best.values().forEach(m -> step(Reached.FACT, o, m.frame(), ""));
    return List.copyOf(best.values());
  }

  /** Frames of one class compete, except where one reports words quoted apart from the other's. */
  private static String key(Match m, Map<String, Match> best) {
    String name = m.factClass().name();
    Match other = best.get(name);
    boolean apart =
        other != null && m.quotes() != other.quotes() && !m.overlaps(other, Statements.TEXT);
    return apart ? name + Function.QUOTATION : name;
  }

  private Match better(Match a, Match b) {
    Match lesser = b.score() > a.score() ? a : b;
    step(Reached.ROLES, lesser.occurrence(), lesser.frame(), "");
    return lesser == a ? b : a;
  }

  private Optional<Match> match(
      Occurrence o, Frame frame, FactClass factClass, Arguments arguments) {
    List<Binding> bindings = new ArrayList<>(3);
    List<Integer> used = new ArrayList<>(3);
    int score = 0;
    for (Frame.Argument a : frame.arguments()) {
      if (a.absent()) {
        if (arguments.of(a).stream().anyMatch(p -> accepts(a, p))) {
          step(Reached.ARGUMENTS, o, frame, a, a.words());
          return Optional.empty();
        }
        continue;
      }
      Optional<Binding> binding = bind(o, a, frame, factClass, arguments, bindings, used);
      if (binding.isEmpty()) {
        if (a.required()) {
          step(Reached.WORDS, o, frame, a, a.role());
          return Optional.empty();
        }
        continue;
      }
      if (!a.role().isEmpty() && binding.get().empty()) {
        // An argument that is there but does not fit speaks against the frame; a pronoun that
        // refers to nothing known may stand for what is implied.
        step(Reached.ARGUMENTS, o, frame, a, a.role());
        if (a.required() || !openPronoun(binding.get().phrase())) {
          return Optional.empty();
        }
        continue;
      }
      used.add(binding.get().phrase().head());
      bindings.add(binding.get());
      score += weight(a, binding.get().phrase().found());
    }
    implied.add(o, frame, factClass, bindings);
    int fit = score;
    return distribution
        .of(o.head(), bindings)
        .map(b -> new Match(o, frame, factClass, contents.joined(b), scope.of(o, frame), fit));
  }

  private static int weight(Frame.Argument a, Found found) {
    int sure = 4 - found.ordinal();
    return a.function() == Function.CLAUSE || a.function() == Function.QUOTATION ? 3 * sure : sure;
  }

  private Optional<Binding> bind(
      Occurrence o,
      Frame.Argument a,
      Frame frame,
      FactClass factClass,
      Arguments arguments,
      List<Binding> bound,
      List<Integer> used) {
    if (a.function() == Function.QUOTATION || a.function() == Function.HOST) {
      List<Content> words = contents.beside(o, a, bound);
      if (a.function() == Function.QUOTATION && !a.markers().isEmpty()) {
        // "La vue est belle, sourit-elle": marks that were lost; "La vue est « belle », sourit X".
        boolean lost = o.group().inverted() >= 0 && !s.token(s.size() - 1).form().equals("?");
        boolean ends = quotations.endingBefore(s.token(o.first()).begin()).isPresent();
        words =
            words.stream().filter(c -> lost || ends || c.kind() == Content.Kind.DIRECT).toList();
      }
      Phrase place = new Phrase(o.head(), o.first(), o.last(), Found.TREE);
      return Optional.of(new Binding(a, place, List.of(), words));
    }
    Optional<Binding> failed = Optional.empty();
    for (Phrase p : arguments.of(a)) {
      if (!used.contains(p.head()) && accepts(a, p)) {
        Binding b = roles.of(o, a, p, factClass, frame);
        if (a.role().isEmpty() || !b.empty()) {
          return Optional.of(several(o, a) ? withOthers(b, o, a, arguments, factClass, frame) : b);
        }
        // A clitic stands for the argument rather than the noun behind it.
        failed = failed.filter(f -> openPronoun(f.phrase())).or(() -> Optional.of(b));
      }
    }
    Optional<Binding> listed =
        a.function() == Function.SUBJECT ? listed(o, a, factClass).or(() -> goesOn(o, a)) : failed;
    return listed.isEmpty() ? failed : listed;
  }

  /** "« … », dit X. Et d'ajouter que P": who spoke before goes on. */
  private Optional<Binding> goesOn(Occurrence o, Frame.Argument a) {
    boolean goesOn =
        a.role().equals(Statements.SPEAKER)
            && s.tree.head(o.head()) < 0
            && o.head() == s.narrative()
            && s.grammar.genitives.contains(s.base(o.head() - 1));
    Phrase verb = new Phrase(o.head(), o.head(), o.head(), Found.NEAREST);
    return goesOn
        ? speakers.before(o.head()).map(f -> new Binding(a, verb, List.of(f), List.of()))
        : Optional.empty();
  }

  /** The subject that a list behind a colon names. */
  private Optional<Binding> listed(Occurrence o, Frame.Argument a, FactClass factClass) {
    List<Fill> row = listed.announced(o, RoleFiller.types(a, factClass));
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int first = s.tokenFrom(row.get(0).begin());
    return Optional.of(
        new Binding(a, new Phrase(first, first, first, Found.NEAREST), row, List.of()));
  }

  /** What a noun is said of may be several phrases: the last two of a list. */
  private static boolean several(Occurrence o, Frame.Argument a) {
    return a.function() == Function.SUBJECT && o.entry().category() == Category.NOUN;
  }

  private Binding withOthers(
      Binding first,
      Occurrence o,
      Frame.Argument a,
      Arguments arguments,
      FactClass factClass,
      Frame frame) {
    List<Fill> fills = new ArrayList<>(first.fills());
    for (Phrase p : arguments.of(a)) {
      if (p.head() != first.phrase().head()) {
        fills.addAll(roles.of(o, a, p, factClass, frame).fills());
      }
    }
    return new Binding(a, first.phrase(), fills, first.contents());
  }

  /** Whether the head of a phrase is one of the words that the argument asks for. */
  private boolean accepts(Frame.Argument a, Phrase p) {
    if (a.words().isEmpty()) {
      return true;
    }
    Set<String> words = s.grammar.list(a.words());
    int counted = counted(p.head());
    return words.contains(s.token(p.head()).lemma())
        || words.contains(s.token(s.antecedent(p.head())).lemma())
        || words.contains(s.token(p.head()).norm())
        || counted >= 0 && words.contains(s.token(counted).lemma())
        || a.words().equals(TITLES) && positions.at(p.head()).isPresent();
  }

  /** "une série de sanctions": what a noun of quantity counts; −1 for none. */
  private int counted(int noun) {
    if (s.grammar.quantities.contains(s.token(noun).lemma())) {
      for (int c : s.tree.children(noun, Relation.NMOD)) {
        if (s.grammar.genitives.contains(s.marker(c))) {
          return c;
        }
      }
    }
    return -1;
  }

  private boolean openPronoun(Phrase p) {
    return s.is(p.head(), Upos.PRON, Upos.DET) && s.entity(p.head()).isEmpty();
  }

  private void step(Reached reached, Occurrence o, Frame frame, Frame.Argument a, String wanted) {
    if (trace != Trace.NONE) {
      step(reached, o, frame, a.function() + " " + wanted);
    }
  }

  private void step(Reached reached, Occurrence o, Frame frame, String detail) {
    if (trace != Trace.NONE) {
      int begin = s.token(o.first()).begin();
      int end = s.token(o.last()).end();
      trace.step(new Trace.Step(reached, o.entry().iri(), frame.iri(), begin, end, detail));
    }
  }
}

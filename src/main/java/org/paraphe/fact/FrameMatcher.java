package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.fact.Trace.Reached;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Tries the frames of the entries that stand in a sentence; the best of each fact class wins. */
final class FrameMatcher {

  private static final Set<Function> CLAUSES = EnumSet.of(Function.CLAUSE, Function.QUOTATION);

  /** The list of titles, of which some have several words: "garde des Sceaux". */
  private static final String TITLES = "PositionTitle";

  private final ParsedSentence s;
  private final PositionReader positions;
  private final Quotations quotations;
  private final Map<String, FactClass> classes;
  private final Occurrences occurrences;
  private final Scope scope;
  private final Fillers fillers;
  private final Surroundings surroundings;
  private final Companions companions;
  private final Listed listed;
  private final Speakers speakers;
  private final Contents contents;
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
    this.fillers = new Fillers(s, true);
    this.surroundings = new Surroundings(s, fillers);
    this.companions = new Companions(s);
    this.listed = new Listed(s);
    this.speakers = new Speakers(s, before);
    this.contents = new Contents(s, quotations);
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
        // refers
        // to nothing known may stand for what is implied.
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
        Binding b = fill(o, a, p, factClass, frame);
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
    List<Fill> row = listed.announced(o, types(a, factClass));
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
        fills.addAll(fill(o, a, p, factClass, frame).fills());
      }
    }
    return new Binding(a, first.phrase(), fills, first.contents());
  }

  private Binding fill(Occurrence o, Frame.Argument a, Phrase p, FactClass factClass, Frame frame) {
    if (a.role().isEmpty()) {
      return new Binding(a, p, List.of(), List.of());
    }
    Set<EntityType> types = types(a, factClass);
    if (types.isEmpty()) {
      boolean number = factClass.role(a.role()).map(FactClass.Role::number).orElse(false);
      // "les deux pays", who have been named, is no number of signatories.
      boolean known = number && !s.entities(p.head()).isEmpty();
      boolean title = !a.words().isEmpty() && !factClass.name().equals(Statements.CLASS);
      Phrase bare = title ? undetermined(p) : p;
      List<Content> words =
          known ? List.of() : number ? contents.number(p) : contents.of(a.function(), bare, o);
      return new Binding(a, p, List.of(), words);
    }
    // Where the frame names the classes it accepts, who has no name cannot be one of them.
    boolean speaker = factClass.name().equals(Statements.CLASS) && a.types().isEmpty();
    if (speaker) {
      return new Binding(a, p, speakers.of(p, clause(frame) && !aside(o, p)), List.of());
    }
    boolean subject = a.function() == Function.SUBJECT;
    List<Fill> members = subject ? listed.of(o, p, types) : List.of();
    List<Fill> fills = new ArrayList<>(members.isEmpty() ? fillers.of(p, types) : members);
    if (o.group().passive() && p.found() == Found.CONTROLLED && p.last() < o.head()) {
      // "entre X, soutenu par Z, et Y"
      fills.removeIf(f -> f.begin() > s.token(o.head()).end());
    }
    if (subject && either(o, p)) {
      fills.clear();
    }
    boolean places = types.contains(EntityType.Place) && !types.contains(EntityType.Organization);
    int country = types.contains(EntityType.Place) ? s.countryBehind(p.head()) : -1;
    if (country >= 0 && !fills.isEmpty()) {
      fills.addAll(fillers.of(Phrase.of(s, country, Found.TREE), types));
    }
    if (o.entry().category() == Category.ADPOSITION && thing(p.head())
        || !types.contains(EntityType.Organization) && Venues.ofMatter(s, p.head())) {
      fills.clear();
    }
    if (places) {
      fills.addAll(surroundings.of(p));
    }
    if (subject && fills.isEmpty() && several(p)) {
      fills.addAll(companions.included(o, types));
    }
    // "les travaux du sommet s'ouvrent à X"
    Set<String> aspects = s.grammar.aspects(factClass.name());
    if ((!subject || types.contains(EntityType.Event)) && (fills.isEmpty() || part(p, aspects))) {
      List<Fill> owners = whose(p, aspects, types);
      fills = owners.isEmpty() ? fills : new ArrayList<>(owners);
    }
    // "suspendu par décision de X"
    if (subject && fills.isEmpty() && o.group().passive()) {
      fills.addAll(whose(p, s.grammar.list("DecisionNoun"), types));
    }
    // "X s'entretient avec Y et Z": Y and Z need not meet.
    if (subject && !factClass.mutual()) {
      fills.addAll(companions.of(o, types));
    }
    return new Binding(a, p, fills, List.of());
  }

  /**
   * "quitte le parti, dénonce une dérive": what follows a verb without subject may be its object.
   */
  private boolean aside(Occurrence o, Phrase subject) {
    int cue = s.token(o.first()).begin();
    return subject.head() > o.last()
        && !s.is(subject.head(), Upos.PROPN)
        && quotations.endingBefore(cue).isEmpty()
        && quotations.covering(cue).isEmpty();
  }

  /** "X ou Y a signé": one of them did, which nothing tells. */
  private boolean either(Occurrence o, Phrase p) {
    int other = s.tree.child(p.head(), Relation.CONJ);
    int or = other < 0 ? -1 : s.tree.child(other, Relation.CC);
    return s.in(or, s.grammar.alternatives) && o.group().finite() && !s.plural(o.group().first());
  }

  /** "pour les affaires de sécurité, X": nobody is of such a view. */
  private boolean thing(int noun) {
    return s.is(noun, Upos.NOUN) && s.grammar.voiceless.contains(s.token(noun).lemma());
  }

  /** "critique la politique de X", "signe une version du traité": what the noun belongs to. */
  private List<Fill> whose(Phrase aspect, Set<String> nouns, Set<EntityType> types) {
    String lemma = s.token(aspect.head()).lemma();
    boolean named = nouns.contains(lemma);
    boolean deed = named || !nouns.isEmpty() && s.grammar.nationDeeds.contains(lemma);
    // "critique la politique chinoise"
    if (deed) {
      for (int c : s.tree.children(aspect.head(), Relation.AMOD)) {
        if (s.names(c, EntityType.Country)) {
          return fillers.of(Phrase.of(s, c, aspect.found()), types);
        }
      }
    }
    for (int i = aspect.head() + 1; named && i <= s.last(aspect.head()); i++) {
      if (s.is(i, Relation.NMOD, Relation.OBL) && s.grammar.genitives.contains(s.marker(i))) {
        List<Fill> found = fillers.of(Phrase.of(s, i, aspect.found()), types);
        // "l'autorisation de mise sur le marché de P"
        if (!found.isEmpty() || s.tree.child(i, Relation.DET) >= 0) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** "quitte la présidence de X": whether a body is but a part of the one it belongs to. */
  private boolean part(Phrase p, Set<String> nouns) {
    int owner = s.lastModifier(p.head());
    // "moque les attaques de X"
    boolean deed =
        owner >= 0 && s.names(p.head(), EntityType.Event) && s.names(owner, EntityType.Person);
    return nouns.contains(s.token(p.head()).lemma())
        && (deed || s.names(p.head(), EntityType.Organization));
  }

  private boolean several(Phrase p) {
    return s.plural(p.head())
        || s.plural(s.tree.child(p.head(), Relation.DET))
        || s.tree.child(p.head(), Relation.NUMMOD) >= 0;
  }

  /** A phrase that is a title rather than a thing, without its article. */
  private Phrase undetermined(Phrase p) {
    int first = p.first();
    while (first < p.head() && s.is(first, Upos.DET)) {
      first++;
    }
    return new Phrase(p.head(), first, p.last(), p.found());
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

  private static boolean clause(Frame frame) {
    for (Frame.Argument a : frame.arguments()) {
      if (CLAUSES.contains(a.function())) {
        return true;
      }
    }
    return false;
  }

  static Set<EntityType> types(Frame.Argument a, FactClass factClass) {
    if (!a.types().isEmpty()) {
      return a.types();
    }
    return factClass
        .role(a.role())
        .map(FactClass.Role::range)
        .orElse(EnumSet.noneOf(EntityType.class));
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

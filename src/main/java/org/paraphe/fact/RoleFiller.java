package org.paraphe.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.fact.Phrase.Found;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/** Says who, what or which words a phrase gives for the role of an argument. */
final class RoleFiller {

  private static final Set<Function> CLAUSES = EnumSet.of(Function.CLAUSE, Function.QUOTATION);

  private final ParsedSentence s;
  private final Quotations quotations;
  private final Listed listed;
  private final Speakers speakers;
  private final Contents contents;
  private final Fillers fillers;
  private final Surroundings surroundings;
  private final Companions companions;

  RoleFiller(
      ParsedSentence s,
      Quotations quotations,
      Listed listed,
      Speakers speakers,
      Contents contents) {
    this.s = s;
    this.quotations = quotations;
    this.listed = listed;
    this.speakers = speakers;
    this.contents = contents;
    this.fillers = new Fillers(s, true);
    this.surroundings = new Surroundings(s, fillers);
    this.companions = new Companions(s);
  }

  /**
   * The argument with what a phrase says of its role.
   *
   * @param p a phrase that can fill the argument
   */
  Binding of(Occurrence o, Frame.Argument a, Phrase p, FactClass factClass, Frame frame) {
    if (a.role().isEmpty()) {
      return new Binding(a, p, List.of(), List.of());
    }
    Set<EntityType> types = types(a, factClass);
    if (types.isEmpty()) {
      return new Binding(a, p, List.of(), words(o, a, p, factClass));
    }
    // Where the frame names the classes it accepts, who has no name cannot be one of them.
    boolean speaker = factClass.name().equals(Statements.CLASS) && a.types().isEmpty();
    List<Fill> fills =
        speaker ? speakers.of(p, clause(frame) && !aside(o, p)) : things(o, a, p, factClass, types);
    return new Binding(a, p, fills, List.of());
  }

  private List<Content> words(Occurrence o, Frame.Argument a, Phrase p, FactClass factClass) {
    boolean number = factClass.role(a.role()).map(FactClass.Role::number).orElse(false);
    if (number) {
      // "les deux pays", who have been named, is no number of signatories.
      return s.entities(p.head()).isEmpty() ? contents.number(p) : List.of();
    }
    boolean title = !a.words().isEmpty() && !factClass.name().equals(Statements.CLASS);
    return contents.of(a.function(), title ? undetermined(p) : p, o);
  }

  private List<Fill> things(
      Occurrence o, Frame.Argument a, Phrase p, FactClass factClass, Set<EntityType> types) {
    boolean subject = a.function() == Function.SUBJECT;
    List<Fill> fills = named(o, p, types, subject);
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
    return fills;
  }

  /** Those that a phrase names itself, with the place or country in which it says that they lie. */
  private List<Fill> named(Occurrence o, Phrase p, Set<EntityType> types, boolean subject) {
    List<Fill> members = subject ? listed.of(o, p, types) : List.of();
    List<Fill> fills = new ArrayList<>(members.isEmpty() ? fillers.of(p, types) : members);
    if (o.group().passive() && p.found() == Found.CONTROLLED && p.last() < o.head()) {
      // "entre X, soutenu par Z, et Y"
      fills.removeIf(f -> f.begin() > s.token(o.head()).end());
    }
    if (subject && either(o, p)) {
      fills.clear();
    }
    boolean places = types.contains(EntityType.Place);
    boolean bodies = types.contains(EntityType.Organization);
    int country = places && !fills.isEmpty() ? s.countryBehind(p.head()) : -1;
    if (country >= 0) {
      fills.addAll(fillers.of(Phrase.of(s, country, Found.TREE), types));
    }
    if (o.entry().category() == Category.ADPOSITION && thing(p.head())
        || !bodies && Venues.ofMatter(s, p.head())) {
      fills.clear();
    }
    if (places && !bodies) {
      fills.addAll(surroundings.of(p));
    }
    return fills;
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
}

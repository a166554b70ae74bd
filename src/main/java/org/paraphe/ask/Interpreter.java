package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame.Function;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Upos;

/** Makes the conditions of a question from its items. */
final class Interpreter {

  private static final String ANSWER = "answer";

  /** More words that nothing explains make a question that is not understood. */
  private static final int MOST_WORDS = 2;

  private static final String STATEMENT = "Statement";
  private static final String TENURE = "Tenure";
  private static final Set<EntityType> PERSON = EnumSet.of(EntityType.Person);

  private final Knowledge knowledge;
  private final Speech speech;
  private final Names names;
  private final Fitter fitter;
  private final List<Word> words;
  private final List<Item> items;
  private final Set<String> unmatched = new LinkedHashSet<>();
  private final Set<String> outside = new LinkedHashSet<>();
  private final List<Interpretation.Ambiguity> ambiguous = new ArrayList<>();
  private final Set<Condition> descriptions = new LinkedHashSet<>();
  private Item wantedItem;
  private String wantedRole = "";
  private final Set<String> excluded;
  private Fit mainFit;

  /**
   * @param excluded classes of facts that the first clause is not read as
   */
  Interpreter(
      Knowledge knowledge,
      Speech speech,
      Names names,
      List<Word> words,
      List<Item> items,
      Set<String> excluded) {
    this.excluded = excluded;
    this.knowledge = knowledge;
    this.speech = speech;
    this.names = names;
    this.fitter = new Fitter(knowledge, speech.vocabulary());
    this.words = words;
    this.items = items;
  }

  /** The class of facts that the first clause was read as; empty before or without it. */
  String factClass() {
    return mainFit == null ? "" : mainFit.factClass().name();
  }

  Interpretation interpret() {
    items.stream()
        .filter(Item.Other.class::isInstance)
        .forEach(o -> unmatched.add(((Item.Other) o).word()));
    List<Condition> conditions = new ArrayList<>();
    List<Clause> clauses = Clause.split(items);
    for (int i = 0; i < clauses.size(); i++) {
      conditions.addAll(clause(clauses.get(i), i, clauses));
    }
    conditions.addAll(descriptions);
    List<Question> questions = conditions.isEmpty() ? List.of() : questions(conditions);
    return new Interpretation(
        speech.language(),
        questions,
        List.copyOf(unmatched),
        List.copyOf(outside),
        ambiguous,
        strict());
  }

  /**
   * The same, where words that nothing explains must stand in the sentence that states the fact.
   */
  Interpretation worded() {
    Interpretation read = interpret();
    Set<String> others = new LinkedHashSet<>();
    items.stream()
        .filter(Item.Other.class::isInstance)
        .filter(o -> words.get(o.begin()).token().is(Upos.NOUN, Upos.ADJ, Upos.PROPN, Upos.NUM))
        .forEach(o -> others.add(((Item.Other) o).word()));
    items.stream()
        .filter(Item.Topic.class::isInstance)
        .filter(t -> read.unmatched().contains(text(t)))
        .forEach(t -> others.add(text(t)));
    boolean explained = others.containsAll(read.unmatched()) && others.size() <= MOST_WORDS;
    if (others.isEmpty() || !explained) {
      return read;
    }
    List<Condition.Topic> topics =
        others.stream()
            .map(w -> new Condition.Topic(List.of(), List.copyOf(forms(w)), w, false))
            .toList();
    List<Question> questions = read.questions().stream().map(q -> worded(q, topics)).toList();
    return new Interpretation(
        read.language(), questions, List.of(), read.outside(), read.ambiguous(), false);
  }

  /** The words as they are asked with, and their lemmas where they are one word. */
  private Set<String> forms(String text) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(text);
    words.stream()
        .filter(w -> w.token().form().equals(text))
        .forEach(w -> forms.add(w.token().lemma()));
    return forms;
  }

  private static Question worded(Question question, List<Condition.Topic> topics) {
    List<Condition> conditions = new ArrayList<>(question.conditions());
    List<Condition.Topic> all = new ArrayList<>(question.main().topic());
    all.addAll(topics);
    conditions.set(0, question.main().withTopic(all));
    return new Question(question.language(), question.kind(), conditions, question.wanted());
  }

  private boolean strict() {
    return !unmatched.isEmpty();
  }

  private boolean any(Item.Mark mark) {
    return items.stream().anyMatch(i -> i instanceof Item.Sign s && s.mark() == mark);
  }

  // ------------------------------------------------------------------ clauses

  private List<Condition> clause(Clause clause, int number, List<Clause> all) {
    Reading reading = read(clause, number);
    if (reading == null) {
      return List.of();
    }
    if (number == 0) {
      mainFit = reading.fit();
    }
    reading.fit().left().stream().filter(p -> !worded(reading.fit(), p)).forEach(this::leave);
    reading.spare().forEach(p -> unmatched.add(text(p)));
    return conditions(clause, number, reading, all);
  }

  /**
   * A clause's best reading.
   *
   * @param spare predicates that say nothing in it
   */
  private record Reading(Item.Predicate predicate, Fit fit, List<Item.Predicate> spare) {
    double score() {
      return fit.score() - 5 * spare.size();
    }
  }

  private Reading read(Clause clause, int number) {
    List<Item.Predicate> predicates = clause.all(Item.Predicate.class);
    Reading best = null;
    for (Item.Predicate p : predicates) {
      List<Item.Predicate> spare = predicates.stream().filter(o -> o != p && !idle(o)).toList();
      List<Fit> fits = new ArrayList<>(fits(p, phrases(clause, p, number)));
      if (!clause.all(Item.Title.class).isEmpty()) {
        fits.addAll(fits(p, phrases(new Holders(words).described(clause), p, number)));
      }
      for (Fit fit : fits) {
        if (number == 0 && excluded.contains(fit.factClass().name())) {
          continue;
        }
        double score = fit.score() - 5 * spare.size();
        if (best == null || score > best.score()) {
          best = new Reading(p, fit, spare);
        }
      }
    }
    Optional<Fit> bare = bare(clause, number, predicates);
    if (bare.isPresent() && !excluded.contains(bare.get().factClass().name())) {
      Reading other =
          new Reading(null, bare.get(), predicates.stream().filter(o -> !idle(o)).toList());
      best = best == null || other.score() > best.score() ? other : best;
    }
    return best;
  }

  /** Verbs that bind rather than state: "occuper une fonction", "compter des signataires". */
  private boolean idle(Item.Predicate p) {
    Word head = words.get(p.head());
    boolean counted =
        items.stream()
            .anyMatch(
                i ->
                    i instanceof Item.Gap g
                        && g.asked() == Item.Asked.HOW_MANY
                        && (g.end() == p.begin() || counts(p)));
    if (counted) {
      return true;
    }
    boolean alone = p.entries().stream().allMatch(e -> e.rest().isEmpty());
    return alone && head.lemmas().stream().anyMatch(l -> speech.vocabulary().holds("AskHold", l))
        || p.special() == Item.Special.POSITION;
  }

  /** "compter des signataires": whether a predicate gives a number. */
  private boolean counts(Item.Predicate p) {
    return p.entries().stream()
        .flatMap(e -> e.frames().stream())
        .flatMap(f -> knowledge.factClass(f.factClass()).stream())
        .flatMap(c -> c.roles().stream())
        .anyMatch(FactClass.Role::number);
  }

  private List<Fit> fits(Item.Predicate p, List<Phrase> phrases) {
    List<Fit> out = new ArrayList<>();
    fitter.best(p.entries(), phrases, excluded).ifPresent(out::add);
    if (p.special() == Item.Special.LEAD) {
      knowledge.factClass(TENURE).ifPresent(c -> out.add(leading(fitter.ofClass(c, phrases))));
    }
    if (p.special() == Item.Special.SAID) {
      knowledge.factClass(STATEMENT).ifPresent(c -> out.add(leading(fitter.ofClass(c, phrases))));
    }
    boolean where = phrases.stream().anyMatch(ph -> asks(ph, Item.Asked.WHERE));
    if (where) {
      placeClass().ifPresent(c -> out.add(fitter.ofClass(c, phrases)));
    }
    return out;
  }

  /** The reading that questions prefer for a word of their own, if it says of what or whom. */
  private static Fit leading(Fit f) {
    boolean bare = f.factClass().name().equals(TENURE) && !f.fillers().containsKey("of");
    return bare ? f : preferred(f);
  }

  private static Fit preferred(Fit f) {
    return new Fit(
        f.entry(), f.frame(), f.factClass(), f.fillers(), f.topics(), f.left(), f.score() + 12);
  }

  private static boolean asks(Phrase p, Item.Asked asked) {
    return p.item() instanceof Item.Gap g && g.asked() == asked;
  }

  /** The class of facts that tell where an event is. */
  private Optional<FactClass> placeClass() {
    return knowledge.factClasses().stream()
        .filter(c -> c.roles().stream().anyMatch(r -> only(r, EntityType.Event)))
        .filter(c -> c.roles().stream().anyMatch(r -> r.range().contains(EntityType.Place)))
        .filter(c -> c.roles().size() == 2)
        .findFirst();
  }

  private static boolean only(FactClass.Role role, EntityType type) {
    return role.range().equals(Set.of(type));
  }

  /** A clause without a predicate that states facts: a position, or where and when an event is. */
  private Optional<Fit> bare(Clause clause, int number, List<Item.Predicate> predicates) {
    boolean position = predicates.stream().anyMatch(p -> p.special() == Item.Special.POSITION);
    boolean title = !clause.all(Item.Title.class).isEmpty();
    List<Phrase> phrases = phrases(clause, null, number);
    if (position || title) {
      List<Phrase> all = new ArrayList<>(phrases);
      if (position) {
        all.removeIf(p -> p.item() instanceof Item.Gap g && g.types().isEmpty());
        wanted(clause, predicates).ifPresent(all::add);
      } else if (all.stream().noneMatch(Phrase::asks) && !whether(clause)) {
        all.add(implicit(clause, Set.of(EntityType.Person)));
      }
      return knowledge.factClass(TENURE).map(c -> fitter.ofClass(c, all));
    }
    boolean described =
        phrases.stream().anyMatch(p -> asks(p, Item.Asked.WHO) || asks(p, Item.Asked.WHAT));
    boolean person =
        phrases.stream()
            .anyMatch(
                p ->
                    p.item() instanceof Item.Named n
                        && n.candidates().get(0).type() == EntityType.Person);
    if (described && person && phrases.size() == 2 && predicates.isEmpty()) {
      List<Phrase> all = phrases.stream().map(p -> p.asks() ? what(p.item()) : p).toList();
      return knowledge.factClass(TENURE).map(c -> fitter.ofClass(c, all));
    }
    if (predicates.isEmpty() && any(Item.Mark.QUOTED)) {
      return knowledge.factClass(STATEMENT).map(c -> fitter.ofClass(c, phrases));
    }
    if (predicates.isEmpty() && phrases.stream().anyMatch(this::venue)) {
      return fitter.best(presence(), phrases, Set.of());
    }
    if (phrases.stream().anyMatch(p -> asks(p, Item.Asked.WHERE) || asks(p, Item.Asked.WHEN))) {
      return placeClass().map(c -> fitter.ofClass(c, phrases));
    }
    return Optional.empty();
  }

  /** "au sommet": being there is taking part. */
  private boolean venue(Phrase p) {
    return p.item() instanceof Item.Named n
        && n.candidates().get(0).type() == EntityType.Event
        && speech.vocabulary().holds("AskVenue", p.marker());
  }

  private List<LexicalEntry> presence() {
    return speech.vocabulary().list("AskPresence").stream()
        .flatMap(w -> speech.lexicon().withHead(w).stream())
        .toList();
  }

  private static Phrase what(Item item) {
    return phrase(new Item.Gap(item.begin(), item.end(), Item.Asked.WHAT, Set.of(), ""));
  }

  private static Phrase phrase(Item item) {
    return new Phrase(List.of(item), false, false, Function.SUBJECT, "");
  }

  /** The title that is asked for. */
  private Optional<Phrase> wanted(Clause clause, List<Item.Predicate> predicates) {
    return predicates.stream()
        .filter(p -> p.special() == Item.Special.POSITION)
        .findFirst()
        .map(Interpreter::what);
  }

  private boolean whether(Clause clause) {
    if (any(Item.Mark.WHETHER)) {
      return true;
    }
    if (any(Item.Mark.ORDER) || clause.items().isEmpty()) {
      return false;
    }
    Vocabulary v = speech.vocabulary();
    return words.stream()
        .anyMatch(
            w ->
                v.holds("AskAuxiliary", w.token().norm())
                    || v.holds("AskAuxiliary", w.token().lemma())
                    || v.holds("InvertedSubject", w.token().norm()));
  }

  // ------------------------------------------------------------------ phrases

  private List<Phrase> phrases(Clause clause, Item.Predicate predicate, int number) {
    List<Phrase> phrases = new ArrayList<>(Phrases.of(speech, words, clause, predicate));
    boolean asked = phrases.stream().anyMatch(Phrase::asks);
    if (clause.link() == Clause.Link.RELATIVE && clause.antecedent() != null) {
      phrases.removeIf(p -> asks(p, Item.Asked.WHO) || asks(p, Item.Asked.WHAT));
      phrases.add(0, functionOfGap(described(clause.antecedent()), phrases, predicate));
      return phrases;
    }
    if (!asked && number > 0 && items.stream().anyMatch(Item.Gap.class::isInstance)) {
      phrases.add(0, functionOfGap(mainGap(), phrases, predicate));
      return phrases;
    }
    if (!asked && number == 0) {
      ask(clause, predicate, phrases);
    }
    return phrases;
  }

  private Item.Gap mainGap() {
    return items.stream()
        .filter(Item.Gap.class::isInstance)
        .map(Item.Gap.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Phrase functionOfGap(
      Item.Gap gap, List<Phrase> phrases, Item.Predicate predicate) {
    boolean subject =
        phrases.stream().anyMatch(p -> p.function() == Function.SUBJECT && p.marker().isEmpty());
    return new Phrase(List.of(gap), false, false, subject ? Function.OBJECT : Function.SUBJECT, "");
  }

  private static Item.Gap described(Item antecedent) {
    if (antecedent instanceof Item.Gap gap) {
      return gap;
    }
    if (antecedent instanceof Item.Kind kind) {
      return new Item.Gap(kind.begin(), kind.end(), Item.Asked.WHICH, kind.types(), kind.kind());
    }
    return new Item.Gap(
        antecedent.begin(), antecedent.end(), Item.Asked.WHO, Set.of(EntityType.Person), "");
  }

  /** An imperative or nominal request has no word that asks: its noun does, or what it denotes. */
  private void ask(Clause clause, Item.Predicate predicate, List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase p = phrases.get(i);
      boolean noun = p.item() instanceof Item.Kind;
      if (noun && (any(Item.Mark.ORDER) || !whether(clause))) {
        phrases.set(
            i, new Phrase(List.of(described(p.item())), false, false, p.function(), p.marker()));
        return;
      }
    }
    if (predicate == null) {
      return;
    }
    boolean nominal =
        predicate.special() == Item.Special.SAID
            || predicate.entries().stream().anyMatch(e -> e.category() != Category.VERB);
    boolean opens = clause.items().get(0).equals(predicate);
    boolean requested = any(Item.Mark.ORDER) || (opens || nominal) && !whether(clause);
    if (requested && states(predicate, STATEMENT)) {
      phrases.add(what(predicate));
    } else if (nominal && !whether(clause)) {
      phrases.add(implicit(clause, Set.of()));
    }
  }

  private static boolean states(Item.Predicate predicate, String factClass) {
    return predicate.special() == Item.Special.SAID
        || predicate.entries().stream()
            .flatMap(e -> e.frames().stream())
            .anyMatch(f -> f.factClass().equals(factClass));
  }

  private static Phrase implicit(Clause clause, Set<EntityType> types) {
    int at = clause.items().get(0).begin();
    return phrase(new Item.Gap(at, at, Item.Asked.WHO, types, ""));
  }

  // ------------------------------------------------------------------ conditions

  private List<Condition> conditions(Clause clause, int number, Reading reading, List<Clause> all) {
    Fit fit = reading.fit();
    boolean nested =
        clause.link() == Clause.Link.RELATIVE && number > 0 && !isWanted(clause.antecedent());
    List<List<Condition.Filler>> alternatives = new ArrayList<>();
    alternatives.add(new ArrayList<>());
    List<List<Condition.Filler>> excepted = new ArrayList<>();
    for (Map.Entry<String, List<Phrase>> role : fit.fillers().entrySet()) {
      for (Phrase p : role.getValue()) {
        if (!p.except()) {
          alternatives = filled(alternatives, role.getKey(), p, fit, number, nested);
        }
      }
    }
    for (Map.Entry<String, List<Phrase>> role : fit.fillers().entrySet()) {
      for (Phrase p : role.getValue()) {
        if (p.except()) {
          excepted.add(
              except(alternatives.get(0), role.getKey(), term(p.item(), fit, role.getKey(), p)));
        }
      }
    }
    List<Condition> out = new ArrayList<>();
    for (List<Condition.Filler> fillers : alternatives) {
      Condition c = condition(clause, reading, fillers);
      boolean contrast = clause.link() == Clause.Link.CONTRAST && c.polarity() == Polarity.Negative;
      out.add(contrast ? c.asAbsent() : c);
    }
    for (List<Condition.Filler> fillers : excepted) {
      out.add(condition(clause, reading, fillers).asAbsent());
    }
    return out;
  }

  private boolean isWanted(Item antecedent) {
    return antecedent != null && wantedItem != null && antecedent.begin() == wantedItem.begin();
  }

  private List<List<Condition.Filler>> filled(
      List<List<Condition.Filler>> before,
      String role,
      Phrase phrase,
      Fit fit,
      int number,
      boolean nested) {
    List<Term> terms = new ArrayList<>();
    if (phrase.either()) {
      terms.add(either(phrase, fit, role));
    } else {
      phrase.items().forEach(i -> terms.add(term(i, fit, role, phrase)));
    }
    List<List<Condition.Filler>> out = new ArrayList<>();
    for (Term t : terms) {
      for (List<Condition.Filler> fillers : before) {
        List<Condition.Filler> more = new ArrayList<>(fillers);
        if (t != null) {
          more.add(new Condition.Filler(role, t));
        }
        out.add(more);
      }
    }
    return out;
  }

  private static List<Condition.Filler> except(
      List<Condition.Filler> fillers, String role, Term other) {
    List<Condition.Filler> out = new ArrayList<>();
    boolean replaced = false;
    for (Condition.Filler f : fillers) {
      boolean same = f.role().equals(role) && !replaced;
      out.add(same ? new Condition.Filler(role, other) : f);
      replaced |= same;
    }
    return out;
  }

  private Term either(Phrase phrase, Fit fit, String role) {
    List<String> iris = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Item item : phrase.items()) {
      if (term(item, fit, role, phrase) instanceof Term.Things things) {
        iris.addAll(things.iris());
        labels.add(things.label());
      }
    }
    return new Term.Things(iris, String.join(speech.vocabulary().tell("TellOr"), labels));
  }

  private Term term(Item item, Fit fit, String role, Phrase phrase) {
    if (item instanceof Item.Named named) {
      return things(named, types(fit, role));
    }
    if (item instanceof Item.Quote quote) {
      return new Term.Containing(quote.text(), !quote.marked());
    }
    if (item instanceof Item.Title title) {
      return new Term.OneOf(names.index().titles(title.meanings()), text(title));
    }
    if (item instanceof Item.Gap gap) {
      return wanted(gap, types(fit, role), role);
    }
    if (item instanceof Item.Holder holder) {
      return holder(holder, role);
    }
    Item.Kind kind = (Item.Kind) item;
    return wanted(described(kind), types(fit, role), role);
  }

  /** A person of whom another condition says what position it holds. */
  private Term holder(Item.Holder h, String role) {
    Item.Gap gap = new Item.Gap(h.begin(), h.end(), Item.Asked.WHO, PERSON, "");
    Term person =
        h.asks()
            ? wanted(gap, PERSON, role)
            : new Term.Wanted("holder" + h.begin(), PERSON, List.of(), List.of(), text(h));
    List<Condition.Filler> roles = new ArrayList<>();
    roles.add(new Condition.Filler("holder", person));
    roles.add(
        new Condition.Filler(
            "title", new Term.OneOf(names.index().titles(h.title().meanings()), text(h.title()))));
    if (h.of() != null) {
      Set<EntityType> bodies =
          knowledge.factClass(TENURE).flatMap(c -> c.role("of")).orElseThrow().range();
      roles.add(new Condition.Filler("of", things(h.of(), bodies)));
    }
    descriptions.add(
        new Condition(
            TENURE,
            roles,
            Polarity.Positive,
            EnumSet.of(Modality.Asserted),
            List.of(),
            Set.of(),
            List.of(),
            false));
    return person;
  }

  private Set<EntityType> types(Fit fit, String role) {
    if (fit.frame() != null) {
      Set<EntityType> own =
          fit.frame().arguments().stream()
              .filter(a -> a.role().equals(role) && !a.types().isEmpty())
              .flatMap(a -> a.types().stream())
              .collect(Collectors.toSet());
      if (!own.isEmpty()) {
        return own;
      }
    }
    return fit.factClass().role(role).map(FactClass.Role::range).orElse(Set.of());
  }

  private Term wanted(Item.Gap gap, Set<EntityType> range, String role) {
    if (wantedItem == null || wantedItem.begin() == gap.begin() && wantedItem.end() == gap.end()) {
      if (wantedItem == null) {
        wantedRole = role;
      }
      wantedItem = gap;
    }
    boolean main = wantedItem.begin() == gap.begin();
    String variable = main ? ANSWER : "other" + gap.begin();
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    gap.types().stream().filter(range::contains).forEach(types::add);
    List<String> iris = List.of();
    if (!gap.kind().isEmpty()) {
      iris =
          gap.types().stream()
              .flatMap(t -> names.index().ofKind(t, gap.kind()).stream())
              .distinct()
              .toList();
      types.clear();
    }
    return new Term.Wanted(variable, types, iris, main ? excepted() : List.of(), text(gap));
  }

  /** The things named behind "except". */
  private List<String> excepted() {
    return items.stream()
        .filter(Item.Excepted.class::isInstance)
        .flatMap(e -> ((Item.Excepted) e).named().candidates().stream())
        .filter(Candidate::inStore)
        .map(c -> c.known().iri())
        .distinct()
        .toList();
  }

  private Term things(Item.Named named, Set<EntityType> types) {
    List<Candidate> fitting =
        named.candidates().stream()
            .filter(c -> types.isEmpty() || types.contains(c.type()))
            .toList();
    Candidate.Match best =
        fitting.stream()
            .map(Candidate::match)
            .max(Comparator.naturalOrder())
            .orElse(Candidate.Match.NEARLY);
    List<List<Candidate>> groups = groups(fitting, best);
    if (groups.isEmpty()) {
      outside.add(text(named));
      return new Term.Things(List.of(), text(named));
    }
    if (groups.size() > 1) {
      ambiguous.add(
          new Interpretation.Ambiguity(
              text(named), groups.stream().map(g -> g.get(0).known()).toList()));
    }
    List<String> iris =
        Stream.concat(groups.stream().flatMap(List::stream), capital(fitting))
            .map(c -> c.known().iri())
            .distinct()
            .toList();
    return new Term.Things(iris, label(groups.get(0)));
  }

  /** "Warsaw": the country that a capital may stand for, beside the town. */
  private static Stream<Candidate> capital(List<Candidate> fitting) {
    return fitting.stream()
        .filter(c -> c.inStore() && c.type() == EntityType.Country)
        .filter(c -> c.match().compareTo(Candidate.Match.STANDS_FOR) >= 0);
  }

  /** What the name may mean: the things it fits best, with those that are one with them. */
  private List<List<Candidate>> groups(List<Candidate> fitting, Candidate.Match best) {
    List<Candidate> inStore = fitting.stream().filter(Candidate::inStore).toList();
    List<List<Candidate>> groups = names.things(inStore);
    return groups.stream().filter(g -> g.stream().anyMatch(c -> c.match() == best)).toList();
  }

  private String label(List<Candidate> group) {
    return group.stream()
        .map(Candidate::known)
        .max(Comparator.comparing(Known::articles).thenComparing(Known::iri))
        .map(k -> k.label(speech.language()))
        .orElse("");
  }

  private Condition condition(Clause clause, Reading reading, List<Condition.Filler> fillers) {
    Fit fit = reading.fit();
    Stance stance = Stance.of(clause, reading.predicate(), fit, words, speech.vocabulary());
    List<Condition.Filler> all = new ArrayList<>(fillers);
    boolean lead =
        reading.predicate() != null && reading.predicate().special() == Item.Special.LEAD;
    if (lead && fit.factClass().name().equals(TENURE)) {
      all.add(new Condition.Filler("title", leaders(reading.predicate())));
    }
    List<String> dates = clause.all(Item.Date.class).stream().map(Item.Date::prefix).toList();
    return new Condition(
        fit.factClass().name(),
        all,
        stance.polarity(),
        stance.modalities(),
        dates,
        entries(reading),
        topics(fit),
        false);
  }

  private List<Condition.Topic> topics(Fit fit) {
    List<Condition.Topic> topics = new ArrayList<>();
    fit.topics().forEach(p -> topics.add(topic(p)));
    fit.left().stream().filter(p -> worded(fit, p)).forEach(p -> topics.add(topic(p)));
    return topics;
  }

  /** "taxer X de « naïveté »": words in quotation marks that the sentence of the fact must hold. */
  private static boolean worded(Fit fit, Phrase p) {
    return p.item() instanceof Item.Quote q
        && q.marked()
        && !fit.factClass().name().equals(STATEMENT);
  }

  private Term leaders(Item.Predicate predicate) {
    List<String> own = speech.vocabulary().titles(words.get(predicate.head()));
    Set<String> titles = new LinkedHashSet<>();
    for (String title : own.isEmpty() ? speech.vocabulary().list("AskLeader") : own) {
      titles.addAll(names.index().titles(names.meanings().of(title)));
    }
    return new Term.OneOf(List.copyOf(titles), text(predicate));
  }

  /** A verb that says how something is said asks for what is said so. */
  private Set<String> entries(Reading reading) {
    LexicalEntry entry = reading.fit().entry();
    if (entry == null || !reading.fit().factClass().name().equals(STATEMENT)) {
      return Set.of();
    }
    if (speech.vocabulary().holds("AskSay", entry.head())) {
      return Set.of();
    }
    List<String> meaning = names.meanings().of(entry.writtenRep());
    Set<String> same = new LinkedHashSet<>();
    for (String language : Asker.languages(knowledge)) {
      knowledge.lexicon(language).entries().stream()
          .filter(e -> names.meanings().of(e.writtenRep()).equals(meaning))
          .map(LexicalEntry::iri)
          .forEach(same::add);
    }
    return same;
  }

  private Condition.Topic topic(Phrase p) {
    if (p.item() instanceof Item.Named named) {
      List<String> iris = new ArrayList<>();
      Set<String> said = new LinkedHashSet<>();
      for (Candidate c : named.candidates()) {
        if (c.inStore() && c.match() == named.candidates().get(0).match()) {
          iris.add(c.known().iri());
          c.known().names().stream().filter(n -> n.length() > 3).forEach(said::add);
          names.noun(c.known()).ifPresent(said::add);
        }
      }
      said.add(text(named));
      return new Condition.Topic(iris, List.copyOf(said), text(named), false);
    }
    String text = p.item() instanceof Item.Topic t ? t.text() : text(p.item());
    if (p.item() instanceof Item.Quote q) {
      return new Condition.Topic(List.of(), List.of(q.text()), q.text(), false);
    }
    return new Condition.Topic(List.of(), names.meanings().synonyms(text), text, false);
  }

  // ------------------------------------------------------------------ questions

  private List<Question> questions(List<Condition> conditions) {
    return new Questions(knowledge, speech.language(), items, wantedItem, wantedRole, now())
        .of(conditions);
  }

  /** Whether the question is of the present: "still", or a noun or adjective with "is". */
  private boolean now() {
    boolean nominal =
        mainFit != null
            && mainFit.entry() != null
            && mainFit.entry().category() != Category.VERB
            && words.stream().anyMatch(Interpreter::present);
    return any(Item.Mark.STILL) || nominal;
  }

  private static boolean present(Word word) {
    return word.token().morph() != null && word.token().morph().form() == VerbForm.PRESENT;
  }

  private void leave(Phrase phrase) {
    for (Item item : phrase.items()) {
      boolean time = item instanceof Item.Gap g && g.asked() == Item.Asked.WHEN;
      if (!time) {
        unmatched.add(text(item));
      }
    }
    unmatched.remove("");
  }

  private String text(Item item) {
    StringBuilder out = new StringBuilder();
    for (int i = item.begin(); i < item.end(); i++) {
      boolean apart = i > item.begin() && words.get(i).begin() > words.get(i - 1).end();
      out.append(apart ? " " : "").append(words.get(i).token().form());
    }
    return out.toString();
  }
}

package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Upos;

/** Makes the conditions of a question from the readings of its clauses, the first one first. */
final class Conditions {

  private static final String ANSWER = "answer";
  private static final String TENURE = "Tenure";

  /** Shorter beginnings of words say too little. */
  private static final int SHORTEST = 3;

  private static final Set<EntityType> PERSON = EnumSet.of(EntityType.Person);

  private final Knowledge knowledge;
  private final Speech speech;
  private final Names names;
  private final List<Word> words;
  private final List<Item> items;
  private final Meant meant;
  private final Set<Condition> descriptions = new LinkedHashSet<>();
  private final Set<Item.Among> placed = new LinkedHashSet<>();
  private final ClauseLimits limits;
  private Item wantedItem;
  private String wantedRole = "";

  /**
   * @param items of the whole question
   */
  Conditions(Knowledge knowledge, Speech speech, Names names, List<Word> words, List<Item> items) {
    this.knowledge = knowledge;
    this.speech = speech;
    this.names = names;
    this.words = words;
    this.items = items;
    this.meant = new Meant(names, words, speech.language());
    this.limits = new ClauseLimits(knowledge, speech, names, words);
  }

  /** The item that asks, as far as clauses were read; null where none does. */
  Item wanted() {
    return wantedItem;
  }

  /** The role that is asked for; empty where none is. */
  String role() {
    return wantedRole;
  }

  /** What the positions say by which persons are described. */
  Set<Condition> descriptions() {
    return descriptions;
  }

  /** What the question's names were taken for so far. */
  Meant meant() {
    return meant;
  }

  List<Condition> of(Clause clause, int number, ClauseReading reading) {
    Fit fit = reading.fit();
    boolean nested =
        clause.link() == Clause.Link.RELATIVE && number > 0 && !isWanted(clause.antecedent());
    List<List<Condition.Filler>> alternatives = new ArrayList<>();
    alternatives.add(new ArrayList<>());
    List<List<Condition.Filler>> excepted = new ArrayList<>();
    for (Map.Entry<String, List<Phrase>> role : fit.fillers().entrySet()) {
      for (Phrase p : role.getValue()) {
        if (!p.except()) {
          alternatives = filled(alternatives, role.getKey(), p, fit);
        }
      }
    }
    for (Map.Entry<String, List<Phrase>> role : fit.fillers().entrySet()) {
      for (Phrase p : role.getValue()) {
        if (p.except()) {
          excepted.add(
              except(alternatives.get(0), role.getKey(), term(p.item(), fit, role.getKey())));
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

  /** Any fact that a thing fills a role of. */
  Condition about(Item.Named named) {
    List<Candidate> best =
        named.candidates().stream()
            .filter(c -> c.match() == named.candidates().get(0).match())
            .toList();
    Term.Things things =
        meant.things(new Item.Named(named.begin(), named.end(), best, named.country()), Set.of());
    Term any = new Term.Wanted(ANSWER, Set.of(), things.iris(), List.of(), things.label(), false);
    return new Condition(
        "",
        List.of(new Condition.Filler("", any)),
        Polarity.Positive,
        EnumSet.allOf(Modality.class),
        List.of(),
        Set.of(),
        List.of(),
        false,
        false);
  }

  private boolean isWanted(Item antecedent) {
    return antecedent != null && wantedItem != null && antecedent.begin() == wantedItem.begin();
  }

  private List<List<Condition.Filler>> filled(
      List<List<Condition.Filler>> before, String role, Phrase phrase, Fit fit) {
    List<Term> terms = new ArrayList<>();
    if (phrase.either()) {
      terms.add(either(phrase, fit, role));
    } else {
      phrase.items().forEach(i -> terms.add(term(i, fit, role)));
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
      if (term(item, fit, role) instanceof Term.Things things) {
        iris.addAll(things.iris());
        labels.add(things.label());
      }
    }
    return new Term.Things(iris, String.join(speech.vocabulary().tell("TellOr"), labels), true);
  }

  private Term term(Item item, Fit fit, String role) {
    if (item instanceof Item.Named named) {
      return meant.things(named, types(fit, role));
    }
    if (item instanceof Item.Quote quote) {
      boolean denied = words.subList(quote.begin(), quote.end()).stream().anyMatch(this::denies);
      return new Term.Containing(quote.text(), !quote.marked(), stems(quote), denied);
    }
    if (item instanceof Item.Title title) {
      return new Term.OneOf(names.index().titles(title.meanings()), Word.text(words, title));
    }
    if (item instanceof Item.Gap gap) {
      return wanted(gap, types(fit, role), role);
    }
    if (item instanceof Item.Holder holder) {
      return holder(holder, role);
    }
    Item.Kind kind = (Item.Kind) item;
    return wanted(AskedPhrases.described(kind), types(fit, role), role);
  }

  /** What the words with content begin with that are told without quotation marks. */
  private List<String> stems(Item.Quote quote) {
    return words.subList(quote.begin(), quote.end()).stream()
        .filter(w -> !quote.marked() && !denies(w))
        .filter(w -> w.token().is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.VERB, Upos.NUM))
        .map(this::stem)
        .filter(s -> s.length() >= SHORTEST)
        .distinct()
        .toList();
  }

  private boolean denies(Word word) {
    return speech.vocabulary().holds("AskNegation", word.token().norm());
  }

  /** What a word's form and its lemma have in common, without the ending of infinitives. */
  private String stem(Word word) {
    String form = word.token().norm();
    String full = word.token().lemma().toLowerCase(Locale.ROOT);
    String lemma =
        speech.vocabulary().list("AskInfinitive").stream()
            .filter(e -> word.token().is(Upos.VERB) && full.endsWith(e))
            .map(e -> full.substring(0, full.length() - e.length()))
            .findFirst()
            .orElse(full);
    int i = 0;
    while (i < Math.min(form.length(), lemma.length()) && form.charAt(i) == lemma.charAt(i)) {
      i++;
    }
    return form.substring(0, i);
  }

  /** A person of whom another condition says what position it holds. */
  private Term holder(Item.Holder h, String role) {
    Item.Gap gap = new Item.Gap(h.begin(), h.end(), Item.Asked.WHO, PERSON, "");
    Term person =
        h.asks()
            ? wanted(gap, PERSON, role)
            : new Term.Wanted("holder" + h.begin(), PERSON, Word.text(words, h));
    List<Condition.Filler> roles = new ArrayList<>();
    roles.add(new Condition.Filler("holder", person));
    roles.add(
        new Condition.Filler(
            "title",
            new Term.OneOf(
                names.index().titles(h.title().meanings()), Word.text(words, h.title()))));
    if (h.of() != null) {
      Set<EntityType> bodies =
          knowledge.factClass(TENURE).flatMap(c -> c.role("of")).orElseThrow().range();
      roles.add(new Condition.Filler("of", meant.things(h.of(), bodies)));
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
            false,
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
    Optional<Item.Among> among = among(gap);
    if (among.isPresent() && !among.get().outside() && within(among.get()).isEmpty()) {
      return new Term.Things(List.of(), Word.text(words, among.get()), false);
    }
    boolean main = wantedItem.begin() == gap.begin();
    String variable = main ? ANSWER : "other" + gap.begin();
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    gap.types().stream().filter(range::contains).forEach(types::add);
    List<String> iris = List.of();
    if (!gap.kind().isEmpty()) {
      iris =
          gap.types().stream()
              .flatMap(t -> names.ofKind(t, gap.kind()).stream())
              .distinct()
              .toList();
      types.clear();
    }
    List<String> others = new ArrayList<>(main ? excepted() : List.of());
    String word = Word.text(words, gap);
    if (among.isPresent() && among.get().outside()) {
      others.addAll(within(among.get()));
    } else if (among.isPresent()) {
      iris = within(among.get());
      word = among.get().begin() < gap.end() ? word : word + " " + Word.text(words, among.get());
    }
    return new Term.Wanted(variable, types, iris, others, word, business(gap));
  }

  /** Whether the noun of what is asked for is one for companies alone. */
  private boolean business(Item.Gap gap) {
    return gap.end() > gap.begin()
        && speech.vocabulary().match("AskCompany", words, gap.end() - 1) == 1;
  }

  /** The region that the countries asked for lie in, beside the word for them or inside it. */
  private Optional<Item.Among> among(Item.Gap gap) {
    Optional<Item.Among> found =
        items.stream()
            .filter(Item.Among.class::isInstance)
            .map(Item.Among.class::cast)
            .filter(a -> implied(gap) || a.begin() <= gap.end() && a.end() >= gap.begin())
            .findFirst();
    found.ifPresent(placed::add);
    return found;
  }

  /** "African signatories": whether no word asks, but a noun does. */
  private static boolean implied(Item.Gap gap) {
    return gap.begin() == gap.end();
  }

  private List<String> within(Item.Among among) {
    return names.regions().known(among.countries(), names.index());
  }

  /** Regions that say nothing of what is asked for. */
  List<Item.Among> unplaced() {
    return items.stream()
        .filter(Item.Among.class::isInstance)
        .map(Item.Among.class::cast)
        .filter(a -> !placed.contains(a))
        .toList();
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

  private Condition condition(
      Clause clause, ClauseReading reading, List<Condition.Filler> fillers) {
    Fit fit = reading.fit();
    Stance stance = Stance.of(clause, reading.predicate(), fit, words, speech.vocabulary());
    List<Condition.Filler> all = new ArrayList<>(fillers);
    if (lead(reading) && fit.factClass().name().equals(TENURE)) {
      all.add(new Condition.Filler("title", leaders(reading.predicate())));
    }
    List<Condition.Time> dates = clause.all(Item.Date.class).stream().map(Item.Date::time).toList();
    return new Condition(
        fit.factClass().name(),
        all,
        stance.polarity(),
        stance.modalities(),
        dates,
        limits.entries(reading, lead(reading)),
        limits.topics(fit),
        false,
        stance.refused());
  }

  private Term leaders(Item.Predicate predicate) {
    List<String> own = speech.vocabulary().titles(words.get(predicate.head()));
    Set<String> titles = new LinkedHashSet<>();
    for (String title : own.isEmpty() ? knowledge.words().get("AskLeader") : own) {
      List<String> meanings = names.meanings().of(title);
      names.index().titles(meanings).stream()
          .filter(t -> !own.isEmpty() || names.leads(t, meanings))
          .forEach(titles::add);
    }
    return new Term.OneOf(List.copyOf(titles), Word.text(words, predicate));
  }

  private static boolean lead(ClauseReading reading) {
    return reading.predicate() != null && reading.predicate().special() == Item.Special.LEAD;
  }
}

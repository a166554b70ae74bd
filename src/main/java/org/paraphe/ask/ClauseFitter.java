package org.paraphe.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.text.Upos;

/** Finds the best reading of a question's clause. */
final class ClauseFitter {

  private static final String STATEMENT = "Statement";
  private static final String TENURE = "Tenure";
  private static final String AFFILIATION = "Affiliation";
  private static final String SIGNATURE = "Signature";
  private static final Set<EntityType> BODY = Set.of(EntityType.Organization);

  private final Knowledge knowledge;
  private final Speech speech;
  private final Fitter fitter;
  private final List<Word> words;
  private final List<Item> items;
  private final Set<String> excluded;
  private final AskedPhrases asked;

  /**
   * @param items of the whole question
   * @param excluded classes of facts that the first clause is not read as
   */
  ClauseFitter(
      Knowledge knowledge,
      Speech speech,
      List<Word> words,
      List<Item> items,
      Set<String> excluded) {
    this.knowledge = knowledge;
    this.speech = speech;
    this.fitter = new Fitter(knowledge, speech.vocabulary());
    this.words = words;
    this.items = items;
    this.excluded = excluded;
    this.asked = new AskedPhrases(speech, words, items);
  }

  ClauseReading read(Clause clause, int number) {
    List<Item.Predicate> predicates = clause.all(Item.Predicate.class);
    ClauseReading best = null;
    for (Item.Predicate p : predicates) {
      List<Item.Predicate> spare = predicates.stream().filter(o -> o != p && !idle(o)).toList();
      List<Fit> fits = new ArrayList<>(fits(p, asked.of(clause, p, number)));
      if (!clause.all(Item.Title.class).isEmpty()) {
        fits.addAll(fits(p, asked.of(new Holders(words).described(clause), p, number)));
      }
      for (Fit fit : fits) {
        if (number == 0 && excluded.contains(fit.factClass().name())) {
          continue;
        }
        double score = fit.score() - 5 * spare.size();
        if (best == null || score > best.score()) {
          best = new ClauseReading(p, fit, spare);
        }
      }
    }
    Optional<Fit> bare = bare(clause, number, predicates);
    if (bare.isPresent() && !excluded.contains(bare.get().factClass().name())) {
      ClauseReading other =
          new ClauseReading(null, bare.get(), predicates.stream().filter(o -> !idle(o)).toList());
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
    boolean position =
        items.stream()
            .anyMatch(i -> i instanceof Item.Predicate o && o.special() == Item.Special.POSITION);
    boolean alone = position || p.entries().stream().allMatch(e -> e.rest().isEmpty());
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
      knowledge
          .factClass(TENURE)
          .ifPresent(c -> out.add(leading(fitter.ofClass(c, led(p, phrases)))));
    }
    if (p.special() == Item.Special.SAID) {
      knowledge.factClass(STATEMENT).ifPresent(c -> out.add(leading(fitter.ofClass(c, phrases))));
    }
    boolean where = phrases.stream().anyMatch(ph -> ph.asks(Item.Asked.WHERE));
    if (where) {
      placeClass().ifPresent(c -> out.add(fitter.ofClass(c, phrases)));
    }
    return out;
  }

  /** "Quels sont les dirigeants de X ?": a noun for leaders asks for persons. */
  private List<Phrase> led(Item.Predicate p, List<Phrase> phrases) {
    if (!words.get(p.head()).token().is(Upos.NOUN)) {
      return phrases;
    }
    return phrases.stream()
        .map(
            ph -> ph.item() instanceof Item.Gap g && g.types().isEmpty() ? AskedPhrases.who(g) : ph)
        .toList();
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
    List<Phrase> phrases = asked.of(clause, null, number);
    if (wanted(predicates).isPresent() || !clause.all(Item.Title.class).isEmpty()) {
      return position(clause, predicates, phrases);
    }
    Optional<Fit> told =
        predicates.isEmpty()
            ? pair(phrases).or(() -> quoted(clause, phrases)).or(() -> present(phrases))
            : Optional.empty();
    boolean placed =
        phrases.stream().anyMatch(p -> p.asks(Item.Asked.WHERE) || p.asks(Item.Asked.WHEN));
    return told.isPresent() || !placed ? told : placeClass().map(c -> fitter.ofClass(c, phrases));
  }

  private Optional<Fit> position(
      Clause clause, List<Item.Predicate> predicates, List<Phrase> phrases) {
    List<Phrase> all = new ArrayList<>(phrases);
    Optional<Phrase> title = wanted(predicates);
    if (title.isPresent()) {
      all.removeIf(p -> p.item() instanceof Item.Gap g && g.types().isEmpty());
      all.add(title.get());
      return knowledge.factClass(TENURE).map(c -> preferred(fitter.ofClass(c, all)));
    }
    if (all.stream().noneMatch(Phrase::asks) && !asked.whether(clause)) {
      all.add(AskedPhrases.implicit(clause, Set.of(EntityType.Person)));
    }
    return knowledge.factClass(TENURE).map(c -> fitter.ofClass(c, all));
  }

  /** One that asks and one that is named: what a person is, its party, who is party to a text. */
  private Optional<Fit> pair(List<Phrase> phrases) {
    if (phrases.size() != 2) {
      return Optional.empty();
    }
    boolean described =
        phrases.stream().anyMatch(p -> p.asks(Item.Asked.WHO) || p.asks(Item.Asked.WHAT));
    boolean person = phrases.stream().anyMatch(p -> names(p, EntityType.Person));
    boolean body =
        phrases.stream().anyMatch(p -> p.item() instanceof Item.Gap g && g.types().equals(BODY));
    if (described && person) {
      List<Phrase> all =
          phrases.stream().map(p -> p.asks() ? AskedPhrases.what(p.item()) : p).toList();
      return knowledge.factClass(TENURE).map(c -> fitter.ofClass(c, all));
    }
    String other = body && person ? AFFILIATION : parties(phrases) ? SIGNATURE : "";
    return knowledge.factClass(other).map(c -> fitter.ofClass(c, phrases));
  }

  /** Words in quotation marks alone or with who said them. */
  private Optional<Fit> quoted(Clause clause, List<Phrase> phrases) {
    boolean quotes = phrases.stream().anyMatch(p -> p.item() instanceof Item.Quote q && q.marked());
    if (quotes && phrases.size() == 1) {
      List<Phrase> all = List.of(phrases.get(0), AskedPhrases.implicit(clause, Set.of()));
      return knowledge.factClass(STATEMENT).map(c -> fitter.ofClass(c, all));
    }
    boolean quoted = quotes && phrases.stream().anyMatch(p -> p.asks(Item.Asked.WHO));
    return quoted || Item.any(items, Item.Mark.QUOTED)
        ? knowledge.factClass(STATEMENT).map(c -> fitter.ofClass(c, phrases))
        : Optional.empty();
  }

  private Optional<Fit> present(List<Phrase> phrases) {
    return phrases.stream().anyMatch(this::venue)
        ? fitter.best(presence(), phrases, Set.of())
        : Optional.empty();
  }

  /** "pays charte de Lomé": the countries of a document are its parties. */
  private boolean parties(List<Phrase> phrases) {
    boolean agents =
        phrases.get(0).item() instanceof Item.Gap g
            && !g.types().isEmpty()
            && EntityType.AGENTS.containsAll(g.types())
            && phrases.get(0).marker().isEmpty();
    Phrase other = phrases.get(1);
    return agents
        && names(other, EntityType.Document)
        && (other.marker().isEmpty() || speech.vocabulary().holds("AskHeadOf", other.marker()));
  }

  /** "au sommet": being there is taking part. */
  private boolean venue(Phrase p) {
    return names(p, EntityType.Event) && speech.vocabulary().holds("AskVenue", p.marker());
  }

  private static boolean names(Phrase p, EntityType type) {
    return p.item() instanceof Item.Named n && n.candidates().get(0).type() == type;
  }

  private List<LexicalEntry> presence() {
    return speech.vocabulary().list("AskPresence").stream()
        .flatMap(w -> speech.lexicon().withHead(w).stream())
        .toList();
  }

  /** The title that is asked for. */
  private static Optional<Phrase> wanted(List<Item.Predicate> predicates) {
    return predicates.stream()
        .filter(p -> p.special() == Item.Special.POSITION)
        .findFirst()
        .map(AskedPhrases::what);
  }
}

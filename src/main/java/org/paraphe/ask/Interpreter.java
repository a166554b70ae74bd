package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Upos;

/** Makes the conditions of a question from its items. */
final class Interpreter {

  /** More words that nothing explains make a question that is not understood. */
  private static final int MOST_WORDS = 2;

  /** Fewer words do not tell what is said. */
  private static final int LEAST_WORDS = 2;

  /** Signs that choose among things; of one alone they ask what no fact tells. */
  private static final Set<Item.Mark> SUPERLATIVE =
      EnumSet.of(Item.Mark.ONLY, Item.Mark.EARLIEST, Item.Mark.LATEST, Item.Mark.MOST);

  private static final Set<Modality> HELD = EnumSet.of(Modality.Asserted, Modality.Former);

  private static final Optional<Modality> PLANNED = Optional.of(Modality.Planned);

  private final Knowledge knowledge;
  private final Speech speech;
  private final List<Word> words;
  private final List<Item> items;
  private final ClauseFitter fitter;
  private final Conditions conditions;
  private final Set<String> unmatched = new LinkedHashSet<>();
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
    this.knowledge = knowledge;
    this.speech = speech;
    this.words = words;
    this.items = items;
    this.fitter = new ClauseFitter(knowledge, speech, words, items, excluded);
    this.conditions = new Conditions(knowledge, speech, names, words, items);
  }

  /** The class of facts that the first clause was read as; empty before or without it. */
  String factClass() {
    return mainFit == null ? "" : mainFit.factClass().name();
  }

  Interpretation interpret() {
    items.stream()
        .filter(Item.Other.class::isInstance)
        .forEach(o -> unmatched.add(((Item.Other) o).word()));
    List<Condition> all = new ArrayList<>();
    List<Clause> clauses = Clause.split(items, words.size());
    for (int i = 0; i < clauses.size(); i++) {
      all.addAll(clause(clauses.get(i), i));
      if (i > 0 && clauses.get(i).link() != Clause.Link.RELATIVE) {
        asksAgain(clauses.get(i));
      }
    }
    items.stream().filter(this::untold).forEach(i -> unmatched.add(Word.text(words, i)));
    conditions.unplaced().forEach(a -> unmatched.add(Word.text(words, a)));
    all.addAll(conditions.descriptions());
    List<Question> questions = all.isEmpty() ? List.of() : questions(all);
    return new Interpretation(
        speech.language(),
        questions,
        List.copyOf(unmatched),
        conditions.meant().outside(),
        conditions.meant().ambiguous(),
        strict());
  }

  /** "Who signed X and which countries refused Y?": two questions are not answered as one. */
  private void asksAgain(Clause clause) {
    boolean asked =
        items.stream()
            .anyMatch(
                i -> i instanceof Item.Gap g && g.begin() < clause.begin() && g.end() > g.begin());
    clause.all(Item.Gap.class).stream()
        .filter(g -> asked && g.end() > g.begin())
        .forEach(g -> unmatched.add(Word.text(words, g)));
  }

  /** "What is known about X?", "X": the question for all that is stated of one thing. */
  Optional<Interpretation> about() {
    List<Item> said = new ArrayList<>(items);
    said.removeIf(
        i ->
            i instanceof Item.Sign s
                && (s.mark() == Item.Mark.ABOUT || s.mark() == Item.Mark.ORDER));
    boolean asked = said.size() == 2 && said.get(0) instanceof Item.Gap g && g.types().isEmpty();
    Item last = said.isEmpty() ? null : said.get(said.size() - 1);
    if (said.size() > 1 && !asked || !(last instanceof Item.Named named)) {
      return Optional.empty();
    }
    boolean person = named.candidates().get(0).type() == EntityType.Person;
    if (asked && (person || !naming((Item.Gap) said.get(0), named))) {
      return Optional.empty();
    }
    Condition about = conditions.about(named);
    return Optional.of(
        new Interpretation(
            speech.language(),
            List.of(new Question(speech.language(), Question.Kind.ABOUT, List.of(about), "answer")),
            List.of(),
            conditions.meant().outside(),
            conditions.meant().ambiguous(),
            false));
  }

  /** "What is X": not "Who is behind X". */
  private boolean naming(Item.Gap gap, Item.Named named) {
    boolean bound =
        words.subList(gap.end(), named.begin()).stream().anyMatch(w -> w.token().is(Upos.ADP));
    return !bound && (gap.asked() == Item.Asked.WHO || gap.asked() == Item.Asked.WHAT);
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
        .filter(t -> read.unmatched().contains(Word.text(words, t)))
        .forEach(t -> others.add(Word.text(words, t)));
    boolean headed = strangers();
    boolean explained =
        !headed && others.containsAll(read.unmatched()) && others.size() <= MOST_WORDS;
    if (others.isEmpty() || !explained) {
      return read;
    }
    List<Condition.Topic> topics =
        others.stream()
            .map(w -> named(w).orElseGet(() -> List.copyOf(forms(w))))
            .map(forms -> new Condition.Topic(forms, forms.get(0), Condition.Reach.SENTENCE))
            .toList();
    List<Question> questions = read.questions().stream().map(q -> worded(q, topics)).toList();
    return new Interpretation(
        read.language(), questions, List.of(), read.outside(), read.ambiguous(), false);
  }

  /** "more than two", "is X the only one", "was X the first": what no facts tell. */
  private boolean untold(Item item) {
    boolean whether = items.stream().noneMatch(Item.Gap.class::isInstance);
    return item instanceof Item.Sign s
        && (s.mark() == Item.Mark.COMPARED
            || whether && conditions.wanted() == null && SUPERLATIVE.contains(s.mark()));
  }

  /** "Conseillers de X", "Quels parlements …": whether what is asked for is not understood. */
  private boolean strangers() {
    for (int i = 0; i < items.size(); i++) {
      Item before = i == 0 ? null : items.get(i - 1);
      boolean asked =
          (before instanceof Item.Gap || before instanceof Item.Title)
              && before.end() == items.get(i).begin();
      if (items.get(i) instanceof Item.Other && (i == 0 || asked)) {
        return true;
      }
    }
    return false;
  }

  /** "Coupe du monde": the words with the noun that they tell more of, which are one name. */
  private Optional<List<String>> named(String text) {
    for (int i = 1; i < items.size(); i++) {
      Item item = items.get(i);
      Item noun = items.get(i - 1);
      boolean bound =
          noun.end() < item.begin()
              && words.subList(noun.end(), item.begin()).stream()
                  .allMatch(w -> w.token().is(Upos.ADP, Upos.DET));
      boolean kind =
          noun instanceof Item.Kind || noun instanceof Item.Gap g && !g.types().isEmpty();
      if (bound && kind && Word.text(words, item).equals(text)) {
        return Optional.of(List.of(Word.text(words, noun.end() - 1, item.end())));
      }
    }
    return Optional.empty();
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

  private List<Condition> clause(Clause clause, int number) {
    ClauseReading reading = fitter.read(clause, number);
    if (reading == null) {
      clause.items().stream()
          .filter(i -> !(i instanceof Item.Sign) && !(i instanceof Item.Gap))
          .forEach(i -> unmatched.add(Word.text(words, i)));
      return List.of();
    }
    if (number == 0) {
      mainFit = reading.fit();
    }
    reading.fit().left().stream()
        .filter(p -> !ClauseLimits.worded(reading.fit(), p))
        .forEach(this::leave);
    reading.spare().forEach(p -> unmatched.add(Word.text(words, p)));
    return conditions.of(clause, number, reading);
  }

  private List<Question> questions(List<Condition> all) {
    List<Question> questions = new ArrayList<>(asked(all));
    questions.addAll(promised(all.get(0)));
    for (UnaryOperator<Condition> other :
        List.<UnaryOperator<Condition>>of(this::monthly, this::resembling)) {
      List<Condition> nearly = all.stream().map(other).toList();
      if (!nearly.equals(all)) {
        questions.addAll(asked(nearly));
      }
    }
    return questions;
  }

  /** What is to come has no date: its sentence names the month. */
  private Condition monthly(Condition c) {
    if (c.modalities().stream().anyMatch(HELD::contains)) {
      return c;
    }
    List<Condition.Topic> topics = new ArrayList<>(c.topic());
    c.dates().stream()
        .filter(t -> t.bound() == Condition.Bound.YEARLY)
        .map(t -> speech.vocabulary().month(t.month()))
        .forEach(
            name -> topics.add(new Condition.Topic(List.of(name), name, Condition.Reach.SENTENCE)));
    List<Condition.Time> dates =
        c.dates().stream().filter(t -> t.bound() != Condition.Bound.YEARLY).toList();
    return c.withDates(dates).withTopic(topics);
  }

  /** "Qui a dit que P ?": a text of the same words in other forms, which does not deny them. */
  private Condition resembling(Condition c) {
    return c.withRoles(
        c.roles().stream().map(f -> new Condition.Filler(f.role(), resembling(f.term()))).toList());
  }

  private Term resembling(Term term) {
    if (!(term instanceof Term.Containing c) || c.stems().size() < LEAST_WORDS) {
      return term;
    }
    List<String> denying =
        Asker.languages(knowledge).stream().flatMap(l -> denying(knowledge.words(l))).toList();
    return new Term.Resembling(c.stems(), denying, c.denied(), c.words());
  }

  /** The words that deny; "without" denies what follows it alone. */
  private static Stream<String> denying(WordLists words) {
    return words.get("AskNegation").stream().filter(w -> !words.get("AskContrast").contains(w));
  }

  /** "Qu'a promis X ?": what X is going to do, where no words of a promise are quoted. */
  private List<Question> promised(Condition main) {
    boolean promise =
        mainFit != null
            && mainFit.entry() != null
            && mainFit.entry().frames().stream()
                .anyMatch(f -> f.factClass().isEmpty() && f.modality().equals(PLANNED));
    boolean bare = main.roles().size() == 2 && main.topic().isEmpty();
    if (!promise || !bare || !conditions.role().equals("text")) {
      return List.of();
    }
    return main.roles().stream()
        .filter(f -> f.role().equals("speaker") && f.term() instanceof Term.Things)
        .flatMap(f -> knowledge.factClasses().stream().flatMap(c -> plan(c, f.term()).stream()))
        .toList();
  }

  private Optional<Question> plan(FactClass factClass, Term agent) {
    List<FactClass.Role> roles =
        factClass.roles().stream().filter(r -> !r.range().isEmpty()).toList();
    if (roles.size() < 2 || factClass.role("speaker").isPresent()) {
      return Optional.empty();
    }
    Term what = new Term.Wanted("answer", Set.of(), "");
    Condition plan =
        new Condition(
            factClass.name(),
            List.of(
                new Condition.Filler(roles.get(0).name(), agent),
                new Condition.Filler(roles.get(1).name(), what)),
            Polarity.Positive,
            Set.of(Modality.Planned),
            List.of(),
            Set.of(),
            List.of(),
            false,
            false);
    return Optional.of(
        new Question(speech.language(), Question.Kind.LIST, List.of(plan), "answer"));
  }

  private List<Question> asked(List<Condition> all) {
    return new Questions(
            knowledge, speech.language(), items, conditions.wanted(), conditions.role(), now())
        .of(all);
  }

  /** Whether the question is of the present: "still", or a noun or adjective with "is". */
  private boolean now() {
    boolean nominal =
        mainFit != null
            && mainFit.entry() != null
            && mainFit.entry().category() != Category.VERB
            && words.stream().anyMatch(Interpreter::present);
    return Item.any(items, Item.Mark.STILL) || nominal;
  }

  private static boolean present(Word word) {
    return word.token().morph() != null && word.token().morph().form() == VerbForm.PRESENT;
  }

  private void leave(Phrase phrase) {
    for (Item item : phrase.items()) {
      boolean free =
          item instanceof Item.Gap g
              && (g.asked() == Item.Asked.WHEN || g.asked() == Item.Asked.WHERE);
      if (!free) {
        unmatched.add(Word.text(words, item));
      }
    }
    unmatched.remove("");
  }
}

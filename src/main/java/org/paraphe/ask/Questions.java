package org.paraphe.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/** Tells what sort of question conditions make, and which readings of it are tried in turn. */
final class Questions {

  private final Knowledge knowledge;
  private final String language;
  private final List<Item> items;
  private final Item wanted;
  private final String role;
  private final boolean now;

  /**
   * @param wanted the item that asks; null for yes or no
   * @param role the role that is asked for
   * @param now whether what holds now is asked for, not what has ever held
   */
  Questions(
      Knowledge knowledge,
      String language,
      List<Item> items,
      Item wanted,
      String role,
      boolean now) {
    this.knowledge = knowledge;
    this.language = language;
    this.items = items;
    this.wanted = wanted;
    this.role = role;
    this.now = now;
  }

  List<Question> of(List<Condition> conditions) {
    if (asked(Item.Asked.WHEN)) {
      return when(conditions);
    }
    boolean place = wanted instanceof Item.Gap g && g.asked() == Item.Asked.WHERE;
    if (asked(Item.Asked.WHERE) && !place) {
      return List.of(new Question(language, Question.Kind.WHERE, conditions, ""));
    }
    if (wanted == null) {
      Question.Kind kind =
          now
              ? Question.Kind.STILL
              : open(conditions.get(0)) ? Question.Kind.WHETHER_ANY : Question.Kind.WHETHER;
      List<Condition> either =
          conditions.stream().map(c -> sentences(c).withRefused(false)).toList();
      return List.of(new Question(language, kind, either, ""));
    }
    if (asked(Item.Asked.HOW_MANY)) {
      return howMany(conditions);
    }
    Condition main = conditions.get(0);
    List<Question> out = new ArrayList<>();
    out.add(question(kind(main), conditions));
    others(main).forEach(c -> out.add(question(kind(main), replaced(conditions, c))));
    return out;
  }

  /** What is asked for instead, in turn, where nothing is known of the main condition. */
  private List<Condition> others(Condition main) {
    List<Condition> out = new ArrayList<>();
    wider(main).ifPresent(out::add);
    if (!main.entries().isEmpty() && main.topic().stream().anyMatch(t -> !t.iris().isEmpty())) {
      out.add(main.withTopic(main.topic().stream().map(Questions::anywhere).toList()));
    }
    atEvent(main).ifPresent(out::add);
    beside(main).ifPresent(out::add);
    boolean tenure = main.roles().stream().anyMatch(f -> f.role().equals("holder"));
    boolean over = main.modalities().equals(Set.of(Modality.Former));
    if (tenure && over && !any(Item.Mark.FORMER)) {
      out.add(main.withModalities(EnumSet.of(Modality.Asserted, Modality.Former)));
    }
    if (main.refused()) {
      out.add(main.withRefused(false));
    }
    boolean positive = main.polarity() == Polarity.Positive;
    Condition asserted = main.withModalities(EnumSet.of(Modality.Asserted));
    if (over && positive && main.factClass().equals("Signature")) {
      out.add(asserted.withPolarity(Polarity.Negative));
    }
    boolean unsure = !positive && !main.modalities().contains(Modality.Asserted);
    if (unsure || aboutEvent(main) && main.modalities().equals(Set.of(Modality.Planned))) {
      out.add(asserted);
    }
    if (positive && aboutEvent(main) && main.modalities().equals(Set.of(Modality.Asserted))) {
      out.add(main.withModalities(EnumSet.of(Modality.Planned)));
    }
    return out;
  }

  /** What is said at an event: at least in a sentence that names it. */
  private static Optional<Condition> atEvent(Condition main) {
    List<Condition.Filler> rest = new ArrayList<>(main.roles());
    Optional<Condition.Filler> event =
        rest.stream()
            .filter(f -> f.role().equals("atEvent") && f.term() instanceof Term.Things)
            .findFirst();
    if (event.isEmpty()) {
      return Optional.empty();
    }
    rest.remove(event.get());
    Term.Things things = (Term.Things) event.get().term();
    List<Condition.Topic> topics = new ArrayList<>(main.topic());
    topics.add(
        new Condition.Topic(
            things.iris(),
            List.of(things.label()),
            List.of(),
            things.label(),
            Condition.Reach.SENTENCE));
    return Optional.of(main.withRoles(rest).withTopic(topics));
  }

  /** Who is asked for and who is named fill one role: in two facts, where a fact has it once. */
  private static Optional<Condition> beside(Condition main) {
    List<Condition.Filler> fillers = new ArrayList<>();
    boolean apart = false;
    for (Condition.Filler f : main.roles()) {
      Optional<Term.Wanted> wanted =
          main.roles().stream()
              .filter(o -> o.role().equals(f.role()) && o.term() instanceof Term.Wanted)
              .map(o -> (Term.Wanted) o.term())
              .findFirst();
      boolean named = f.term() instanceof Term.Things && wanted.isPresent();
      apart |= named;
      Term term = named ? new Term.Beside((Term.Things) f.term()) : f.term();
      fillers.add(new Condition.Filler(f.role(), term));
    }
    return apart ? Optional.of(main.withRoles(fillers)) : Optional.empty();
  }

  /** What is spoken of may be told beside the words that are said, or be another of its name. */
  private static Optional<Condition> wider(Condition main) {
    List<Condition.Topic> topics = main.topic().stream().map(Questions::wider).toList();
    return topics.equals(main.topic()) ? Optional.empty() : Optional.of(main.withTopic(topics));
  }

  private static Condition.Topic wider(Condition.Topic topic) {
    return new Condition.Topic(topic.words(), topic.label(), Condition.Reach.SENTENCE);
  }

  private static Condition sentences(Condition c) {
    return c.withTopic(c.topic().stream().map(t -> t.within(Condition.Reach.SENTENCE)).toList());
  }

  private static List<Condition> replaced(List<Condition> conditions, Condition main) {
    List<Condition> out = new ArrayList<>(conditions);
    out.set(0, main);
    return out;
  }

  private static Condition.Topic anywhere(Condition.Topic topic) {
    return topic.iris().isEmpty() ? topic : topic.within(Condition.Reach.ARTICLE);
  }

  private boolean asked(Item.Asked asked) {
    return items.stream().anyMatch(i -> i instanceof Item.Gap g && g.asked() == asked);
  }

  private boolean any(Item.Mark mark) {
    return items.stream().anyMatch(i -> i instanceof Item.Sign s && s.mark() == mark);
  }

  /** Whether several things may make a condition true, each by itself. */
  private boolean open(Condition condition) {
    boolean either =
        condition.roles().stream().anyMatch(f -> f.term() instanceof Term.Things t && t.either());
    return either || !openRoles(condition).isEmpty();
  }

  private Question question(Question.Kind kind, List<Condition> conditions) {
    if (kind != Question.Kind.MOST) {
      return new Question(language, kind, conditions, "answer");
    }
    List<Condition> counted = new ArrayList<>(conditions);
    counted.set(0, counted(conditions.get(0)));
    return new Question(language, kind, counted, "answer");
  }

  /** The condition with the role that is counted, where it names nothing that fills it. */
  private Condition counted(Condition main) {
    List<String> open = openRoles(main);
    if (open.isEmpty()) {
      return main;
    }
    List<Condition.Filler> fillers = new ArrayList<>(main.roles());
    Term any = new Term.Wanted("counted", Set.of(), "");
    fillers.add(new Condition.Filler(open.get(0), any));
    return main.withRoles(fillers);
  }

  /** The roles of a fact's relation that a condition does not fill. */
  private List<String> openRoles(Condition condition) {
    List<String> filled =
        condition.roles().stream().map(Condition.Filler::role).collect(Collectors.toList());
    return knowledge.factClass(condition.factClass()).stream()
        .flatMap(c -> c.shortcut().stream())
        .flatMap(s -> Stream.of(s.subject(), s.object()))
        .filter(role -> !role.isEmpty() && !filled.remove(role))
        .toList();
  }

  private Question.Kind kind(Condition main) {
    if (any(Item.Mark.MOST)) {
      return Question.Kind.MOST;
    }
    if (any(Item.Mark.LATEST)) {
      return Question.Kind.LATEST;
    }
    if (any(Item.Mark.EARLIEST)) {
      return Question.Kind.EARLIEST;
    }
    boolean words =
        knowledge
            .factClass(main.factClass())
            .flatMap(c -> c.role(role))
            .map(r -> r.range().isEmpty())
            .orElse(false);
    return words ? Question.Kind.TEXT : Question.Kind.LIST;
  }

  /** Whether a class of facts is about an event: what is planned for it is then as good as so. */
  private boolean aboutEvent(Condition condition) {
    return knowledge.factClass(condition.factClass()).stream()
        .flatMap(c -> c.roles().stream())
        .anyMatch(r -> r.range().equals(Set.of(EntityType.Event)) && !r.name().equals("atEvent"));
  }

  /** A date may be that of any fact about the event. */
  private List<Question> when(List<Condition> conditions) {
    List<Question> out = new ArrayList<>();
    Condition main = conditions.get(0);
    Set<Modality> any = EnumSet.of(Modality.Asserted, Modality.Planned, Modality.Former);
    List<Condition> all = new ArrayList<>(conditions);
    all.set(0, main.withModalities(any));
    out.add(new Question(language, Question.Kind.WHEN, all, ""));
    Optional<Condition.Filler> event =
        main.roles().stream().filter(f -> f.role().equals("event")).findFirst();
    if (event.isPresent() && aboutEvent(main) && main.roles().size() == 1) {
      for (FactClass c : knowledge.factClasses()) {
        if (c.role("event").isPresent() && !c.name().equals(main.factClass())) {
          Condition other =
              new Condition(
                  c.name(),
                  List.of(event.get()),
                  main.polarity(),
                  any,
                  main.dates(),
                  Set.of(),
                  List.of(),
                  false,
                  false);
          out.add(new Question(language, Question.Kind.WHEN, List.of(other), ""));
        }
      }
    }
    return out;
  }

  /** Numbers that articles give, else entities that the graph names. */
  private List<Question> howMany(List<Condition> conditions) {
    Condition main = conditions.get(0);
    List<Question> out = new ArrayList<>();
    boolean number =
        knowledge
            .factClass(main.factClass())
            .flatMap(c -> c.role(role))
            .map(FactClass.Role::number)
            .orElse(false);
    if (number) {
      return List.of(question(Question.Kind.CLAIMS, conditions));
    }
    if (!any(Item.Mark.COUNTED) && conditions.size() == 1) {
      claims(main).ifPresent(c -> out.add(question(Question.Kind.CLAIMS, List.of(c))));
    }
    if (!any(Item.Mark.CLAIMED)) {
      out.add(question(Question.Kind.COUNT, conditions));
    }
    return out;
  }

  /** The facts that give a number for the thing that is counted at. */
  private Optional<Condition> claims(Condition main) {
    // Articles count all, not those of a region.
    boolean some =
        main.roles().stream()
            .anyMatch(
                f ->
                    f.term() instanceof Term.Wanted w
                        && !(w.iris().isEmpty() && w.others().isEmpty()));
    if (some
        || main.polarity() == Polarity.Negative
        || !main.modalities().contains(Modality.Asserted)) {
      return Optional.empty();
    }
    for (FactClass c : knowledge.factClasses()) {
      Optional<FactClass.Role> number =
          c.roles().stream().filter(FactClass.Role::number).findFirst();
      List<Condition.Filler> shared =
          main.roles().stream()
              .filter(f -> c.role(f.role()).isPresent() && f.term() instanceof Term.Things)
              .toList();
      if (number.isPresent() && shared.size() == c.roles().size() - 1) {
        List<Condition.Filler> fillers = new ArrayList<>(shared);
        fillers.add(
            new Condition.Filler(number.get().name(), new Term.Wanted("answer", Set.of(), "")));
        return Optional.of(
            new Condition(
                c.name(),
                fillers,
                Polarity.Positive,
                EnumSet.of(Modality.Asserted),
                main.dates(),
                Set.of(),
                List.of(),
                false,
                false));
      }
    }
    return Optional.empty();
  }
}

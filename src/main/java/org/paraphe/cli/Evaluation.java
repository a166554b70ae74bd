package org.paraphe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paraphe.cli.GoldArticle.GoldEntity;
import org.paraphe.cli.GoldArticle.GoldRelation;
import org.paraphe.cli.GoldArticle.GoldStatement;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Fact;
import org.paraphe.pipeline.Outcome;
import org.paraphe.rdf.FoldedLabel;

/**
 * Compares what was extracted with gold articles. A statement matches when more than a share of its
 * characters is covered (thresholds .3 and .8, as the evaluation of Radar de Parité has it), or
 * when intersection over union reaches .8; a relation when subject, property, object and polarity
 * are right. Names are compared without case, accents and leading articles, by label or alias.
 */
final class Evaluation {

  private static final Set<String> ENTITY_TYPES =
      Set.of("Person", "Organization", "Country", "Place");

  private final Shortcuts shortcuts;
  private final Set<String> articles;
  private final Map<String, Score> scores = new TreeMap<>();
  private final Map<String, Score> byEntry = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * @param articles words that may stand before a name
   */
  Evaluation(Shortcuts shortcuts, Set<String> articles) {
    this.shortcuts = shortcuts;
    this.articles = articles.stream().map(FoldedLabel::of).collect(Collectors.toUnmodifiableSet());
  }

  /** By measure. */
  Map<String, Score> scores() {
    return scores;
  }

  /** By lexicon entry: how many of its facts are right. */
  Map<String, Score> byEntry() {
    return byEntry;
  }

  /** What was missed and what was found wrongly, a line each. */
  List<String> errors() {
    return errors;
  }

  /** A relation that was extracted. */
  private record Found(Shortcuts.Relation relation, Fact fact) {
    String subject() {
      return Shortcuts.text(relation.subject().value());
    }

    String object() {
      return Shortcuts.text(relation.object().value());
    }
  }

  void add(GoldArticle gold, Outcome.Built built) {
    Map<String, Set<String>> aliases = new HashMap<>();
    for (GoldEntity entity : gold.entities()) {
      Stream<String> names = Stream.concat(Stream.of(entity.label()), entity.aliases().stream());
      aliases.put(entity.label(), names.map(this::norm).collect(Collectors.toSet()));
    }
    statements(gold, built, aliases);
    relations(gold, built, aliases);
    entities(gold, built, aliases);
  }

  private void statements(GoldArticle gold, Outcome.Built built, Map<String, Set<String>> aliases) {
    List<GoldStatement> wanted = gold.statements();
    List<Fact> found =
        built.facts().stream()
            .filter(f -> f.role("text").isPresent() && f.role("speaker").isPresent())
            .toList();
    List<Matching.Pair> third = matched(wanted, found, .3, false);
    List<Matching.Pair> most = matched(wanted, found, .8, false);
    List<Matching.Pair> both = matched(wanted, found, .7999, true);
    score("statement cover .3", third.size(), found.size(), wanted.size());
    score("statement cover .8", most.size(), found.size(), wanted.size());
    score("statement iou .8", both.size(), found.size(), wanted.size());
    List<Matching.Pair> named = most.stream().filter(p -> wanted.get(p.gold()).named()).toList();
    List<Matching.Pair> right =
        named.stream()
            .filter(
                p -> same(wanted.get(p.gold()).speaker(), speaker(found.get(p.found())), aliases))
            .toList();
    int unnamed = most.size() - named.size();
    int allNamed = (int) wanted.stream().filter(GoldStatement::named).count();
    score("who+what", right.size(), found.size() - unnamed, allNamed);
    score("speaker accuracy", right.size(), named.size(), named.size());
    entries(found, third);
    left(wanted.size(), most, Matching.Pair::gold)
        .forEach(
            i ->
                error(
                    gold,
                    "missed statement",
                    wanted.get(i).speaker() + " | " + wanted.get(i).text()));
    left(found.size(), third, Matching.Pair::found)
        .forEach(
            i ->
                error(
                    gold,
                    "false statement",
                    speaker(found.get(i))
                        + " | "
                        + Shortcuts.text(found.get(i).role("text").orElseThrow().value())));
    named.stream()
        .filter(p -> !right.contains(p))
        .forEach(
            p ->
                error(
                    gold,
                    "wrong speaker",
                    wanted.get(p.gold()).speaker() + " | " + speaker(found.get(p.found()))));
  }

  private static List<Matching.Pair> matched(
      List<GoldStatement> wanted, List<Fact> found, double least, boolean union) {
    return Matching.best(
        wanted.size(),
        found.size(),
        least,
        (g, f) -> {
          GoldStatement a = wanted.get(g);
          Fact.Filler b = found.get(f).role("text").orElseThrow();
          int common = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
          int length = a.end() - a.begin();
          int all = union ? length + b.end() - b.begin() - common : length;
          return (double) common / Math.max(1, all);
        });
  }

  private static String speaker(Fact statement) {
    return Shortcuts.text(statement.role("speaker").orElseThrow().value());
  }

  private void relations(GoldArticle gold, Outcome.Built built, Map<String, Set<String>> aliases) {
    List<GoldRelation> wanted = gold.relations();
    List<Found> found =
        built.facts().stream()
            .flatMap(f -> shortcuts.of(f).stream().map(r -> new Found(r, f)))
            .toList();
    List<Matching.Pair> right =
        Matching.best(
            wanted.size(),
            found.size(),
            0,
            (g, f) -> agreement(wanted.get(g), found.get(f), aliases));
    Stream.concat(
            wanted.stream().map(GoldRelation::property),
            found.stream().map(f -> f.relation().property()))
        .distinct()
        .forEach(
            property ->
                score(
                    "relation " + property,
                    count(right, p -> wanted.get(p.gold()).property().equals(property)),
                    count(found, f -> f.relation().property().equals(property)),
                    count(wanted, r -> r.property().equals(property))));
    score("relations, all", right.size(), found.size(), wanted.size());
    int modality = count(right, p -> p.score() > 1);
    score("modality accuracy", modality, right.size(), right.size());
    entries(found.stream().map(Found::fact).toList(), right);
    left(wanted.size(), right, Matching.Pair::gold)
        .forEach(i -> error(gold, "missed relation", wanted.get(i).toString()));
    left(found.size(), right, Matching.Pair::found)
        .forEach(
            i ->
                error(
                    gold,
                    "false relation",
                    found.get(i).subject()
                        + " | "
                        + found.get(i).relation().property()
                        + " | "
                        + found.get(i).object()));
  }

  /** 0 for different relations, 1 for the same, 2 if the modality is the same as well. */
  private double agreement(GoldRelation gold, Found found, Map<String, Set<String>> aliases) {
    if (!gold.property().equals(found.relation().property())
        || !gold.polarity().equalsIgnoreCase(found.fact().polarity().name())) {
      return 0;
    }
    boolean position = gold.property().equals("holdsPosition");
    boolean object =
        position
            ? contains(norm(gold.object()), norm(found.object()))
            : same(gold.object(), found.object(), aliases);
    boolean same = object && same(gold.subject(), found.subject(), aliases);
    boolean crossed =
        gold.property().equals("met")
            && same(gold.subject(), found.object(), aliases)
            && same(gold.object(), found.subject(), aliases);
    boolean modality = gold.modality().equalsIgnoreCase(found.fact().modality().name());
    return same || crossed ? modality ? 2 : 1 : 0;
  }

  private static boolean contains(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  private void entities(GoldArticle gold, Outcome.Built built, Map<String, Set<String>> aliases) {
    List<GoldEntity> wanted =
        gold.entities().stream().filter(e -> ENTITY_TYPES.contains(e.type())).toList();
    List<Entity> found =
        built.text().entities().stream()
            .filter(e -> ENTITY_TYPES.contains(e.type().name()))
            .toList();
    List<Matching.Pair> right =
        Matching.best(
            wanted.size(),
            found.size(),
            0,
            (g, f) -> {
              GoldEntity a = wanted.get(g);
              Entity b = found.get(f);
              boolean same =
                  kind(a.type()).equals(kind(b.type().name()))
                      && same(a.label(), b.label(), aliases);
              return same ? a.type().equals(b.type().name()) ? 2 : 1 : 0;
            });
    for (String kind : List.of("Person", "Organization", "Place")) {
      score(
          "entity " + kind,
          count(right, p -> kind(wanted.get(p.gold()).type()).equals(kind)),
          count(found, e -> kind(e.type().name()).equals(kind)),
          count(wanted, e -> kind(e.type()).equals(kind)));
    }
    score("entities, all", right.size(), found.size(), wanted.size());
    left(wanted.size(), right, Matching.Pair::gold)
        .forEach(i -> error(gold, "missed entity", wanted.get(i).label()));
    left(found.size(), right, Matching.Pair::found)
        .forEach(i -> error(gold, "false entity", found.get(i).label()));
  }

  /** Countries count as places. */
  private static String kind(String type) {
    return type.equals("Country") ? "Place" : type;
  }

  private void entries(List<Fact> found, List<Matching.Pair> right) {
    Set<Integer> good = right.stream().map(Matching.Pair::found).collect(Collectors.toSet());
    for (int i = 0; i < found.size(); i++) {
      int hit = good.contains(i) ? 1 : 0;
      byEntry.merge(found.get(i).entry(), new Score(hit, 1, 0), Score::plus);
    }
  }

  private void score(String measure, int right, int found, int gold) {
    scores.merge(measure, new Score(right, found, gold), Score::plus);
  }

  private void error(GoldArticle gold, String kind, String what) {
    errors.add(kind + ": " + gold.article() + " | " + what.replaceAll("\\s+", " "));
  }

  private boolean same(String gold, String found, Map<String, Set<String>> aliases) {
    return aliases.getOrDefault(gold, Set.of(norm(gold))).contains(norm(found));
  }

  /** Words without case, accents and leading articles. */
  private String norm(String label) {
    List<String> words = Arrays.asList(FoldedLabel.of(label).split(" "));
    int first = 0;
    while (first < words.size() && articles.contains(words.get(first))) {
      first++;
    }
    return String.join(" ", words.subList(first, words.size()));
  }

  private static <T> int count(List<T> items, Predicate<T> wanted) {
    return (int) items.stream().filter(wanted).count();
  }

  private static IntStream left(
      int all, List<Matching.Pair> matched, ToIntFunction<Matching.Pair> side) {
    Set<Integer> taken = new HashSet<>();
    matched.forEach(p -> taken.add(side.applyAsInt(p)));
    return IntStream.range(0, all).filter(i -> !taken.contains(i));
  }
}

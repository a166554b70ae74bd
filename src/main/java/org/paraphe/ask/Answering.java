package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.paraphe.ask.Answer.Entry;
import org.paraphe.ask.Answer.Evidence;
import org.paraphe.ask.Answer.Status;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.store.Snapshot;

/** Runs what a question was understood as, and tells the answer. */
final class Answering {

  /** How many facts that come near are shown. */
  private static final int NEAR = 5;

  private static final Set<Question.Kind> WHETHER =
      EnumSet.of(Question.Kind.WHETHER, Question.Kind.WHETHER_ANY);

  private final Snapshot snapshot;
  private final NameIndex index;
  private final Vocabulary vocabulary;
  private final Wording wording;

  Answering(Snapshot snapshot, NameIndex index, Vocabulary vocabulary, Wording wording) {
    this.snapshot = snapshot;
    this.index = index;
    this.vocabulary = vocabulary;
    this.wording = wording;
  }

  Answer answer(String question, Interpretation read) {
    if (read.questions().isEmpty() || read.strict()) {
      return notUnderstood(question, read);
    }
    if (!read.outside().isEmpty()) {
      String names = String.join(", ", read.outside());
      return without(question, read, Status.UNKNOWN, vocabulary.tell("TellNotInGraph", names));
    }
    if (!read.ambiguous().isEmpty()) {
      return ambiguous(question, read);
    }
    for (Question q : read.questions()) {
      Answer found = run(question, q, read);
      if (found.status() == Status.ANSWERED) {
        return found;
      }
    }
    return unknown(question, read.questions().get(0), read);
  }

  private Answer notUnderstood(String question, Interpretation read) {
    String message =
        read.unmatched().isEmpty()
            ? vocabulary.tell("TellNotUnderstood")
            : vocabulary.tell("TellUnmatched", String.join(", ", read.unmatched()));
    return without(question, read, Status.NOT_UNDERSTOOD, message);
  }

  private Answer ambiguous(String question, Interpretation read) {
    String message =
        read.ambiguous().stream()
            .map(
                a ->
                    vocabulary.tell(
                        "TellAmbiguous", a.words(), labels(a.meanings(), read.language())))
            .collect(Collectors.joining(" "));
    return without(question, read, Status.AMBIGUOUS, message);
  }

  private static String labels(List<Known> meanings, String language) {
    return meanings.stream().map(k -> k.label(language)).collect(Collectors.joining(" ; "));
  }

  private Answer without(String question, Interpretation read, Status status, String message) {
    String told =
        read.questions().isEmpty()
            ? ""
            : read.strict()
                ? vocabulary.tell("TellPartly", wording.of(read.questions().get(0)))
                : wording.of(read.questions().get(0));
    return new Answer(
        question,
        read.language(),
        status,
        List.of(),
        message,
        told,
        "",
        List.of(),
        read.unmatched());
  }

  // ------------------------------------------------------------------ running

  /** Yes where all conditions hold, no where one does not. */
  private Answer all(String question, Question q, List<Question> parts, Interpretation read) {
    List<Answer> answers = parts.stream().map(p -> run(question, p, read)).toList();
    boolean unknown = answers.stream().anyMatch(a -> a.status() != Status.ANSWERED);
    Optional<Answer> less =
        answers.stream()
            .filter(a -> a.status() == Status.ANSWERED)
            .filter(a -> a.entries().stream().anyMatch(e -> e.text().equals(Answer.NO)))
            .findFirst();
    Answer told = less.orElse(answers.get(0));
    boolean settled = less.isPresent() || !unknown;
    List<Evidence> evidence =
        less.map(Answer::evidence)
            .orElse(answers.stream().flatMap(a -> a.evidence().stream()).toList());
    return new Answer(
        question,
        read.language(),
        settled ? Status.ANSWERED : Status.UNKNOWN,
        settled ? told.entries() : List.of(),
        settled ? told.message() : "",
        wording.of(q),
        QueryWriter.write(q).serialize(),
        settled ? evidence : List.of(),
        read.unmatched());
  }

  private Answer run(String question, Question q, Interpretation read) {
    List<Question> parts = WHETHER.contains(q.kind()) ? q.parts() : List.of(q);
    if (parts.size() > 1) {
      return all(question, q, parts, read);
    }
    Query query = QueryWriter.write(q);
    List<Binding> rows = impossible(q) ? List.of() : rows(query);
    List<Entry> entries = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    String message = "";
    switch (q.kind()) {
      case WHETHER, WHETHER_ANY, STILL -> message = whether(q, rows, entries, evidence);
      case WHERE -> message = "";
      case COUNT -> {
        list(q, rows, entries, evidence, read.language());
        int count = entries.size();
        entries.clear();
        if (count > 0) {
          entries.add(new Entry.Value(Integer.toString(count), articles(rows)));
        }
      }
      case MOST -> {
        list(q, rows, entries, evidence, read.language());
        most(entries, rows, q);
      }
      case LATEST -> list(q, latest(rows), entries, evidence, read.language());
      case EARLIEST ->
          list(q, earliest(rows, QueryWriter.wanted(q)), entries, evidence, read.language());
      default -> list(q, rows, entries, evidence, read.language());
    }
    Status status = entries.isEmpty() ? Status.UNKNOWN : Status.ANSWERED;
    return new Answer(
        question,
        read.language(),
        status,
        entries,
        message,
        wording.of(q),
        query.serialize(),
        evidence,
        read.unmatched());
  }

  /** Whether a condition names something that the store does not hold. */
  private static boolean impossible(Question q) {
    return q.conditions().stream()
        .flatMap(c -> c.roles().stream())
        .anyMatch(
            f ->
                f.term() instanceof Term.Things t && t.iris().isEmpty()
                    || f.term() instanceof Term.OneOf o && o.values().isEmpty());
  }

  private List<Binding> rows(Query query) {
    return snapshot.query(query, e -> Iter.toList(e.select()));
  }

  private static int articles(List<Binding> rows) {
    return (int) rows.stream().map(r -> r.get(QueryWriter.ARTICLE)).distinct().count();
  }

  private void list(
      Question q,
      List<Binding> rows,
      List<Entry> entries,
      List<Evidence> evidence,
      String language) {
    Var wanted = q.kind() == Question.Kind.WHEN ? QueryWriter.DATE : QueryWriter.wanted(q);
    Map<String, List<Binding>> groups = new LinkedHashMap<>();
    for (Binding row : rows) {
      Node node = row.get(wanted);
      if (node != null && !described(node)) {
        groups.computeIfAbsent(key(node), k -> new ArrayList<>()).add(row);
      }
    }
    List<List<Binding>> sorted = new ArrayList<>(groups.values());
    sorted.sort(
        Comparator.<List<Binding>>comparingInt(g -> -articles(g))
            .thenComparing(g -> label(g.get(0).get(wanted), language)));
    for (List<Binding> group : sorted) {
      Entry entry = entry(q, group.get(0).get(wanted), articles(group), language);
      entries.add(entry);
      group.forEach(row -> evidence.add(evidence(row, label(group.get(0).get(wanted), language))));
    }
  }

  /** Whether a node is an entity that articles only describe. */
  private boolean described(Node node) {
    return node.isURI() && index.known(node.getURI()).map(k -> !k.named()).orElse(false);
  }

  /** Answers that read the same are one. */
  private static String key(Node node) {
    return node.isURI() ? node.getURI() : QueryWriter.plain(node.getLiteralLexicalForm());
  }

  private String label(Node node, String language) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return index.known(node.getURI()).map(k -> k.label(language)).orElse(node.getURI());
  }

  private Entry entry(Question q, Node node, int articles, String language) {
    if (node.isURI()) {
      Map<String, String> labels = index.known(node.getURI()).map(Known::labels).orElse(Map.of());
      return new Entry.Thing(node.getURI(), label(node, language), labels, articles);
    }
    boolean value = q.kind() == Question.Kind.CLAIMS || q.kind() == Question.Kind.WHEN;
    return value
        ? new Entry.Value(node.getLiteralLexicalForm(), articles)
        : new Entry.Text(node.getLiteralLexicalForm(), articles);
  }

  private static Evidence evidence(Binding row, String answer) {
    return new Evidence(
        answer,
        text(row.get(QueryWriter.FACT)),
        text(row.get(QueryWriter.ARTICLE)),
        text(row.get(QueryWriter.PUBLISHED)),
        text(row.get(QueryWriter.DATE)),
        name(row.get(QueryWriter.POLARITY)),
        name(row.get(QueryWriter.MODALITY)),
        text(row.get(QueryWriter.SENTENCE)));
  }

  private static String text(Node node) {
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  private static String name(Node node) {
    String text = text(node);
    return text.substring(text.indexOf('#') + 1);
  }

  private static void most(List<Entry> entries, List<Binding> rows, Question q) {
    Var counted = QueryWriter.counted(q);
    Map<Node, Long> counts =
        rows.stream()
            .filter(r -> r.get(QueryWriter.wanted(q)) != null)
            .collect(
                Collectors.groupingBy(
                    r -> r.get(QueryWriter.wanted(q)),
                    Collectors.mapping(
                        r -> r.get(counted),
                        Collectors.collectingAndThen(Collectors.toSet(), s -> (long) s.size()))));
    long best =
        entries.stream()
            .mapToLong(e -> e instanceof Entry.Thing t ? count(counts, t.iri()) : 0)
            .max()
            .orElse(0);
    entries.removeIf(e -> !(e instanceof Entry.Thing t) || count(counts, t.iri()) < best);
  }

  private static long count(Map<Node, Long> counts, String iri) {
    return counts.getOrDefault(NodeFactory.createURI(iri), 0L);
  }

  /** The rows of the newest date, by the fact's date, else the article's. */
  private static List<Binding> latest(List<Binding> rows) {
    String newest = rows.stream().map(Answering::when).max(Comparator.naturalOrder()).orElse("");
    return rows.stream().filter(r -> when(r).equals(newest)).toList();
  }

  /**
   * The rows of the first date, and of those less exact that may be the same; none where something
   * without a date may have been before.
   */
  private static List<Binding> earliest(List<Binding> rows, Var wanted) {
    List<Binding> dated = rows.stream().filter(r -> !date(r).isEmpty()).toList();
    Set<Node> known = dated.stream().map(r -> r.get(wanted)).collect(Collectors.toSet());
    if (!rows.stream().allMatch(r -> known.contains(r.get(wanted)))) {
      return List.of();
    }
    String first = dated.stream().map(Answering::date).min(Comparator.naturalOrder()).orElse("");
    return dated.stream()
        .filter(r -> date(r).startsWith(first) || first.startsWith(date(r)))
        .toList();
  }

  private static String date(Binding row) {
    return text(row.get(QueryWriter.DATE));
  }

  private static String when(Binding row) {
    String date = date(row);
    String when = date.isEmpty() ? text(row.get(QueryWriter.PUBLISHED)) : date;
    return when.length() > 10 ? when.substring(0, 10) : when;
  }

  // ------------------------------------------------------------------ yes or no

  /** Yes or no where the sources are one; both sides where they are not; nothing for rumours. */
  private String whether(
      Question q, List<Binding> rows, List<Entry> entries, List<Evidence> evidence) {
    List<Binding> same = rows.stream().filter(r -> asked(q.main(), r)).toList();
    List<Binding> firm =
        same.isEmpty() ? rows.stream().filter(r -> decides(q.main(), r)).toList() : same;
    String asked = q.main().polarity().name();
    List<Binding> yes = firm.stream().filter(r -> polarity(r).equals(asked)).toList();
    List<Binding> no = firm.stream().filter(r -> !polarity(r).equals(asked)).toList();
    List<Binding> former = having(rows, Modality.Former);
    if (yes.isEmpty() && no.isEmpty() && !former.isEmpty()) {
      return q.kind() == Question.Kind.STILL
          ? decided(former, Answer.NO, "TellNoMore", entries, evidence)
          : decided(former, Answer.YES, "TellOnce", entries, evidence);
    }
    if (!yes.isEmpty() && !no.isEmpty() && q.kind() != Question.Kind.WHETHER_ANY) {
      decided(yes, Answer.YES, "TellYes", entries, evidence);
      decided(no, Answer.NO, "TellNo", entries, evidence);
      return vocabulary.tell("TellConflict");
    }
    if (!yes.isEmpty()) {
      return decided(yes, Answer.YES, "TellYes", entries, evidence);
    }
    return no.isEmpty() ? "" : decided(no, Answer.NO, "TellNo", entries, evidence);
  }

  /** "Was X director?": who is, was. */
  private static boolean held(Condition asked) {
    return asked.roles().stream().anyMatch(f -> f.role().equals("holder"));
  }

  private static boolean asked(Condition asked, Binding row) {
    String modality = name(row.get(QueryWriter.MODALITY));
    return asked.modalities().stream().anyMatch(m -> modality.equals(m.name()));
  }

  /**
   * Whether what is so settles what is asked. It does not settle whether it will not be, nor
   * whether it is over: who has signed may leave, or has left.
   */
  private static boolean decides(Condition asked, Binding row) {
    boolean left = asked.modalities().equals(Set.of(Modality.Former)) && !held(asked);
    return name(row.get(QueryWriter.MODALITY)).equals(Modality.Asserted.name())
        && !left
        && (asked.polarity() == Polarity.Positive
            || polarity(row).equals(Polarity.Negative.name()));
  }

  private String decided(
      List<Binding> rows, String value, String word, List<Entry> entries, List<Evidence> evidence) {
    entries.add(new Entry.Value(value, articles(rows)));
    rows.forEach(r -> evidence.add(evidence(r, value)));
    return vocabulary.tell(word);
  }

  private static List<Binding> having(List<Binding> rows, Modality modality) {
    return rows.stream()
        .filter(r -> name(r.get(QueryWriter.MODALITY)).equals(modality.name()))
        .toList();
  }

  private static String polarity(Binding row) {
    return name(row.get(QueryWriter.POLARITY));
  }

  // ------------------------------------------------------------------ what comes near

  private Answer unknown(String question, Question q, Interpretation read) {
    Query query = QueryWriter.write(q);
    return new Answer(
        question,
        read.language(),
        Status.UNKNOWN,
        List.of(),
        vocabulary.tell("TellUnknown"),
        wording.of(q),
        query.serialize(),
        near(q),
        read.unmatched());
  }

  /**
   * Facts that differ from what was asked in polarity, modality, date or manner, one of each
   * sentence.
   */
  private List<Evidence> near(Question q) {
    boolean anything = q.main().roles().stream().allMatch(f -> f.term() instanceof Term.Wanted);
    if (impossible(q) || anything) {
      return List.of();
    }
    List<Evidence> found = new ArrayList<>();
    Condition main =
        q.main()
            .withModalities(EnumSet.allOf(Modality.class))
            .withDates(List.of())
            .withEntries(Set.of())
            .withRefused(false)
            .withTopic(List.of());
    for (Polarity polarity : Polarity.values()) {
      Question wider =
          new Question(
              q.language(), Question.Kind.LIST, List.of(main.withPolarity(polarity)), q.wanted());
      for (Binding row : rows(QueryWriter.write(wider))) {
        found.add(evidence(row, ""));
      }
    }
    Set<String> sentences = new HashSet<>();
    return found.stream()
        .sorted(Comparator.comparing(Evidence::published).reversed().thenComparing(Evidence::fact))
        .filter(e -> sentences.add(e.article() + " " + e.sentence()))
        .limit(NEAR)
        .toList();
  }
}

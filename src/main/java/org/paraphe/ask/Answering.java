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
  private final Names names;
  private final NameIndex index;
  private final Vocabulary vocabulary;
  private final Wording wording;
  private final YesOrNo yesOrNo;

  Answering(Snapshot snapshot, Names names, Vocabulary vocabulary, Wording wording) {
    this.snapshot = snapshot;
    this.names = names;
    this.index = names.index();
    this.vocabulary = vocabulary;
    this.wording = wording;
    this.yesOrNo = new YesOrNo(vocabulary);
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
      case WHETHER, WHETHER_ANY, STILL -> message = yesOrNo.tell(q, rows, entries, evidence);
      case WHERE -> message = "";
      case COUNT -> {
        list(q, rows, entries, evidence, read.language());
        int count = entries.size();
        entries.clear();
        if (count > 0) {
          entries.add(new Entry.Value(Integer.toString(count), Rows.articles(rows)));
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

  private void list(
      Question q,
      List<Binding> rows,
      List<Entry> entries,
      List<Evidence> evidence,
      String language) {
    Var wanted = q.kind() == Question.Kind.WHEN ? QueryWriter.DATE : QueryWriter.wanted(q);
    boolean business =
        q.main().roles().stream()
            .anyMatch(f -> f.term() instanceof Term.Wanted w && w.business() && asks(q, w));
    Map<String, List<Binding>> groups = new LinkedHashMap<>();
    for (Binding row : rows) {
      Node node = row.get(wanted);
      if (node != null && !described(node) && !(business && body(node))) {
        groups.computeIfAbsent(key(node), k -> new ArrayList<>()).add(row);
      }
    }
    List<List<Binding>> sorted = new ArrayList<>(groups.values());
    sorted.sort(
        Comparator.<List<Binding>>comparingInt(g -> -Rows.articles(g))
            .thenComparing(g -> label(g.get(0).get(wanted), language)));
    for (List<Binding> group : sorted) {
      Entry entry = entry(q, group.get(0).get(wanted), Rows.articles(group), language);
      entries.add(entry);
      group.forEach(
          row -> evidence.add(Rows.evidence(row, label(group.get(0).get(wanted), language))));
    }
  }

  /** Whether a node is an entity that articles only describe. */
  private boolean described(Node node) {
    return node.isURI() && index.known(node.getURI()).map(k -> !k.named()).orElse(false);
  }

  private static boolean asks(Question q, Term.Wanted wanted) {
    return wanted.variable().equals(q.wanted());
  }

  /** Whether a node is a body that is no company. */
  private boolean body(Node node) {
    return node.isURI() && index.known(node.getURI()).map(k -> !names.business(k)).orElse(false);
  }

  /** Answers that read the same are one. */
  private static String key(Node node) {
    return node.isURI() ? node.getURI() : Expressions.plain(node.getLiteralLexicalForm());
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
    String newest = rows.stream().map(Rows::when).max(Comparator.naturalOrder()).orElse("");
    return rows.stream().filter(r -> Rows.when(r).equals(newest)).toList();
  }

  /**
   * The rows of the first date, and of those less exact that may be the same; none where something
   * without a date may have been before.
   */
  private static List<Binding> earliest(List<Binding> rows, Var wanted) {
    List<Binding> dated = rows.stream().filter(r -> !Rows.date(r).isEmpty()).toList();
    Set<Node> known = dated.stream().map(r -> r.get(wanted)).collect(Collectors.toSet());
    if (!rows.stream().allMatch(r -> known.contains(r.get(wanted)))) {
      return List.of();
    }
    String first = dated.stream().map(Rows::date).min(Comparator.naturalOrder()).orElse("");
    return dated.stream()
        .filter(r -> Rows.date(r).startsWith(first) || first.startsWith(Rows.date(r)))
        .toList();
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
        found.add(Rows.evidence(row, ""));
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

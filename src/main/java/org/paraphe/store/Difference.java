package org.paraphe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.ParameterizedSparqlString;

/**
 * What one store states and another does not, article by article.
 *
 * @param article IRI of the article's graph
 * @param gone facts of the first only
 * @param added facts of the second only
 * @param changed pairs, one of each, of one class and sentence
 */
public record Difference(
    String article, List<FactSummary> gone, List<FactSummary> added, List<Change> changed) {

  private static final String LATER =
      "PREFIX schema: <https://schema.org/> SELECT ?g { GRAPH ?g { ?a schema:datePublished ?when }"
          + " FILTER (SUBSTR(STR(?when), 1, 10) > ?day) }";

  /** A fact that reads otherwise in the second store. */
  public record Change(FactSummary before, FactSummary after) {}

  public Difference {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /**
   * Some of the articles of a store.
   *
   * @param graphs IRIs of their graphs
   */
  public record Part(Snapshot snapshot, Set<String> graphs) {

    /** All articles of a store. */
    public static Part all(Snapshot snapshot) {
      return new Part(snapshot, Set.copyOf(snapshot.graphs()));
    }

    /**
     * The articles that were published on a day or before, and those without a date.
     *
     * @param day ISO 8601
     */
    public static Part until(Snapshot snapshot, String day) {
      ParameterizedSparqlString query = new ParameterizedSparqlString(LATER);
      query.setLiteral("day", day);
      Set<String> later =
          Rows.of(snapshot, query.asQuery()).stream()
              .map(row -> row.get("g"))
              .collect(Collectors.toSet());
      return new Part(
          snapshot,
          snapshot.graphs().stream()
              .filter(g -> !later.contains(g))
              .collect(Collectors.toUnmodifiableSet()));
    }

    private List<FactSummary> facts(String graph) {
      return graphs.contains(graph) ? FactSummary.of(snapshot, graph) : List.of();
    }
  }

  /** The articles whose facts differ, sorted by IRI. */
  public static List<Difference> between(Part first, Part second) {
    TreeSet<String> graphs = new TreeSet<>(first.graphs());
    graphs.addAll(second.graphs());
    List<Difference> out = new ArrayList<>();
    for (String graph : graphs) {
      Difference difference = of(graph, first.facts(graph), second.facts(graph));
      if (!difference.isEmpty()) {
        out.add(difference);
      }
    }
    return out;
  }

  /** How often each lexicon entry found a fact that is gone, added or changed, in this order. */
  public static Map<String, int[]> byEntry(List<Difference> differences) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Difference d : differences) {
      d.gone().forEach(f -> count(counts, f, 0));
      d.added().forEach(f -> count(counts, f, 1));
      d.changed().forEach(c -> count(counts, c.after(), 2));
    }
    return counts;
  }

  private static void count(Map<String, int[]> counts, FactSummary fact, int column) {
    counts.computeIfAbsent(fact.entry(), k -> new int[3])[column]++;
  }

  private static Difference of(String graph, List<FactSummary> before, List<FactSummary> after) {
    List<FactSummary> gone = new ArrayList<>(before);
    gone.removeAll(after);
    List<FactSummary> added = new ArrayList<>(after);
    added.removeAll(before);
    List<Change> changed = new ArrayList<>();
    Map<String, FactSummary> bySentence = new HashMap<>();
    gone.forEach(fact -> bySentence.put(fact.place(), fact));
    for (FactSummary fact : List.copyOf(added)) {
      FactSummary old = bySentence.remove(fact.place());
      if (old != null) {
        changed.add(new Change(old, fact));
        gone.remove(old);
        added.remove(fact);
      }
    }
    return new Difference(graph, gone, added, changed);
  }

  private boolean isEmpty() {
    return gone.isEmpty() && added.isEmpty() && changed.isEmpty();
  }
}

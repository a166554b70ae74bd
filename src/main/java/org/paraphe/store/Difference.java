package org.paraphe.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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

  /** A fact that reads otherwise in the second store. */
  public record Change(FactSummary before, FactSummary after) {}

  public Difference {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /** The articles whose facts differ, sorted by IRI. */
  public static List<Difference> between(Snapshot first, Snapshot second) {
    TreeSet<String> graphs = new TreeSet<>(first.graphs());
    graphs.addAll(second.graphs());
    List<Difference> out = new ArrayList<>();
    for (String graph : graphs) {
      Difference difference =
          of(graph, FactSummary.of(first, graph), FactSummary.of(second, graph));
      if (!difference.isEmpty()) {
        out.add(difference);
      }
    }
    return out;
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

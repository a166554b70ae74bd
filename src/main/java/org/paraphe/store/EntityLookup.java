package org.paraphe.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.sparql.engine.binding.Binding;
import org.paraphe.rdf.FoldedLabel;
import org.paraphe.rdf.Pa;

/** Finds entities by what people call them. Case, accents and punctuation make no difference. */
public final class EntityLookup {

  private static final String EXACT =
      "SELECT DISTINCT ?entity ?type { GRAPH ?g { ?entity ?folded ?label ; a ?type } }";
  private static final String CONTAINING =
      "SELECT DISTINCT ?entity ?type ?label { GRAPH ?g { ?entity ?folded ?label ; a ?type }"
          + " FILTER CONTAINS(?label, ?word) }";

  private final Snapshot snapshot;

  public EntityLookup(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The entities of this name; else those of which the words are part of the name, or whose name is
   * part of the words, as many words as possible in common.
   *
   * @param classes local names of the classes they may have; empty for any
   * @return sorted by IRI; empty where nothing is called so
   */
  public List<Node> find(String label, Set<String> classes) {
    String folded = FoldedLabel.of(label);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Node> exact = exact(folded, classes);
    return exact.isEmpty() ? similar(folded, classes) : exact;
  }

  private List<Node> exact(String folded, Set<String> classes) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(EXACT);
    query.setParam("folded", Pa.FOLDED_LABEL);
    query.setLiteral("label", folded);
    return sorted(rows(query, classes));
  }

  private List<Node> similar(String folded, Set<String> classes) {
    Set<String> wanted = words(folded);
    String longest = wanted.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    ParameterizedSparqlString query = new ParameterizedSparqlString(CONTAINING);
    query.setParam("folded", Pa.FOLDED_LABEL);
    query.setLiteral("word", longest);
    List<Binding> best = new ArrayList<>();
    int common = 0;
    for (Binding row : rows(query, classes)) {
      Set<String> words = words(row.get("label").getLiteralLexicalForm());
      boolean related = words.containsAll(wanted) || wanted.containsAll(words);
      int shared = Math.min(words.size(), wanted.size());
      if (related && shared > common) {
        best.clear();
        common = shared;
      }
      if (related && shared == common) {
        best.add(row);
      }
    }
    return sorted(best);
  }

  private List<Binding> rows(ParameterizedSparqlString query, Set<String> classes) {
    List<Binding> all = snapshot.query(query.asQuery(), e -> Iter.toList(e.select()));
    return all.stream()
        .filter(row -> classes.isEmpty() || classes.contains(localName(row.get("type"))))
        .toList();
  }

  private static String localName(Node type) {
    return type.isURI() && type.getURI().startsWith(Pa.NS)
        ? type.getURI().substring(Pa.NS.length())
        : "";
  }

  private static Set<String> words(String folded) {
    return new LinkedHashSet<>(Arrays.asList(folded.split(" ")));
  }

  private static List<Node> sorted(List<Binding> rows) {
    return rows.stream()
        .map(row -> row.get("entity"))
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}

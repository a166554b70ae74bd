package org.paraphe.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Decisions;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;

/** Applies decisions on identities to a store: it is then as if built with them. */
public final class Reconciliation {

  /** Articles in a transaction: bounds memory. */
  private static final int BATCH = 2_000;

  private final Decisions decisions;

  public Reconciliation(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Brings all article graphs up to the decisions; those that they do not change are left alone.
   *
   * @param changed is told the IRI of each graph that was replaced
   */
  public LoadReport run(
      KnowledgeStore store, Provenance provenance, Instant time, Consumer<String> changed) {
    List<String> graphs = store.read(Snapshot::graphs);
    LoadReport all = LoadReport.NOTHING;
    for (int begin = 0; begin < graphs.size(); begin += BATCH) {
      List<String> batch = graphs.subList(begin, Math.min(graphs.size(), begin + BATCH));
      LoadReport report = store.put(store.read(s -> reconciled(s, batch)), provenance, time);
      report.changed().forEach(changed);
      all = all.plus(report);
    }
    return all;
  }

  private List<ArticleGraph> reconciled(Snapshot snapshot, List<String> graphs) {
    Map<Node, Node> asRead = asRead(snapshot);
    List<ArticleGraph> out = new ArrayList<>();
    for (String graph : graphs) {
      Node name = NodeFactory.createURI(graph);
      out.add(decisions.reconcile(name, snapshot.triples(graph).toList(), asRead.get(name)));
    }
    return out;
  }

  private static Map<Node, Node> asRead(Snapshot snapshot) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString("SELECT ?g ?packed { GRAPH ?log { ?g ?asRead ?packed } }");
    query.setParam("log", Pa.LOG);
    query.setParam("asRead", Pa.AS_READ);
    Map<Node, Node> found = new HashMap<>();
    snapshot
        .query(query.asQuery(), e -> Iter.toList(e.select()))
        .forEach(row -> found.put(row.get("g"), row.get("packed")));
    return found;
  }
}

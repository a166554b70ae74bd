package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.paraphe.rdf.NQuads;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.Snapshot;

/**
 * Writes the articles of a store in a format. Equal content gives equal bytes, and one article at a
 * time is held in memory; for graph tools, also the nodes and a few numbers for each edge.
 */
public final class Exporter {

  private final Snapshot snapshot;
  private final List<String> graphs;

  /**
   * @param graphs IRIs of the article graphs to write, in the order to write them
   */
  public Exporter(Snapshot snapshot, List<String> graphs) {
    this.snapshot = snapshot;
    this.graphs = List.copyOf(graphs);
  }

  /**
   * Writes RDF.
   *
   * @param format a format of RDF
   * @param out stays open
   */
  public void rdf(ExportFormat format, OutputStream out) throws IOException {
    RdfWriter writer = RdfWriter.of(format, out);
    writer.begin();
    for (String graph : graphs) {
      writer.graph(graph(graph));
    }
    writer.end();
  }

  private NamedGraph graph(String name) {
    List<Triple> triples =
        snapshot.triples(name).sorted(Comparator.comparing(NQuads::line)).toList();
    return new NamedGraph(NodeFactory.createURI(name), triples);
  }

  /**
   * Writes a graph for graph tools.
   *
   * @param format a format for graph tools
   * @param edges the query that declares what becomes node and edge; its variable {@code ?g} is
   *     bound to each graph in turn
   * @param out stays open
   * @param nodes where formats of two files write nodes; stays open
   */
  public void graph(ExportFormat format, NamedQuery edges, OutputStream out, OutputStream nodes)
      throws IOException {
    Query query = new QueryBinder(snapshot).bind(edges, Map.of());
    FactEdges facts = new FactEdges(snapshot, query);
    IndependentSources sources = new IndependentSources();
    GraphWriter writer = GraphWriter.of(format, out, nodes);
    writer.begin();
    for (GraphNode node : nodes(facts, sources).values()) {
      writer.node(node);
    }
    for (String graph : graphs) {
      for (Binding row : facts.rows(graph)) {
        writer.edge(FactEdges.edge(row, sources.count(FactEdges.claim(row))));
      }
    }
    writer.end();
  }

  /** The nodes by IRI. */
  private SortedMap<String, GraphNode> nodes(FactEdges facts, IndependentSources sources) {
    SortedMap<String, GraphNode> nodes = new TreeMap<>();
    for (String graph : graphs) {
      for (Binding row : facts.rows(graph)) {
        sources.add(FactEdges.claim(row), FactEdges.publisher(row), FactEdges.wording(row));
        FactEdges.nodes(row).forEach(node -> nodes.merge(node.id(), node, MERGED));
      }
    }
    return nodes;
  }

  /** One entity of two articles: the first label and type in order, the earlier date. */
  private static final BinaryOperator<GraphNode> MERGED =
      (a, b) ->
          new GraphNode(
              a.id(),
              least(a.label(), b.label()),
              least(a.type(), b.type()),
              a.since().isEmpty() ? b.since() : earlier(a.since(), b.since()));

  private static String least(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static String earlier(String a, String b) {
    return b.isEmpty() ? a : least(a, b);
  }
}

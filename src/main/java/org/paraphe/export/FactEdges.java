package org.paraphe.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.paraphe.rdf.Pa;
import org.paraphe.store.Snapshot;

/** The edges of one article's graph, as the query of edges declares them. */
final class FactEdges {

  private static final Var GRAPH = Var.alloc("g");

  private final Snapshot snapshot;
  private final Query query;

  /**
   * @param query its variable {@code ?g} is the article's graph
   */
  FactEdges(Snapshot snapshot, Query query) {
    this.snapshot = snapshot;
    this.query = query;
  }

  /** The rows of a graph, one for each edge, sorted by the edge's identifier. */
  List<Binding> rows(String graph) {
    Query bound = QueryTransformOps.transform(query, Map.of(GRAPH, NodeFactory.createURI(graph)));
    Map<String, Binding> rows = new TreeMap<>();
    for (Binding row : snapshot.query(bound, e -> Iter.toList(e.select()))) {
      rows.merge(id(row), row, (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
    }
    return List.copyOf(rows.values());
  }

  /** Nodes of both ends of a row. */
  static List<GraphNode> nodes(Binding row) {
    return List.of(node(row, "source"), node(row, "target"));
  }

  private static GraphNode node(Binding row, String end) {
    String id = text(row, end);
    String label = text(row, end + "Label");
    return new GraphNode(id, label.isEmpty() ? id : label, text(row, end + "Type"), date(row));
  }

  static GraphEdge edge(Binding row, int weight) {
    String url = text(row, "url");
    return new GraphEdge(
        id(row),
        text(row, "source"),
        text(row, "target"),
        text(row, "kind"),
        date(row),
        text(row, "polarity"),
        text(row, "modality"),
        weight,
        text(row, "text"),
        text(row, "sentence"),
        text(row, "publisher"),
        url.isEmpty() ? text(row, "article") : url,
        text(row, "fact"));
  }

  /** What a row states, whoever states it. */
  static String claim(Binding row) {
    return String.join(
        "\u001F",
        text(row, "kind"),
        text(row, "source"),
        text(row, "target"),
        text(row, "polarity"),
        text(row, "modality"));
  }

  /**
   * Who states it: the publisher of the article, or of the one it is a copy of; else the article.
   */
  static String publisher(Binding row) {
    String origin = text(row, "origin");
    String publisher = origin.isEmpty() ? text(row, "publisher") : origin;
    return publisher.isEmpty() ? text(row, "article") : publisher;
  }

  static String wording(Binding row) {
    return text(row, "sentence");
  }

  private static String id(Binding row) {
    return text(row, "fact") + " " + text(row, "source") + " " + text(row, "target");
  }

  private static String date(Binding row) {
    String date = text(row, "date");
    String published = text(row, "published");
    return date.isEmpty() ? published.substring(0, Math.min(10, published.length())) : date;
  }

  /** A cell's text; a term of the ontology by its local name. */
  private static String text(Binding row, String column) {
    Node node = row.get(Var.alloc(column));
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    String iri = node.toString();
    return iri.startsWith(Pa.NS) ? iri.substring(Pa.NS.length()) : iri;
  }
}

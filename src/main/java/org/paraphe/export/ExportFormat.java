package org.paraphe.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of exports. */
public enum ExportFormat {
  NQUADS("nquads", "nq", true),
  TRIG("trig", "trig", true),
  /** All graphs in one; which article says what is in the evidence only. */
  TURTLE("turtle", "ttl", true),
  JSONLD("jsonld", "jsonld", true),
  /** All graphs in one; which article says what is in the evidence only. */
  RDFXML("rdfxml", "rdf", true),
  GRAPHML("graphml", "graphml", false),
  /** GEXF 1.2 with the dates of nodes and edges, as Gephi's timeline reads it. */
  GEXF("gexf", "gexf", false),
  /** Graphviz. */
  DOT("dot", "dot", false),
  /** A file of edges and, beside it, one of nodes. */
  CSV("csv", "csv", false),
  /** A file of relationships and, beside it, one of nodes, for {@code neo4j-admin import}. */
  NEO4J_CSV("neo4j-csv", "csv", false);

  private final String label;
  private final String ending;
  private final boolean rdf;

  ExportFormat(String label, String ending, boolean rdf) {
    this.label = label;
    this.ending = ending;
    this.rdf = rdf;
  }

  /** The name that users give. */
  public String label() {
    return label;
  }

  /** The usual ending of file names, without dot. */
  public String ending() {
    return ending;
  }

  /** Whether it holds RDF, with all that the store knows; else a graph of entities and facts. */
  public boolean rdf() {
    return rdf;
  }

  /** The format that users call so. */
  public static Optional<ExportFormat> named(String label) {
    return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst();
  }

  /** The names of all formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  @Override
  public String toString() {
    return label;
  }
}

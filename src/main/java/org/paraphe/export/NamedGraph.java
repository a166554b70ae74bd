package org.paraphe.export;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One article's graph.
 *
 * @param name its IRI
 * @param triples sorted by their N-Triples form
 */
record NamedGraph(Node name, List<Triple> triples) {

  NamedGraph {
    triples = List.copyOf(triples);
  }
}

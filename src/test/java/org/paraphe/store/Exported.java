package org.paraphe.store;

import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.rdf.NQuads;

/** The article graphs of a store as text. */
final class Exported {

  private Exported() {}

  static String nquads(Snapshot snapshot) {
    return snapshot.graphs().stream()
        .map(
            graph ->
                snapshot
                    .triples(graph)
                    .map(t -> NQuads.line(Quad.create(NodeFactory.createURI(graph), t)))
                    .sorted()
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }
}

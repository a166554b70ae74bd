package org.paraphe.export;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.NQuads;

/**
 * One article's graph.
 *
 * @param name its IRI
 * @param triples sorted by their N-Triples form
 */
public record NamedGraph(Node name, List<Triple> triples) {

  public NamedGraph {
    triples = List.copyOf(triples);
  }

  /** The graph of an article that is in no store. */
  public static NamedGraph of(ArticleGraph graph) {
    return new NamedGraph(
        graph.name(), graph.triples().sorted(Comparator.comparing(NQuads::line)).toList());
  }
}

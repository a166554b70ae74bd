package org.paraphe.store;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.rdf.Pa;

/** Finds the graphs of an article. */
final class ArticleLookup {

  private ArticleLookup() {}

  /** The graphs of the article with this identifier or IRI. */
  static List<Node> graphs(DatasetGraph dataset, String article) {
    List<Node> byIdentifier =
        Iter.iter(
                dataset.find(
                    Node.ANY,
                    Node.ANY,
                    SchemaDO.identifier.asNode(),
                    NodeFactory.createLiteralString(article)))
            .map(Quad::getGraph)
            .distinct()
            .toList();
    return byIdentifier.isEmpty() ? byIri(dataset, article) : byIdentifier;
  }

  private static List<Node> byIri(DatasetGraph dataset, String article) {
    return Iter.iter(
            dataset.find(Pa.LOG, Node.ANY, Pa.PROV_DERIVED_FROM, NodeFactory.createURI(article)))
        .map(Quad::getSubject)
        .distinct()
        .toList();
  }
}

package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** Reads article graphs back from their triples. Immutable and thread-safe. */
final class GraphReader {

  private final ShortcutRelations shortcuts;

  /**
   * @param shortcuts tells which direct relation belongs to which fact
   */
  GraphReader(ShortcutRelations shortcuts) {
    this.shortcuts = shortcuts;
  }

  /**
   * The graph of these triples.
   *
   * @throws IllegalArgumentException if they are no article's
   */
  ArticleGraph read(Node name, List<Triple> triples) {
    Map<Node, List<Triple>> facts = new LinkedHashMap<>();
    triples.stream()
        .filter(t -> t.getPredicate().equals(Pa.EVIDENCE))
        .forEach(t -> facts.put(t.getSubject(), new ArrayList<>()));
    List<Triple> context = new ArrayList<>();
    for (Triple t : triples) {
      facts.getOrDefault(whole(t.getSubject()), context).add(t);
    }
    List<ArticleGraph.FactNode> nodes = new ArrayList<>();
    facts.forEach((fact, own) -> nodes.add(fact(fact, own)));
    nodes.forEach(n -> context.removeAll(n.triples()));
    Node article = subject(RDF.type.asNode(), Pa.ARTICLE, context);
    return new ArticleGraph(
        value(SchemaDO.identifier.asNode(), context),
        name,
        article,
        value(Pa.CONTENT_HASH, context),
        context,
        nodes,
        List.of(),
        "");
  }

  /** The graph that {@link ArticleGraph#nquads} wrote. */
  ArticleGraph read(Node name, String nquads) {
    List<Triple> triples = new ArrayList<>();
    RDFParser.fromString(nquads, Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                triples.add(quad.asTriple());
              }
            });
    return read(name, triples);
  }

  private ArticleGraph.FactNode fact(Node fact, List<Triple> own) {
    String factClass =
        own.stream()
            .filter(t -> t.getSubject().equals(fact) && t.getPredicate().equals(RDF.type.asNode()))
            .map(t -> t.getObject().getURI().substring(Pa.NS.length()))
            .findFirst()
            .orElse("");
    own.addAll(shortcuts.of(fact, factClass, own));
    return new ArticleGraph.FactNode(fact, factClass, own);
  }

  /** A node without the fragment that makes it a part of a fact. */
  private static Node whole(Node node) {
    int fragment = node.isURI() ? node.getURI().lastIndexOf('#') : -1;
    return fragment < 0 ? node : NodeFactory.createURI(node.getURI().substring(0, fragment));
  }

  private static Node subject(Node property, Node value, List<Triple> triples) {
    return triples.stream()
        .filter(t -> t.getPredicate().equals(property) && t.getObject().equals(value))
        .map(Triple::getSubject)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article in the graph"));
  }

  private static String value(Node property, List<Triple> triples) {
    return triples.stream()
        .filter(t -> t.getPredicate().equals(property))
        .map(t -> t.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }
}

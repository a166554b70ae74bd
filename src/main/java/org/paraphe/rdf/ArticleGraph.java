package org.paraphe.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What one article says, as a named graph without blank nodes. Immutable.
 *
 * @param articleId the article's identifier, as in {@link org.paraphe.source.Article#id}
 * @param name the graph's IRI
 * @param article the article's IRI
 * @param contentHash a digest of the article's text and metadata
 * @param context triples on the article and its entities
 * @param facts its facts
 * @param leftOut what the shapes do not allow, and was therefore left out
 * @param asRead the graph as N-Quads before decisions on identities changed it; empty where they
 *     did not
 */
public record ArticleGraph(
    String articleId,
    Node name,
    Node article,
    String contentHash,
    List<Triple> context,
    List<FactNode> facts,
    List<Violation> leftOut,
    String asRead) {

  /**
   * A fact in RDF.
   *
   * @param iri the fact's IRI; its evidence and selectors are fragments of it
   * @param factClass local name of its class
   * @param triples all that is said of it, and the direct relations that it warrants
   */
  public record FactNode(Node iri, String factClass, List<Triple> triples) {
    public FactNode {
      triples = List.copyOf(triples);
    }

    /** Whether a node is this fact or a part of it. */
    boolean owns(Node node) {
      return node.isURI() && (node.equals(iri) || node.getURI().startsWith(iri.getURI() + "#"));
    }

    private boolean mentions(Node node) {
      return triples.stream().anyMatch(t -> t.getObject().equals(node));
    }
  }

  /**
   * A fact that breaks a shape.
   *
   * @param fact the fact's IRI
   * @param factClass local name of its class
   * @param message what is wrong with it
   */
  public record Violation(String fact, String factClass, String message) {}

  public ArticleGraph {
    context = List.copyOf(context);
    facts = List.copyOf(facts);
    leftOut = List.copyOf(leftOut);
  }

  /** All triples, each once. */
  public Stream<Triple> triples() {
    return Stream.concat(context.stream(), facts.stream().flatMap(f -> f.triples().stream()))
        .distinct();
  }

  /** How many triples there are, those that several facts state counted for each. */
  public int size() {
    return context.size() + facts.stream().mapToInt(f -> f.triples().size()).sum();
  }

  /** All triples in the article's graph. */
  public Stream<Quad> quads() {
    return triples().map(t -> Quad.create(name, t));
  }

  /** The graph as N-Quads in the order of their characters; empty or ending in a line break. */
  public String nquads() {
    return quads().map(NQuads::line).sorted().collect(Collectors.joining());
  }

  /** A digest of the whole graph and of what it was before decisions: both equal, equal digests. */
  public String hash() {
    return Digests.hex(TripleDigest.hex(triples()) + asRead);
  }

  /** The facts that a node breaks a shape in: the fact it belongs to, or all that mention it. */
  Stream<FactNode> concerned(Node focus) {
    return focus.equals(article)
        ? Stream.empty()
        : facts.stream().filter(f -> f.owns(focus) || f.mentions(focus));
  }

  /** This graph without the facts that break a shape. */
  ArticleGraph without(List<Violation> violations) {
    Set<String> bad = new HashSet<>();
    violations.forEach(v -> bad.add(v.fact()));
    List<FactNode> kept = facts.stream().filter(f -> !bad.contains(f.iri().getURI())).toList();
    List<Violation> all = Stream.concat(leftOut.stream(), violations.stream()).toList();
    return new ArticleGraph(articleId, name, article, contentHash, context, kept, all, asRead);
  }
}

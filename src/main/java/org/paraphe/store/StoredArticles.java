package org.paraphe.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Pa;
import org.paraphe.source.Copies;
import org.paraphe.source.Fingerprint;

/** What a store knows of its articles: their versions, and which are copies of which. */
final class StoredArticles {

  /** Values in one query, so that servers take it. */
  private static final int CHUNK = 1000;

  private static final String PREFIXES =
      "PREFIX pa: <%s> PREFIX prov: <%s> PREFIX schema: <%s> "
          .formatted(Pa.NS, Pa.PROV, SchemaDO.NS);
  private static final String LOG = " GRAPH <" + Pa.LOG.getURI() + "> ";
  private static final String COPIES = " GRAPH <" + Pa.COPIES.getURI() + "> ";

  private final Snapshot snapshot;

  StoredArticles(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * A version of an article.
   *
   * @param hash digest of its graph
   * @param activity IRI of what made the graph
   * @param updated when the article was last changed, or published; the end of time if not known
   */
  record Version(String hash, String activity, Instant updated) {}

  /** The versions that are stored, by the IRI of the graph. */
  Map<String, Version> versions(Collection<Node> graphs) {
    Map<String, Version> versions = new HashMap<>();
    rows(
        "SELECT ?v ?hash ?activity ?modified ?published {%s"
            + LOG
            + "{ ?v pa:graphHash ?hash ; prov:wasGeneratedBy ?activity ; prov:wasDerivedFrom ?a }"
            + " OPTIONAL { GRAPH ?v { ?a schema:dateModified ?modified } }"
            + " OPTIONAL { GRAPH ?v { ?a schema:datePublished ?published } } }",
        graphs,
        row ->
            versions.put(
                text(row, "v"),
                new Version(
                    text(row, "hash"),
                    text(row, "activity"),
                    updated(text(row, "modified"), text(row, "published")))));
    return versions;
  }

  /** The articles of graphs. */
  List<Node> articles(Collection<Node> graphs) {
    List<Node> articles = new ArrayList<>();
    rows(
        "SELECT ?a {%s" + LOG + "{ ?v prov:wasDerivedFrom ?a } }",
        graphs,
        row -> articles.add(row.get("a")));
    return articles;
  }

  /** When an article was last changed: as it says, else when it was published. */
  static Instant updated(String modified, String published) {
    return Copies.instant(modified.isEmpty() ? published : modified);
  }

  /** The articles that have one of the keys of a fingerprint. */
  Collection<Copies.Text> sharing(Collection<Node> keys) {
    Set<String> articles = new HashSet<>();
    rows(
        "SELECT DISTINCT ?a {%s GRAPH ?g { ?a pa:fingerprint ?v } }",
        keys, row -> articles.add(text(row, "a")));
    return texts(articles);
  }

  /** The articles that are linked to others as their copies. */
  Collection<Copies.Text> copiesOf(Collection<Node> originals) {
    Set<String> articles = new HashSet<>();
    rows(
        "SELECT ?a {%s" + COPIES + "{ ?a prov:wasDerivedFrom ?v } }",
        originals,
        row -> articles.add(text(row, "a")));
    return texts(articles);
  }

  /** What articles are linked to as copies, by the copy's IRI. */
  Map<String, Copies.Text> originals(Collection<String> copies) {
    Map<String, Copies.Text> originals = new HashMap<>();
    rows(
        "SELECT ?v ?original ?published {%s"
            + COPIES
            + "{ ?v prov:wasDerivedFrom ?original }"
            + " OPTIONAL { GRAPH ?g { ?original schema:datePublished ?published } } }",
        copies.stream().map(NodeFactory::createURI).toList(),
        row ->
            originals.put(
                text(row, "v"),
                new Copies.Text(
                    text(row, "original"), text(row, "published"), Fingerprint.of(""))));
    return originals;
  }

  private Collection<Copies.Text> texts(Set<String> articles) {
    Map<String, Set<String>> keys = new HashMap<>();
    Map<String, String> published = new HashMap<>();
    rows(
        "SELECT ?v ?key ?published {%s GRAPH ?g { ?v pa:fingerprint ?key"
            + " OPTIONAL { ?v schema:datePublished ?published } } }",
        articles.stream().map(NodeFactory::createURI).toList(),
        row -> {
          keys.computeIfAbsent(text(row, "v"), v -> new HashSet<>()).add(text(row, "key"));
          published.put(text(row, "v"), text(row, "published"));
        });
    List<Copies.Text> texts = new ArrayList<>();
    keys.forEach((a, k) -> texts.add(new Copies.Text(a, published.get(a), Fingerprint.ofKeys(k))));
    return texts;
  }

  /**
   * Runs a query as often as its values take.
   *
   * @param query with a place for the values of {@code ?v}
   */
  private void rows(String query, Collection<Node> values, Consumer<Binding> use) {
    List<Node> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += CHUNK) {
      String chunk =
          all.subList(from, Math.min(all.size(), from + CHUNK)).stream()
              .map(NQuads::term)
              .collect(Collectors.joining(" ", " VALUES ?v { ", " }"));
      snapshot.query(
          QueryFactory.create(PREFIXES + query.formatted(chunk)),
          execution -> {
            execution.select().forEachRemaining(use);
            return null;
          });
    }
  }

  private static String text(Binding row, String name) {
    Node value = row.get(name);
    return value == null ? "" : value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
  }
}

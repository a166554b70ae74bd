package org.paraphe.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SchemaDO;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;
import org.paraphe.source.Copies;
import org.paraphe.source.Fingerprint;
import org.paraphe.store.StoredArticles.Version;

/**
 * What a transaction is to do, worked out before it begins.
 *
 * @param drop graphs to drop with their log
 * @param add quads to add after that
 * @param links links between copies to drop and add
 * @param report what this comes to
 */
record Changes(List<Node> drop, List<Quad> add, CopyLinks links, LoadReport report) {

  /** The changes that store graphs. */
  static Changes of(
      List<ArticleGraph> graphs, StoredArticles stored, Provenance provenance, Instant time) {
    Collection<ArticleGraph> last = latestOfEachName(graphs);
    Map<String, Version> known = stored.versions(last.stream().map(ArticleGraph::name).toList());
    List<Node> drop = new ArrayList<>();
    List<ArticleGraph> put = new ArrayList<>();
    List<Quad> add = new ArrayList<>();
    int outdated = 0;
    for (ArticleGraph graph : last) {
      Version before = known.get(graph.name().getURI());
      Version now = version(graph, provenance);
      if (before != null && before.hash().equals(now.hash())) {
        continue;
      }
      if (before != null && outdated(now, before)) {
        outdated++;
        continue;
      }
      if (before != null) {
        drop.add(graph.name());
      }
      put.add(graph);
      graph.quads().forEach(add::add);
      provenance.log(graph, now.hash(), time).forEach(t -> add.add(Quad.create(Pa.LOG, t)));
    }
    if (!put.isEmpty()) {
      provenance.describe().forEach(t -> add.add(Quad.create(Pa.LOG, t)));
    }
    CopyLinks links =
        CopyLinks.of(stored.articles(drop), put.stream().map(Changes::text).toList(), stored);
    List<String> changed = drop.stream().map(Node::getURI).toList();
    LoadReport report =
        new LoadReport(
            put.size() - drop.size(),
            changed,
            last.size() - put.size() - outdated,
            outdated,
            links.add().size(),
            put.stream().mapToInt(graph -> graph.facts().size()).sum());
    return new Changes(drop, add, links, report);
  }

  /** The changes that make a graph hold these triples and no others; none where it does already. */
  static Changes making(Node graph, Set<Triple> triples, Snapshot stored) {
    if (stored.triples(graph.getURI()).collect(Collectors.toSet()).equals(triples)) {
      return new Changes(List.of(), List.of(), CopyLinks.NONE, LoadReport.NOTHING);
    }
    List<Quad> add = triples.stream().map(t -> Quad.create(graph, t)).toList();
    return new Changes(List.of(graph), add, CopyLinks.NONE, LoadReport.NOTHING);
  }

  /** The changes that drop graphs. */
  static Changes dropping(List<Node> graphs, StoredArticles stored) {
    CopyLinks links = CopyLinks.of(stored.articles(graphs), List.of(), stored);
    return new Changes(graphs, List.of(), links, LoadReport.NOTHING);
  }

  private static Version version(ArticleGraph graph, Provenance provenance) {
    return new Version(graph.hash(), provenance.activity(), updated(graph));
  }

  private static Instant updated(ArticleGraph graph) {
    return StoredArticles.updated(
        value(graph, SchemaDO.dateModified.asNode()),
        value(graph, SchemaDO.datePublished.asNode()));
  }

  /** Whether the stored version is later; one that was made in another way is made anew. */
  private static boolean outdated(Version now, Version before) {
    return before.activity().equals(now.activity())
        && !before.updated().equals(Instant.MAX)
        && now.updated().isBefore(before.updated());
  }

  private static Copies.Text text(ArticleGraph graph) {
    List<String> keys = values(graph, Pa.FINGERPRINT).toList();
    return new Copies.Text(
        graph.article().getURI(),
        value(graph, SchemaDO.datePublished.asNode()),
        Fingerprint.ofKeys(keys));
  }

  private static String value(ArticleGraph graph, Node property) {
    return values(graph, property).findFirst().orElse("");
  }

  private static Stream<String> values(ArticleGraph graph, Node property) {
    return graph.context().stream()
        .filter(t -> t.getSubject().equals(graph.article()) && t.getPredicate().equals(property))
        .map(t -> t.getObject().getLiteralLexicalForm());
  }

  boolean isEmpty() {
    return drop.isEmpty() && add.isEmpty();
  }

  /** Of graphs with one name the one updated last, or if that is not known the last. */
  private static Collection<ArticleGraph> latestOfEachName(List<ArticleGraph> graphs) {
    Map<Node, ArticleGraph> latest = new LinkedHashMap<>();
    for (ArticleGraph graph : graphs) {
      latest.merge(
          graph.name(),
          graph,
          (a, b) -> !updated(a).equals(Instant.MAX) && updated(b).isBefore(updated(a)) ? a : b);
    }
    return latest.values();
  }
}

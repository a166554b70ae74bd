package org.paraphe.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;

/**
 * What a transaction is to do, worked out before it begins.
 *
 * @param drop graphs to drop with their log
 * @param add quads to add after that
 * @param report what this comes to
 */
record Changes(List<Node> drop, List<Quad> add, LoadReport report) {

  /**
   * The changes that store graphs.
   *
   * @param known the digest of each graph that is stored, by its IRI
   */
  static Changes of(
      List<ArticleGraph> graphs, Map<String, String> known, Provenance provenance, Instant time) {
    List<Node> drop = new ArrayList<>();
    List<Quad> add = new ArrayList<>();
    int added = 0;
    int unchanged = 0;
    for (ArticleGraph graph : lastOfEachName(graphs)) {
      String before = known.get(graph.name().getURI());
      String hash = graph.hash();
      if (hash.equals(before)) {
        unchanged++;
        continue;
      }
      if (before == null) {
        added++;
      } else {
        drop.add(graph.name());
      }
      graph.quads().forEach(add::add);
      provenance.log(graph, hash, time).forEach(t -> add.add(Quad.create(Pa.LOG, t)));
    }
    return new Changes(drop, add, new LoadReport(added, drop.size(), unchanged));
  }

  boolean isEmpty() {
    return drop.isEmpty() && add.isEmpty();
  }

  private static Iterable<ArticleGraph> lastOfEachName(List<ArticleGraph> graphs) {
    Map<Node, ArticleGraph> last = new LinkedHashMap<>();
    graphs.forEach(g -> last.put(g.name(), g));
    return last.values();
  }
}

package org.paraphe.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
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
      log(graph, hash, provenance, time).forEach(t -> add.add(Quad.create(Pa.LOG, t)));
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

  private static List<Triple> log(
      ArticleGraph graph, String hash, Provenance provenance, Instant time) {
    Node activity = NodeFactory.createURI(provenance.activity());
    return List.of(
        Triple.create(graph.name(), Pa.GRAPH_HASH, NodeFactory.createLiteralString(hash)),
        Triple.create(graph.name(), Pa.PROV_DERIVED_FROM, graph.article()),
        Triple.create(graph.name(), Pa.PROV_GENERATED_BY, activity),
        Triple.create(
            graph.name(),
            Pa.PROV_GENERATED_AT,
            NodeFactory.createLiteralDT(
                time.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime)),
        Triple.create(activity, RDF.type.asNode(), Pa.PROV_ACTIVITY),
        Triple.create(
            activity,
            Pa.PROGRAM_VERSION,
            NodeFactory.createLiteralString(provenance.programVersion())),
        Triple.create(
            activity,
            Pa.ONTOLOGY_HASH,
            NodeFactory.createLiteralString(provenance.ontologyHash())));
  }
}

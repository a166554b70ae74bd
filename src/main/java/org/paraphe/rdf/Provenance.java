package org.paraphe.rdf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What made a graph.
 *
 * @param programVersion the program's version
 * @param ontologyHash a digest of the ontology, lexicons and gazetteers it was made with
 */
public record Provenance(String programVersion, String ontologyHash) {

  private static final String ACTIVITIES = "https://w3id.org/paraphe/activity/";

  /** The IRI of the activity: extraction by this version with this ontology. */
  public String activity() {
    return ACTIVITIES + Digests.name(programVersion + '\u001F' + ontologyHash);
  }

  /**
   * What {@link Pa#LOG} says of a graph.
   *
   * @param hash the graph's {@link ArticleGraph#hash}
   * @param time when it was made, kept to the second
   */
  public List<Triple> log(ArticleGraph graph, String hash, Instant time) {
    String second = time.truncatedTo(ChronoUnit.SECONDS).toString();
    List<Triple> log = new ArrayList<>();
    if (!graph.asRead().isEmpty()) {
      log.add(Triple.create(graph.name(), Pa.AS_READ, Packed.literal(graph.asRead())));
    }
    Collections.addAll(
        log,
        Triple.create(graph.name(), Pa.GRAPH_HASH, Literals.string(hash)),
        Triple.create(graph.name(), Pa.PROV_DERIVED_FROM, graph.article()),
        Triple.create(graph.name(), Pa.PROV_GENERATED_BY, NodeFactory.createURI(activity())),
        Triple.create(
            graph.name(),
            Pa.PROV_GENERATED_AT,
            NodeFactory.createLiteralDT(second, XSDDatatype.XSDdateTime)));
    return log;
  }

  /** What {@link Pa#LOG} says of the activity itself. */
  public List<Triple> describe() {
    Node activity = NodeFactory.createURI(activity());
    return List.of(
        Triple.create(activity, RDF.type.asNode(), Pa.PROV_ACTIVITY),
        Triple.create(activity, Pa.PROGRAM_VERSION, Literals.string(programVersion)),
        Triple.create(activity, Pa.ONTOLOGY_HASH, Literals.string(ontologyHash)));
  }
}

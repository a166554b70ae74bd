package org.paraphe.store;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Pa;

/** The prefixes that output is written with. */
public final class Prefixes {

  private static final Map<String, String> ALL =
      Map.of(
          "pa", Pa.NS,
          "id", Iris.DEFAULT_BASE,
          "oa", OA.NS,
          "owl", OWL.NS,
          "prov", Pa.PROV,
          "rdf", RDF.uri,
          "rdfs", RDFS.uri,
          "schema", SchemaDO.NS,
          "skos", SKOS.uri,
          "xsd", XSD.NS);

  private Prefixes() {}

  /** A new map of all prefixes. */
  public static PrefixMap map() {
    PrefixMap map = PrefixMapFactory.create();
    ALL.forEach(map::add);
    return map;
  }

  /** A term as people read it: the text of a literal, the short form of an IRI. */
  static String readable(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    for (Map.Entry<String, String> prefix : ALL.entrySet()) {
      if (node.isURI() && node.getURI().startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + node.getURI().substring(prefix.getValue().length());
      }
    }
    return node.toString();
  }
}

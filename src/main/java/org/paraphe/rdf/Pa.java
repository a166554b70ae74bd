package org.paraphe.rdf;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.paraphe.ontology.Knowledge;

/** The terms of the Paraphe ontology, and of PROV-O, that article graphs are written with. */
public final class Pa {

  /** Namespace of the ontology. */
  public static final String NS = Knowledge.NAMESPACE;

  /** Namespace of PROV-O. */
  public static final String PROV = "http://www.w3.org/ns/prov#";

  /** The graph that tells when each article graph was made, and by what. */
  public static final Node LOG = NodeFactory.createURI("https://w3id.org/paraphe/log");

  /** The graph that tells which articles are copies of which. */
  public static final Node COPIES = NodeFactory.createURI("https://w3id.org/paraphe/copies");

  /** The graph of what is known beforehand and no article says: who belongs to which bloc. */
  public static final Node REFERENCE = NodeFactory.createURI("https://w3id.org/paraphe/reference");

  public static final Node ARTICLE = term("Article");
  public static final Node AS_READ = term("asRead");
  public static final Node CONTENT_HASH = term("contentHash");
  public static final Node DATE = term("date");
  public static final Node ENTRY = term("entry");
  public static final Node EVIDENCE = term("evidence");
  public static final Node EXPLANATION = term("explanation");
  public static final Node FINGERPRINT = term("fingerprint");
  public static final Node FOLDED_LABEL = term("foldedLabel");
  public static final Node GRAPH_HASH = term("graphHash");
  public static final Node MODALITY = term("modality");
  public static final Node NAMED = term("named");
  public static final Node ONTOLOGY_HASH = term("ontologyHash");
  public static final Node POLARITY = term("polarity");
  public static final Node PROGRAM_VERSION = term("programVersion");
  public static final Node SENTENCE = term("sentence");
  public static final Node SENTENCE_START = term("sentenceStart");

  public static final Node PROV_ACTIVITY = prov("Activity");
  public static final Node PROV_GENERATED_AT = prov("generatedAtTime");
  public static final Node PROV_DERIVED_FROM = prov("wasDerivedFrom");
  public static final Node PROV_GENERATED_BY = prov("wasGeneratedBy");

  private Pa() {}

  /** The term of the ontology with this local name. */
  public static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  /** The individual of the ontology that a code names: {@code direct} is {@code pa:Direct}. */
  static Node individual(String code) {
    return term(code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1));
  }

  private static Node prov(String localName) {
    return NodeFactory.createURI(PROV + localName);
  }
}

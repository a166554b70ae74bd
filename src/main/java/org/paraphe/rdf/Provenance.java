package org.paraphe.rdf;

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
}

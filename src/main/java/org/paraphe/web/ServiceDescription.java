package org.paraphe.web;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * Tells what the SPARQL endpoint can do, in the terms of <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String[] RESULTS = {
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "JSON-LD",
    "N-Triples",
    "RDF_XML"
  };

  private ServiceDescription() {}

  /**
   * @param endpoint its address
   * @param dataset the IRI of what it serves
   */
  static Graph of(String endpoint, String dataset) {
    Model model = ModelFactory.createDefaultModel();
    Resource service = model.createResource().addProperty(RDF.type, sd(model, "Service"));
    service.addProperty(model.createProperty(SD, "endpoint"), model.createResource(endpoint));
    service.addProperty(model.createProperty(SD, "supportedLanguage"), sd(model, "SPARQL11Query"));
    service.addProperty(model.createProperty(SD, "feature"), sd(model, "UnionDefaultGraph"));
    for (String format : RESULTS) {
      service.addProperty(
          model.createProperty(SD, "resultFormat"), model.createResource(FORMATS + format));
    }
    Resource all = model.createResource(dataset).addProperty(RDF.type, sd(model, "Dataset"));
    all.addProperty(RDF.type, VOID.Dataset);
    all.addProperty(
        model.createProperty(SD, "defaultGraph"),
        model.createResource().addProperty(RDF.type, sd(model, "Graph")));
    service.addProperty(model.createProperty(SD, "defaultDataset"), all);
    model.setNsPrefix("sd", SD);
    return model.getGraph();
  }

  private static Resource sd(Model model, String name) {
    return model.createResource(SD + name);
  }
}

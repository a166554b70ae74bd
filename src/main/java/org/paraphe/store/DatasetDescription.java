package org.paraphe.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.VOID;
import org.paraphe.rdf.Pa;

/** Describes what a store holds in VoID and DCAT. */
public final class DatasetDescription {

  private static final List<String> VOCABULARIES =
      List.of(Pa.NS, SchemaDO.NS, OA.NS, Pa.PROV, ORG.NS);

  private final Model model = ModelFactory.createDefaultModel();
  private final Resource dataset;
  private final String server;

  private DatasetDescription(String server) {
    this.server = server;
    this.dataset = model.createResource(server + "/dataset");
  }

  /**
   * The description.
   *
   * @param overview rows of the query {@code overview}
   * @param base what the IRIs of entities begin with
   * @param server address of the server, without a slash at the end
   */
  public static Graph of(List<Map<String, String>> overview, String base, String server) {
    DatasetDescription description = new DatasetDescription(server);
    description.itself(base);
    description.service();
    overview.forEach(description::count);
    return description.model.getGraph();
  }

  private void itself(String base) {
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "Facts stated by news articles", "en")
        .addProperty(DCTerms.title, "Faits énoncés par des articles de presse", "fr")
        .addProperty(
            DCTerms.description,
            "Who said, signed, refused, organised or led what, each fact with its sentence; one"
                + " named graph for each article.",
            "en")
        .addProperty(
            DCTerms.description,
            "Qui a dit, signé, refusé, organisé ou dirigé quoi, chaque fait avec sa phrase ; un"
                + " graphe nommé par article.",
            "fr")
        .addProperty(VOID.uriSpace, base)
        .addProperty(VOID.sparqlEndpoint, model.createResource(server + "/sparql"))
        .addProperty(DCAT.landingPage, model.createResource(server + "/"));
    VOCABULARIES.forEach(v -> dataset.addProperty(VOID.vocabulary, model.createResource(v)));
  }

  private void service() {
    Resource service =
        model
            .createResource(server + "/dataset#sparql")
            .addProperty(RDF.type, DCAT.DataService)
            .addProperty(DCTerms.title, "SPARQL", "en")
            .addProperty(DCAT.endpointURL, model.createResource(server + "/sparql"))
            .addProperty(DCAT.servesDataset, dataset);
    dataset.addProperty(
        DCAT.distribution,
        model
            .createResource(server + "/dataset#distribution")
            .addProperty(RDF.type, DCAT.Distribution)
            .addProperty(DCAT.accessURL, model.createResource(server + "/sparql"))
            .addProperty(DCAT.accessService, service));
  }

  private void count(Map<String, String> row) {
    String value = row.getOrDefault("value", "");
    switch (row.get("what").replaceAll("^\\d+ ", "")) {
      case "articles" -> dataset.addLiteral(VOID.documents, Long.parseLong(value));
      case "first published" -> period(value, true);
      case "last published" -> period(value, false);
      case "entities", "facts" -> partition(row.get("kind"), value);
      default -> {
        // Publishers are no part of VoID.
      }
    }
  }

  private void period(String day, boolean start) {
    if (day.length() >= 10) {
      dataset.addProperty(
          DCTerms.temporal,
          model
              .createResource(server + "/dataset#period")
              .addProperty(RDF.type, DCTerms.PeriodOfTime)
              .addProperty(
                  start ? DCAT.startDate : DCAT.endDate,
                  model.createTypedLiteral(day.substring(0, 10), XSDDatatype.XSDdate)));
    }
  }

  private void partition(String type, String count) {
    dataset.addProperty(
        VOID.classPartition,
        model
            .createResource(server + "/dataset#" + type.substring(type.lastIndexOf('#') + 1))
            .addProperty(VOID._class, model.createResource(type))
            .addLiteral(VOID.entities, Long.parseLong(count)));
  }
}

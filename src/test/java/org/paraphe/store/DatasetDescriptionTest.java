package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.paraphe.rdf.Sketch;

class DatasetDescriptionTest {

  @Test
  void tellsWhatIsThereAndWhereToAsk() {
    List<Map<String, String>> overview =
        Dump.of(Sketch.summit(), s -> Rows.of(s, QueryLibrary.builtIn().get("overview").query()));
    Graph described =
        DatasetDescription.of(overview, "https://data.example/id/", "https://data.example");
    assertThat(
            ask(
                described,
                """
                <https://data.example/dataset> a void:Dataset , dcat:Dataset ; void:documents 3 ;
                  void:sparqlEndpoint <https://data.example/sparql> ;
                  void:uriSpace "https://data.example/id/" ;
                  void:classPartition [ void:class pa:Signature ; void:entities 10 ] ,
                    [ void:class pa:Country ; void:entities 5 ] ;
                  dcterms:temporal [ dcat:startDate "2024-05-21"^^xsd:date ; dcat:endDate "2024-05-23"^^xsd:date ] .
                """))
        .isTrue();
  }

  private static boolean ask(Graph graph, String pattern) {
    String prefixes =
        """
        PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX pa: <https://w3id.org/paraphe/ontology#>
        PREFIX void: <http://rdfs.org/ns/void#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;
    return QueryExec.graph(graph)
        .query(QueryFactory.create(prefixes + "ASK { " + pattern + " }"))
        .ask();
  }
}

package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/**
 * The cases of the W3C test suite for the SPARQL 1.1 Protocol that concern a server which answers
 * queries over data of its own; by their names there.
 */
class ProtocolTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    store = NewsStore.in(folder);
    Knowledge knowledge = Knowledge.builtIn();
    server =
        KnowledgeServer.start(
            store,
            QueryLibrary.builtIn(),
            new Asker(knowledge, store),
            knowledge.model(),
            ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "query_get, ASK {}, '(application/sparql-results\\+(xml|json)).*'",
    "query_content_type_select, SELECT (1 AS ?value) {}, '(application/sparql-results\\+(xml|json)|text/(csv|tab)).*'",
    "query_content_type_ask, ASK {}, 'application/sparql-results\\+(xml|json).*'",
    "query_content_type_describe, DESCRIBE <http://example.org/>, '(text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)).*'",
    "query_content_type_construct, CONSTRUCT { <urn:s> <urn:p> 1 } WHERE {}, '(text/turtle|application/(rdf\\+xml|n-triples|ld\\+json)).*'"
  })
  void goodQueriesByGet(String name, String query, String type) throws Exception {
    HttpResponse<String> answer = get("?query=" + Site.encode(query));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).matches(type);
  }

  @Test
  void query_post_form() throws Exception {
    assertThat(post("", FORM, "query=ASK%20%7B%7D").statusCode()).isEqualTo(200);
  }

  @Test
  void query_post_direct() throws Exception {
    assertThat(post("", QUERY, "ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void bad_query_method() throws Exception {
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(server.url() + "/sparql?query=ASK%20%7B%7D"))
            .PUT(BodyPublishers.noBody())
            .build();
    assertThat(send(put).statusCode()).isBetween(400, 499);
  }

  @Test
  void bad_multiple_queries() throws Exception {
    assertThat(get("?query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D").statusCode()).isEqualTo(400);
  }

  @Test
  void bad_query_wrong_media_type() throws Exception {
    assertThat(post("", "text/plain", "ASK {}").statusCode()).isBetween(400, 499);
  }

  @Test
  void bad_query_missing_form_type() throws Exception {
    assertThat(post("", QUERY, "query=ASK%20%7B%7D").statusCode()).isBetween(400, 499);
  }

  @Test
  void bad_query_missing_direct_type() throws Exception {
    HttpRequest untyped =
        HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
            .POST(BodyPublishers.ofString("ASK {}"))
            .build();
    assertThat(send(untyped).statusCode()).isBetween(400, 499);
  }

  @Test
  void bad_query_syntax() throws Exception {
    assertThat(get("?query=ASK%20%7B").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "application/sparql-results+json, '{'",
    "application/sparql-results+xml, '<?xml'",
    "text/csv, 'n'",
    "text/tab-separated-values, '?n'"
  })
  void allResultFormatsAreHad(String type, String beginning) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(server.url() + "/sparql?query=" + Site.encode("SELECT (1 AS ?n) {}")))
            .header("Accept", type)
            .build();
    HttpResponse<String> answer = send(request);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body().strip()).startsWith(beginning);
  }

  @Test
  void withoutAQueryTheServiceIsDescribed() throws Exception {
    HttpRequest anything =
        HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
            .header("Accept", "*/*")
            .build();
    HttpResponse<String> answer = send(anything);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(get("").statusCode()).isEqualTo(200);
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), Lang.TURTLE).parse(model);
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertThat(
            model.contains(
                null,
                model.createProperty(sd, "endpoint"),
                model.createResource(server.url() + "/sparql")))
        .isTrue();
    assertThat(
            model.contains(
                null,
                model.createProperty(sd, "supportedLanguage"),
                model.createResource(sd + "SPARQL11Query")))
        .isTrue();
  }

  @Test
  void anArticleThatIsNamedByItsAddressAnswersUnderItsIri() throws Exception {
    String path = "/id/article/https%3A%2F%2Fnews.example%2F2031%2Fcharte";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Accept", "text/turtle")
            .build();
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("La Gazette");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%2e%2e/",
        "/..%2f",
        "/static/..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/id/..%2f..%2fetc%2fpasswd",
        "/query/..%2fsignatories",
        "/static/%5c..%5cpasswd"
      })
  void pathsThatLeadUpwardsAreTurnedAway(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    assertThat(send(request).statusCode()).isEqualTo(400);
  }

  @Test
  void nothingIsTakenWhereNobodyMayWrite() throws Exception {
    for (String path : new String[] {"/update", "/articles"}) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + path))
              .header("Content-Type", "text/plain")
              .POST(BodyPublishers.ofString("x"))
              .build();
      assertThat(send(request).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(String query) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.url() + "/sparql" + query)).build());
  }

  private static HttpResponse<String> post(String query, String type, String body)
      throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + "/sparql" + query))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}

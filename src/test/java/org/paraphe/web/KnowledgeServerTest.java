package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** Clients, friendly and hostile, against a running server. */
class KnowledgeServerTest {

  private static final int THINGS = 3_000;
  private static final String PREFIX = "PREFIX : <http://example/> ";

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static KnowledgeServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    store = Tdb2Store.openOrCreate(folder);
    DatasetGraph dataset = store.dataset();
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < THINGS; i++) {
            dataset.add(SSE.parseQuad("(:g :s" + i + " :next :s" + (i + 1) + ")"));
          }
          dataset.add(SSE.parseQuad("(:g :s0 :name '" + "a".repeat(40) + "!')"));
        });
    server = start(0);
  }

  private static KnowledgeServer start(int port) {
    return KnowledgeServer.start(
        store,
        QueryLibrary.builtIn(),
        new Asker(Knowledge.builtIn(), store),
        ModelFactory.createDefaultModel(),
        ServerOptions.local(port));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void answersJenasRemoteConnection() {
    try (RDFConnection remote =
        RDFConnectionRemote.newBuilder()
            .destination(server.url())
            .queryEndpoint("sparql")
            .build()) {
      List<String> names = new java.util.ArrayList<>();
      remote.querySelect(
          "SELECT ?name { ?s <http://example/name> ?name }",
          (QuerySolution row) -> names.add(row.getLiteral("name").getString()));
      assertThat(names).containsExactly("a".repeat(40) + "!");
    }
  }

  @Test
  void answersCurl() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(d -> Files.isExecutable(Path.of(d, "curl"))),
        "curl is not installed");
    Process curl =
        new ProcessBuilder(
                "curl",
                "-s",
                "-H",
                "Accept: text/csv",
                "--data-urlencode",
                "query=" + PREFIX + "SELECT (COUNT(*) AS ?n) { ?s :next ?o }",
                server.url() + "/sparql")
            .start();
    String csv = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(csv).isEqualToNormalizingNewlines("n\n" + THINGS + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { FILTER regex('Signature', '^sig.*E$', 'i') }",
        "ASK { FILTER (REPLACE('a-b-c', '-(.)', '+$1') = 'a+b+c') }",
        "ASK { FILTER (REPLACE('Paris'@fr, 'P', 'p') = 'paris'@fr) }",
        "ASK { FILTER (CONCAT('a'@fr, 'b'@fr) = 'ab'@fr) }",
        "ASK { FILTER (ENCODE_FOR_URI('a b') = 'a%20b') }",
        "ASK { FILTER (<http://www.w3.org/2001/XMLSchema#integer>('7') = 7) }",
      })
  void functionsMeanWhatSparqlSays(String ask) throws Exception {
    assertThat(get(ask).body()).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://localhost:$PORT/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://localhost:$PORT/> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://localhost:$PORT/> AS ?x) SERVICE SILENT ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://localhost:$PORT/> {} } }",
        "SELECT * { { SELECT ?s { SERVICE SILENT <http://localhost:$PORT/> { ?s ?p ?o } } } }",
        "SELECT * FROM <http://localhost:$PORT/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "LOAD SILENT <http://localhost:$PORT/> INTO GRAPH <http://localhost:$PORT/>",
        "SELECT (<java:org.paraphe.web.KnowledgeServer>(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER (<http://jena.apache.org/ARQ/function#wait>(1) = 1) }",
        "SELECT (CALL(<java:org.paraphe.web.KnowledgeServer>) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
      })
  void reachesNothingButItsData(String query) throws Exception {
    try (ServerSocket elsewhere = new ServerSocket(0)) {
      HttpResponse<String> answer =
          get(query.replace("$PORT", Integer.toString(elsewhere.getLocalPort())));
      assertThat(answer.statusCode()).isEqualTo(400);
      elsewhere.setSoTimeout(50);
      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
  void graphsAreNotChosenByTheProtocolEither(String parameter) throws Exception {
    String url = url("ASK {}") + "&" + parameter + "=file:///etc/passwd";
    assertThat(send(HttpRequest.newBuilder(URI.create(url))).statusCode()).isEqualTo(400);
  }

  @Test
  void propertyFunctionsAreOrdinaryProperties() throws Exception {
    String query =
        "PREFIX apf: <http://jena.apache.org/ARQ/property#> ASK { <urn:x#y> apf:splitIRI (?a ?b) }";
    assertThat(get(query).body()).contains("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/sparql-update", "text/turtle", "application/n-quads"})
  void nothingCanBeWritten(String type) throws Exception {
    String body = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
                  .header("Content-Type", type)
                  .method(method, BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(method).isIn(400, 405, 415, 501);
    }
    assertThat(get("ASK { <urn:a> ?p ?o }").body()).contains("false");
  }

  static Stream<String> costly() {
    String things =
        IntStream.range(0, 6)
            .mapToObj(i -> "?a" + i + " ?b" + i + " ?c" + i)
            .collect(Collectors.joining(" . "));
    return Stream.of(
        "SELECT (COUNT(*) AS ?n) { " + things + " }",
        "SELECT ?a0 { " + things + " } ORDER BY ?c1",
        "SELECT (GROUP_CONCAT(?a0) AS ?x) { " + things + " }",
        PREFIX + "SELECT (COUNT(*) AS ?n) { ?a (:next|!:next)* ?b . ?b (:next|!:next)* ?c }");
  }

  @ParameterizedTest
  @MethodSource("costly")
  void costlyQueriesEndAndOthersAreAnsweredMeanwhile(String query) throws Exception {
    CompletableFuture<HttpResponse<String>> heavy =
        CLIENT.sendAsync(
            HttpRequest.newBuilder(URI.create(url(query))).build(), BodyHandlers.ofString());
    assertThat(get("ASK {}").statusCode()).isEqualTo(200);
    assertThat(heavy.get().statusCode()).isEqualTo(503);
  }

  @Test
  void streamedResultsEndAtTheirLimit() throws Exception {
    String rows = get("SELECT ?s { ?s ?p ?o . ?t ?q ?u . ?v ?r ?w }").body();
    assertThat(rows.lines().filter(l -> l.contains("\"s\":")).count())
        .isLessThanOrEqualTo(QueryLimits.DEFAULTS.rows());
  }

  @Test
  void regularExpressionsTakeLinearTime() throws Exception {
    for (String place :
        List.of(
            "SELECT (COUNT(*) AS ?n) { ?s :name ?x FILTER regex(?x, '^(.*a){25}$') }",
            "SELECT * { ?s :name ?x FILTER EXISTS { ?s :name ?y FILTER regex(?y, '^(.*a){25}$') } }",
            "SELECT * { ?s :name ?x } ORDER BY regex(?x, '^(.*a){25}$')",
            "SELECT (COUNT(*) AS ?n) { ?s :name ?x } GROUP BY (regex(?x, '^(.*a){25}$') AS ?r)",
            "SELECT (COUNT(*) AS ?n) { ?s :name ?x } HAVING (MAX(regex(?x, '^(.*a){25}$')) = true)",
            "SELECT (MAX(REPLACE(?x, '^(.*a){25}$', 'b')) AS ?m) { ?s :name ?x }",
            "SELECT * { ?s :name ?x OPTIONAL { ?s ?p ?y FILTER regex(?x, '^(.*a){25}$') } }",
            "SELECT * { ?s :name ?x BIND(CONCAT('^(.*a)', '{25}$') AS ?p) FILTER regex(?x, ?p) }")) {
      assertThat(get(PREFIX + place).statusCode()).as(place).isEqualTo(200);
    }
  }

  @Test
  void stringsDoNotGrowWithoutBound() throws Exception {
    String doublings =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
            .collect(Collectors.joining(" "));
    String replacing =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(REPLACE(?x" + i + ", '.', '$0$0') AS ?x" + (i + 1) + ")")
            .collect(Collectors.joining(" "));
    String encoding =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(ENCODE_FOR_URI(?x" + i + ") AS ?x" + (i + 1) + ")")
            .collect(Collectors.joining(" "));
    for (String growing : List.of(doublings, replacing, encoding)) {
      HttpResponse<String> answer =
          get("SELECT (STRLEN(?x40) AS ?n) { BIND('%%%%%%%%%%' AS ?x0) " + growing + " }");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void deepAndLongQueriesAreTurnedAway() throws Exception {
    int n = 20_000;
    for (String query :
        List.of(
            "SELECT * " + "{".repeat(n) + "}".repeat(n),
            "SELECT (" + "(".repeat(n) + "1" + ")".repeat(n) + " AS ?x) {}",
            "SELECT (" + "!".repeat(n) + "true AS ?x) {}",
            "SELECT (1" + "+1".repeat(n) + " AS ?x) {}")) {
      assertThat(post(query).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void hugeBodiesAreTurnedAway() throws Exception {
    byte[] huge = new byte[30_000_000];
    Arrays.fill(huge, (byte) 'a');
    for (var body :
        List.of(
            BodyPublishers.ofByteArray(huge),
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(huge)))) {
      for (String type : List.of("application/sparql-query", "application/x-www-form-urlencoded")) {
        int status;
        try {
          status =
              send(HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
                      .header("Content-Type", type)
                      .POST(body))
                  .statusCode();
        } catch (IOException e) {
          status = 413; // The server closed the connection before all was sent.
        }
        assertThat(status).isIn(411, 413);
      }
    }
    assertThat(get("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongSparqlIsExplained() throws Exception {
    HttpResponse<String> answer = get("SELECT * { ?s ?p }");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 1, column");
  }

  @Test
  void pagesAreToldToRunNothingForeign() throws Exception {
    HttpResponse<String> answer = get("ASK {}");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
  }

  @Test
  void aPortInUseIsSaid() {
    assertThatThrownBy(() -> start(server.port()).close())
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("port " + server.port());
  }

  private static HttpResponse<String> get(String query) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url(query)))
            .header("Accept", "application/sparql-results+json"));
  }

  private static HttpResponse<String> post(String query) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(server.url() + "/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String url(String query) {
    return server.url() + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}

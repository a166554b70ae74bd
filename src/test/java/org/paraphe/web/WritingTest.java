package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** Clients that write, with and without leave. */
class WritingTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TEXT = "Le Chili a signé la charte.";

  /** Knows one article only; the program's own intake is tried with the command line. */
  private static final Intake INTAKE =
      submission ->
          new String(submission.content(), StandardCharsets.UTF_8).equals(TEXT)
              ? new Intake.Receipt.Read(
                  new Sketch(submission.id(), "2031-05-04", "La Gazette", TEXT)
                      .entity("country/CL", "Chili", EntityType.Country)
                      .entity("document/charte", "charte", EntityType.Document)
                      .fact("Signature", TEXT, "signatory=country/CL", "document=document/charte")
                      .graph(),
                  "{\"article\":\"" + submission.id() + "\"}")
              : new Intake.Receipt.Refused("no article");

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() throws Exception {
    Path passwords =
        Files.writeString(folder.resolve("passwords"), "# who may write\nanna: s3cret\n");
    store = NewsStore.in(folder.resolve("store"));
    Knowledge knowledge = Knowledge.builtIn();
    server =
        KnowledgeServer.start(
            store,
            QueryLibrary.builtIn(),
            new Asker(knowledge, store),
            knowledge.model(),
            new ServerOptions(
                ServerOptions.LOOPBACK,
                0,
                Iris.DEFAULT_BASE,
                "https://news.example/graph/",
                QueryLimits.DEFAULTS,
                Set.of("https://pages.example"),
                Optional.of(
                    new Writing(Accounts.of(passwords), INTAKE, new Provenance("test", "0"))),
                line -> {}));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void anArticleIsBuiltAndItsFactsAreTheAnswer() throws Exception {
    HttpResponse<String> answer =
        post("/articles?id=a9", "text/plain; charset=utf-8", TEXT, "anna", "s3cret");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location"))
        .contains("https://news.example/graph/id/article/a9");
    assertThat(answer.body()).isEqualTo("{\"article\":\"a9\"}\n");
    assertThat(get("/id/article/a9").statusCode()).isEqualTo(200);
  }

  @Test
  void theSameTextSentAgainIsTheSameArticle() throws Exception {
    String first = post("/articles", "text/plain", TEXT, "anna", "s3cret").body();
    int articles = articles();
    assertThat(post("/articles", "text/plain", TEXT, "anna", "s3cret").body()).isEqualTo(first);
    assertThat(articles()).isEqualTo(articles);
  }

  @Test
  void whatIsNoArticleIsRefusedWithTheReason() throws Exception {
    HttpResponse<String> answer = post("/articles", "text/html", "<p>?", "anna", "s3cret");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no article");
    assertThat(post("/articles", "image/png", "x", "anna", "s3cret").statusCode()).isEqualTo(415);
  }

  @Test
  void anUpdateIsSeenAtOnce() throws Exception {
    String update = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }";
    assertThat(post("/update", "application/sparql-update", update, "anna", "s3cret").statusCode())
        .isEqualTo(204);
    assertThat(ask("ASK { <urn:a> <urn:b> 1 }")).isTrue();
    String form = "update=" + Site.encode("DELETE WHERE { GRAPH <urn:g> { ?s ?p ?o } }");
    assertThat(
            post("/update", "application/x-www-form-urlencoded", form, "anna", "s3cret")
                .statusCode())
        .isEqualTo(204);
    assertThat(ask("ASK { <urn:a> <urn:b> 1 }")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"anna, wrong", "bob, s3cret", "anna, ''", "'', ''"})
  void nobodyElseMayWrite(String name, String password) throws Exception {
    int articles = articles();
    for (String path : new String[] {"/articles", "/update"}) {
      HttpResponse<String> answer = post(path, "text/plain", TEXT, name, password);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    }
    assertThat(articles()).isEqualTo(articles);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://localhost:$PORT/>",
        "LOAD SILENT <file:///etc/passwd> INTO GRAPH <urn:g>",
        "INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <http://localhost:$PORT/> { ?s ?p ?o } }",
        "INSERT { GRAPH <urn:g> { ?s ?p ?x } } WHERE { ?s ?p ?o BIND(<java:java.lang.Math>(1) AS ?x) }",
        "INSERT DATA { <urn:a> <urn:b> "
      })
  void updatesReachNoOtherPlaceEither(String update) throws Exception {
    String text = update.replace("$PORT", Integer.toString(server.port()));
    assertThat(post("/update", "application/sparql-update", text, "anna", "s3cret").statusCode())
        .isEqualTo(400);
    assertThat(ask("ASK { GRAPH <urn:g> { ?s ?p ?o } }")).isFalse();
  }

  @Test
  void anUpdateThatCannotBeDoneIsTheSendersFault() throws Exception {
    assertThat(
            post("/update", "application/sparql-update", "CLEAR GRAPH <urn:g>", "anna", "s3cret")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void pagesOfOtherOriginsCannotWriteWithAPasswordThatTheBrowserKeeps() throws Exception {
    HttpRequest request =
        request(
                "/update",
                "application/x-www-form-urlencoded",
                "update=CLEAR%20ALL",
                "anna",
                "s3cret")
            .header("Origin", "https://evil.example")
            .build();
    assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void articlesThatAreTooLargeAreTurnedAway() throws Exception {
    String huge = "a".repeat(WritingServlet.MOST + 1);
    assertThat(post("/articles", "text/plain", huge, "anna", "s3cret").statusCode()).isEqualTo(413);
  }

  @Test
  void changesAreToldToClientsThatKeepAnswers() throws Exception {
    HttpResponse<String> before = get("/id/country/CL");
    post("/articles?id=new", "text/plain", TEXT, "anna", "s3cret");
    HttpRequest again =
        HttpRequest.newBuilder(URI.create(server.url() + "/id/country/CL"))
            .header("Accept", "text/turtle")
            .header("If-None-Match", before.headers().firstValue("ETag").orElseThrow())
            .build();
    assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void linksAreThoseOfThePublicAddress() throws Exception {
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(server.url() + "/id/country/CL?lang=en"))
            .header("Accept", "text/html")
            .build();
    HttpResponse<String> answer = CLIENT.send(page, BodyHandlers.ofString());
    assertThat(answer.body())
        .contains("href=\"/graph/static/paraphe.css\"", "href=\"/graph/timeline?lang=en\"")
        .doesNotContainPattern("(href|src|action)=\"/(?!graph/)");
    assertThat(answer.headers().allValues("Link"))
        .allMatch(link -> link.startsWith("<https://news.example/graph/id/country/CL?format="));
  }

  @Test
  void onlyOriginsThatAreNamedMayReadFromPages() throws Exception {
    assertThat(origin("https://pages.example").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://pages.example");
    assertThat(origin("https://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
    assertThat(get("/id/country/CL").headers().allValues("Vary").toString())
        .contains("Origin", "Accept-Language");
  }

  private HttpResponse<String> origin(String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/sparql?query=ASK%20%7B%7D"))
            .header("Origin", origin)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static int articles() {
    return store.<Integer>read(s -> s.graphs().size());
  }

  private boolean ask(String query) throws Exception {
    return get("/sparql?query=" + Site.encode(query)).body().contains("true");
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Accept", "text/turtle, application/sparql-results+json;q=0.9")
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(
      String path, String type, String body, String name, String password) throws Exception {
    return CLIENT.send(request(path, type, body, name, password).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(
      String path, String type, String body, String name, String password) {
    String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Content-Type", type)
        .header("Authorization", "Basic " + pair)
        .POST(BodyPublishers.ofString(body));
  }
}

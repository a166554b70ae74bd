package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** Linked data, named queries and pages of a running server. */
class PagesTest {

  private static final String EVIL = "<svg onload=alert(1)>";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    Sketch article =
        new Sketch(
                "a1",
                "2031-05-04",
                "La Gazette " + EVIL,
                "Le Chili a signé la charte d'Annecy 🖋. Le Japon ne l'a pas signée.\n" + EVIL)
            .entity("country/CL", "Chili", EntityType.Country)
            .entity("country/JP", "Japon", EntityType.Country)
            .entity("document/charte", "charte d'Annecy", EntityType.Document)
            .entity("organization/evil", EVIL, EntityType.Organization)
            .fact(
                "Signature",
                "Le Chili a signé la charte d'Annecy",
                "signatory=country/CL",
                "document=document/charte")
            .fact(
                "Signature",
                Polarity.Negative,
                Modality.Asserted,
                "",
                "Le Japon ne l'a pas signée",
                "signatory=country/JP",
                "document=document/charte")
            .fact("Signature", EVIL, "signatory=organization/evil", "document=document/charte");
    store = Tdb2Store.openOrCreate(folder);
    store.put(List.of(article.graph()), new Provenance("test", "0"), Instant.EPOCH);
    server =
        KnowledgeServer.start(
            store,
            QueryLibrary.builtIn(),
            new Asker(Knowledge.builtIn(), store),
            Knowledge.builtIn().model(),
            ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TURTLE",
    "application/ld+json, JSONLD",
    "application/n-triples, NTRIPLES",
    "application/rdf+xml, RDFXML",
    "'text/html;q=0.1, text/turtle', TURTLE",
  })
  void anEntityIsDescribedInTheFormAskedFor(String accept, Representation form) throws Exception {
    HttpResponse<String> answer = get("/id/country/CL", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(form.type());
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), lang(answer)).parse(model);
    assertThat(model.contains(null, RDFS.label, model.createLiteral("Chile", "en"))).isTrue();
  }

  private static Lang lang(HttpResponse<String> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return RDFLanguages.contentTypeToLang(type.split(";")[0]);
  }

  @Test
  void anEntitysPageShowsFactsWithTheirPassageMarked() throws Exception {
    HttpResponse<String> page = get("/id/country/CL?lang=fr", "text/html");
    assertThat(page.body())
        .contains("<html lang=\"fr\"", "<h1>Chili</h1>", ">Signatures</h2>")
        .contains("<mark>Le Chili a signé la charte d&#39;Annecy</mark> 🖋.");
    assertThat(get("/id/country/CL?lang=en", "text/html").body()).contains("<h1>Chile</h1>");
  }

  @Test
  void aRefusalIsPlainToSee() throws Exception {
    assertThat(get("/id/country/JP?lang=en", "text/html").body())
        .contains("class=\"fact Negative Asserted\"", ">denied</strong>");
    assertThat(get("/id/country/CL?lang=en", "text/html").body()).doesNotContain(">denied<");
  }

  @Test
  void whatIsUnknownIsSaidOnAPageToPeopleAndInALineToPrograms() throws Exception {
    assertThat(get("/id/country/XX?lang=fr", "text/html").body())
        .contains("<h1>Il n’y a rien ici</h1>", "<nav");
    assertThat(get("/id/country/XX", "text/turtle").body()).startsWith("Nothing is known of <");
  }

  @Test
  void aFactIsNamedAfterWhatItLinks() throws Exception {
    JsonObject graph = json("/graph.json", "application/json");
    for (JsonElement edge : graph.getAsJsonArray("edges")) {
      String page = edge.getAsJsonObject().get("page").getAsString();
      boolean refused = edge.getAsJsonObject().get("polarity").getAsString().equals("Negative");
      if (refused) {
        assertThat(get(page + "?lang=fr", "text/html").body())
            .contains("<h1>signature (nié) · Japon · charte d&#39;Annecy</h1>");
      }
    }
  }

  @Test
  void tablesLeaveOutWhatNoRowHas() throws Exception {
    assertThat(get("/query/signatories?lang=en", "text/html").body())
        .contains(">signatory</th>", ">article</th>")
        .doesNotContain(">date</th>", "name=\"language\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=svg",
        "/search?q=%3Csvg%20onload%3Dalert(1)%3E",
        "/id/article/a1",
        "/id/organization/evil",
        "/query/signatories",
        "/query/signatories?document=%22%3E%3Csvg%20onload%3D1%3E",
        "/graph?about=%22%3E%3Csvg%20onload%3D1%3E",
        "/?lang=%3Csvg%20onload%3D1%3E"
      })
  void whatArticlesAndUsersSayIsShownAsText(String path) throws Exception {
    HttpResponse<String> page = get(path, "text/html");
    if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      assertThat(page.body()).doesNotContain("<svg");
    } else {
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'");
  }

  @Test
  void noPageHasInlineScriptOrStyle() throws Exception {
    for (String path : List.of("/", "/graph", "/editor", "/query/signatories", "/ontology")) {
      assertThat(get(path, "text/html").body())
          .as(path)
          .doesNotContainPattern("<script>|<style|<[^>]*\\s(on\\w+|style)=|javascript:")
          .doesNotContainPattern("(src|href)=\"(https?:)?//[^\"]*\\.(js|css)");
    }
  }

  @Test
  void unknownThingsAndFormsAreSaid() throws Exception {
    assertThat(get("/id/country/XX", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("/id/country/CL", "image/png").statusCode()).isEqualTo(406);
    assertThat(get("/query/nothing", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/query/signatories?format=pdf", "*/*").statusCode()).isEqualTo(406);
    assertThat(get("/id", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/static", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/query/provenance?fact=x", "application/json").statusCode()).isEqualTo(400);
    assertThat(get("/static/..%2fwords_en.properties", "*/*").statusCode()).isEqualTo(400);
    assertThat(get("/static/words_en.properties", "*/*").statusCode()).isEqualTo(404);
  }

  @Test
  void aPathThatLeadsNowhereIsToldInTheFormAskedFor() throws Exception {
    HttpResponse<String> page = get("/nowhere?lang=fr", "text/html,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("<h1>Il n’y a rien ici</h1>", "href=\"/?lang=fr\"", "/nowhere?lang=en");
    JsonObject problem = json("/nowhere", "application/json");
    assertThat(problem.get("status").getAsInt()).isEqualTo(404);
    assertThat(get("/nowhere", "*/*").body()).isEqualTo("Not Found\n");
    assertThat(json("/query/provenance", "application/json").get("detail").getAsString())
        .contains("Missing fact=…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE"})
  void whatIsThereToReadCannotBeWrittenTo(String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/timeline"))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept", "text/html")
            .build();
    HttpResponse<String> refused = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.body()).contains("<h1>Not to be done here</h1>");
  }

  @Test
  void clientsMayKeepAnAnswerAndAskWhetherItChanged() throws Exception {
    HttpResponse<String> first = get("/id/country/CL", "text/turtle");
    HttpRequest again =
        HttpRequest.newBuilder(URI.create(server.url() + "/id/country/CL"))
            .header("Accept", "text/turtle")
            .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
            .build();
    assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    assertThat(first.headers().allValues("Link"))
        .contains(
            "</id/country/CL?format=jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
  }

  @Test
  void termsOfTheOntologyAreDescribed() throws Exception {
    assertThat(get("/ontology", "text/html").body()).contains("id=\"Signature\"");
    assertThat(get("/lexicon/fr?lang=fr", "text/html").body())
        .contains("<h1>Lexique</h1>", "<strong>parapher</strong>");
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(get("/ontology", "text/turtle").body(), Lang.TURTLE).parse(model);
    assertThat(model.contains(model.createResource(Knowledge.NAMESPACE + "signed"), RDFS.label))
        .isTrue();
  }

  @Test
  void namedQueriesAnswerPrograms() throws Exception {
    assertThat(get("/query/non-signatories", "text/csv").body()).contains("Japon,");
    JsonObject json = json("/query/signatories?document=charte%20d%27Annecy", "application/json");
    assertThat(json.getAsJsonObject("results").getAsJsonArray("bindings")).hasSize(2);
  }

  @Test
  void theGraphTellsRefusalsApart() throws Exception {
    String about = "https%3A%2F%2Fw3id.org%2Fparaphe%2Fid%2Fcountry%2FJP";
    JsonObject graph = json("/graph.json?about=" + about, "application/json");
    assertThat(graph.getAsJsonArray("nodes")).hasSize(2);
    assertThat(graph.getAsJsonArray("edges").get(0).getAsJsonObject().get("polarity").getAsString())
        .isEqualTo("Negative");
    assertThat(json("/graph.json", "*/*").getAsJsonArray("edges")).hasSize(3);
    assertThat(get("/graph.json?about=a%3E%20%3Cevil", "*/*").statusCode()).isEqualTo(400);
  }

  @Test
  void machinesAreToldHowTheServerIs() throws Exception {
    assertThat(json("/health", "*/*").get("articles").getAsInt()).isEqualTo(1);
    assertThat(get("/metrics", "*/*").body())
        .contains("paraphe_http_requests_total{status=\"200\"}");
    assertThat(json("/openapi.json", "*/*").getAsJsonObject("paths").keySet())
        .contains("/query/signatories");
    assertThat(json("/openapi.json", "*/*").getAsJsonArray("servers").toString())
        .contains(server.url());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void allColumnsOfNamedQueriesHaveAHeadingInWords(Language language) {
    Model ontology = Knowledge.builtIn().model();
    for (NamedQuery query : QueryLibrary.builtIn().all()) {
      for (String column : query.query().getResultVars()) {
        String name = column.replace("Label", "");
        boolean role =
            ontology.containsResource(ontology.createResource(Knowledge.NAMESPACE + name));
        assertThat(role || language.words("column." + name).isPresent())
            .as(query.name() + " " + column)
            .isTrue();
      }
    }
  }

  @Test
  void aFormKeepsWhatCannotBeAnswered() throws Exception {
    HttpResponse<String> page = get("/query/signatories?lang=en&document=Atlantide", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("value=\"Atlantide\"", "role=\"alert\">Nothing is called “Atlantide” here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/query/signatories?document=Atlantide | Rien ne s’appelle « Atlantide » ici (cherché : Document).",
        "/query/known-on?date=hier | La date : « hier » ne convient pas, il faut une date comme 2025-02-11.",
        "/query/counts?year=1 | Cette question n’a pas de paramètre « year ».",
        "/query/nobody | Aucune question ne s’appelle « nobody ».",
        "/id/country/ZZ | Rien n’est connu de",
        "/timeline?from=hier | « hier » n’est pas une date comme 2025-02-11.",
        "/timeline?page=x | page : « x » n’est pas un nombre.",
        "/graph.json?limit=0 | limit : « 0 » n’est pas un nombre",
        "/id//x | Vers la première page</a>",
      })
  void complaintsAreInThePagesLanguage(String path, String words) throws Exception {
    String asked = path + (path.contains("?") ? "&" : "?") + "lang=fr";
    assertThat(get(asked, "text/html").body()).contains("lang=\"fr\"", words);
  }

  @Test
  void anAddressThatIsNoneHasAPlainError() throws Exception {
    try (Socket socket = new Socket("localhost", server.port())) {
      String asked = "GET /%zz HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400 ")
          .doesNotContain("badMessage");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/id/country/CL, <blockquote lang=\"fr\">",
    "/id/document/charte, <h1 lang=\"fr\">",
    "/query/signatories, <td class=\"passage\" lang=\"fr\">",
    "/search?q=annecy, lang=\"fr\">charte",
    "/timeline?kind=all, <blockquote lang=\"fr\">"
  })
  void wordsOfAnotherLanguageSayWhich(String path, String marked) throws Exception {
    String asked = path + (path.contains("?") ? "&" : "?") + "lang=";
    assertThat(get(asked + "en", "text/html").body()).contains(marked);
    assertThat(get(asked + "fr", "text/html").body()).doesNotContain(marked);
  }

  @Test
  void resultsOnAPageCanBeHadAsData() throws Exception {
    String csv = "/query/signatories?signatory=Chili&amp;language=en&amp;format=csv";
    assertThat(get("/query/signatories?signatory=Chili", "text/html").body()).contains(csv);
    assertThat(get(csv.replace("&amp;", "&"), "*/*").body()).contains("Chile,");
  }

  @Test
  void theDataSetIsDescribedToPeopleAndPrograms() throws Exception {
    assertThat(get("/dataset?lang=en", "text/html").body())
        .contains("<h1>What the graph holds</h1>", "/dataset?format=ttl");
    assertThat(get("/dataset", "text/turtle").body()).contains("void#Dataset>");
  }

  @Test
  void searchFindsWithoutAccentsAndCase() throws Exception {
    assertThat(get("/search?q=ANNECY&lang=fr", "text/html").body())
        .contains("href=\"/id/document/charte?lang=fr\"");
    assertThat(get("/suggest?q=annec", "*/*").body()).contains("charte d");
  }

  private static JsonObject json(String path, String accept) throws Exception {
    return JsonParser.parseString(get(path, accept).body()).getAsJsonObject();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}

package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ask.Asker;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** Questions in words over HTTP. */
class AskServletTest {

  @TempDir private static Path folder;
  private static Tdb2Store store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    Knowledge knowledge = Knowledge.builtIn();
    store = NewsStore.in(folder);
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

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Accept", accept).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String ask(String question) {
    return "/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  @Test
  void programsGetJson() throws Exception {
    HttpResponse<String> answer = get(ask("Qui a signé la charte d'Annecy ?"), "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(json.get("status").getAsString()).isEqualTo("answered");
    assertThat(json.keySet())
        .contains("question", "answers", "interpretation", "sparql", "evidence", "unmatched");
    assertThat(json.getAsJsonArray("answers").toString()).contains("\"fr\":\"Chili\"");
    assertThat(json.getAsJsonArray("evidence").toString()).contains("Le Chili a signé la charte");
  }

  @Test
  void peopleGetAPageWithTheSentences() throws Exception {
    String page = get(ask("Who signed the Annecy charter?") + "&lang=en", "text/html").body();
    assertThat(page).contains(">Chile</a>", "Le Chili a signé la charte d&#39;Annecy");
    assertThat(page).contains("<form action=\"/ask\"", "SELECT");
  }

  @Test
  void marksOfHtmlInAQuestionStayWords() throws Exception {
    String page = get(ask("Qui a signé <script>alert(1)</script> ?"), "text/html").body();
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  void theFirstPageProposesQuestionsThatAreAnswered() throws Exception {
    assertThat(get("/?lang=fr", "text/html").body()).contains("href=\"/ask?q=", "name=\"q\"");
  }

  @Test
  void longQuestionsAreRefused() throws Exception {
    assertThat(get(ask("a".repeat(1_001)), "application/json").statusCode()).isEqualTo(400);
    assertThat(get("/ask", "application/json").statusCode()).isEqualTo(400);
  }
}

package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Sketch;

/** A Fuseki in a process of its own, which asks for a password. */
class RemoteStoreTest {

  @TempDir static Path folder;

  private static Process server;
  private static int port;
  private static String url;

  @BeforeAll
  static void start() throws Exception {
    Path passwords = Files.writeString(folder.resolve("passwords"), "plume: encre\n");
    port = freePort();
    url = "http://localhost:" + port + "/ds";
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                PlainFuseki.class.getName(),
                String.valueOf(port),
                passwords.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    awaitPort();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroyForcibly().waitFor();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort() throws Exception {
    while (server.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("localhost", port), 1000);
        return;
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new AssertionError("Fuseki ended: " + Files.readString(folder.resolve("log")));
  }

  @Test
  void storesReplacesForgetsAndAnswersAsALocalStoreDoes() {
    behavesAsALocalStore(url);
  }

  @Test
  void soItDoesByTheGraphStoreProtocol() {
    behavesAsALocalStore(url + "/query," + url + "/update," + url + "/data");
  }

  private static void behavesAsALocalStore(String addresses) {
    try (KnowledgeStore store = RemoteStore.at(addresses, "plume", "encre")) {
      store.read(Snapshot::graphs).forEach(RemoteStoreTest::forget);
      List<ArticleGraph> graphs = Sketch.summit();
      assertThat(store.put(graphs, Tdb2StoreTest.MADE, Tdb2StoreTest.TIME))
          .isEqualTo(new LoadReport(3, List.of(), 0, 0, 1, Tdb2StoreTest.facts(graphs)));
      assertThat(store.put(graphs, Tdb2StoreTest.MADE, Tdb2StoreTest.TIME))
          .isEqualTo(new LoadReport(0, List.of(), 3));
      ArticleGraph corrected = Sketch.first("lac-1", "2024-06-02", "Le Courrier du lac").graph();
      assertThat(store.put(List.of(corrected), Tdb2StoreTest.MADE, Tdb2StoreTest.TIME))
          .isEqualTo(
              new LoadReport(
                  0, List.of(corrected.name().getURI()), 0, 0, 1, corrected.facts().size()));
      assertThat(count(store, "signatories", Map.of("document", "charte d'annecy"))).isEqualTo(6);
      assertThat(count(store, "conflicts", Map.of("entity", "Japon"))).isEqualTo(2);
      assertThat(store.forget("lac-2")).isEqualTo(1);
      assertThat(store.forget(Iris.standard().article("lac-2"))).isZero();
      assertThat(store.forget("\" } #")).isZero();
      assertThat(Tdb2StoreTest.content(store))
          .isEqualTo(corrected.nquads() + graphs.get(2).nquads());
    }
  }

  @Test
  void aWrongPasswordIsSaid() {
    try (KnowledgeStore store = RemoteStore.at(url, "plume", "eau")) {
      assertThatThrownBy(() -> store.read(Snapshot::graphs))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith("the store at " + url + " answered: ");
    }
    try (KnowledgeStore store = RemoteStore.at(url, null, null)) {
      assertThatThrownBy(() -> store.forget("x"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("(set PARAPHE_STORE_USER and PARAPHE_STORE_PASSWORD");
    }
  }

  @Test
  void noServerIsSaid() throws IOException {
    String nowhere = "http://localhost:" + freePort() + "/ds";
    try (KnowledgeStore store = KnowledgeStore.open(nowhere)) {
      assertThatThrownBy(() -> store.read(Snapshot::graphs))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("no server answers at " + nowhere);
    }
  }

  private static void forget(String graph) {
    try (KnowledgeStore store = RemoteStore.at(url, "plume", "encre")) {
      store.forget(graph.replace("/graph/", "/article/"));
    }
  }

  private static int count(KnowledgeStore store, String query, Map<String, String> values) {
    return store.read(
        snapshot ->
            snapshot.query(
                new QueryBinder(snapshot).bind(QueryLibrary.builtIn().get(query), values),
                execution -> Iter.toList(execution.select()).size()));
  }
}

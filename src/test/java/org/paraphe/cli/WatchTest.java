package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Snapshot;

/** A watch in a process of its own is interrupted as by Ctrl-C, and goes on when started again. */
class WatchTest {

  @TempDir Path folder;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void publish(int articles) {
    StringBuilder items = new StringBuilder();
    for (int n = 1; n <= articles; n++) {
      String path = "/article-" + n;
      pages.put(
          path,
          "<html lang=fr><body><article><h1>Accord n° %1$d</h1><p>Le Chili et le Kenya ont signé mardi à Genève la charte numéro %1$d sur l’eau, après trois jours d’entretiens.</p></article></body></html>"
              .formatted(n));
      items.append("<item><title>Accord " + n + "</title><link>" + url(path) + "</link></item>");
    }
    pages.put(
        "/rss",
        "<rss version=\"2.0\"><channel><title>t</title><link>u</link><description/>%s</channel></rss>"
            .formatted(items));
  }

  private Process watch() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx700m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.paraphe.cli.Main",
            "watch",
            url("/rss"),
            "--allow-private",
            "--store",
            folder.resolve("store").toString(),
            "--state",
            folder.resolve("seen.json").toString())
        .redirectErrorStream(true)
        .start();
  }

  /** Reads what a watch says until its first round is over, then interrupts it. */
  private List<String> oneRound() throws IOException, InterruptedException {
    Process watch = watch();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = watch.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (line.contains(" rejected")) {
          // Ends it as Ctrl-C does, which programs ignore that a shell started in the background.
          new ProcessBuilder("kill", "-TERM", String.valueOf(watch.pid())).start().waitFor();
        }
      }
    }
    assertThat(watch.waitFor()).as(String.join("\n", said)).isEqualTo(143);
    return said;
  }

  @Test
  void itStopsWhenInterruptedAndGoesOnWhenStartedAgain() throws Exception {
    publish(2);
    assertThat(oneRound())
        .anyMatch(l -> l.endsWith("looking at " + url("/rss")))
        .anyMatch(l -> l.endsWith("new or changed: " + url("/article-1")))
        .anyMatch(l -> l.contains("2 articles: 2 added"));
    publish(3);
    assertThat(oneRound())
        .noneMatch(l -> l.endsWith("new or changed: " + url("/article-1")))
        .anyMatch(l -> l.endsWith("new or changed: " + url("/article-3")))
        .anyMatch(l -> l.contains("1 articles: 1 added"));
    try (KnowledgeStore store = KnowledgeStore.open(folder.resolve("store").toString())) {
      assertThat(store.read(Snapshot::graphs)).hasSize(3);
    }
  }
}

package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedWatchTest {

  @TempDir Path dir;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private FeedWatch watch() throws IOException {
    Fetcher fetcher =
        new Fetcher(
            new Addresses(InetAddress::getAllByName, true),
            new Pace(Duration.ZERO),
            Duration.ofSeconds(20),
            1 << 20);
    return new FeedWatch(fetcher, SourceOptions.DEFAULTS, dir.resolve("seen.json"));
  }

  private void feed(String title, String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append(
          "<item><title>" + title + "</title><link>" + server.url(path) + "</link></item>");
      server.at(path, "text/html", "<article><p>Un texte.</p></article>");
    }
    server.at(
        "/rss",
        "text/xml",
        "<rss version=\"2.0\"><channel><title>t</title><link>u</link><description/>"
            + items
            + "</channel></rss>");
  }

  private List<String> poll(FeedWatch watch) {
    List<String> found = new ArrayList<>();
    watch.poll(
        server.url("/rss"),
        item ->
            found.add(
                item instanceof SourceItem.Page p
                    ? p.page().id()
                    : ((SourceItem.Rejected) item).reason()),
        () -> false);
    return found;
  }

  @Test
  void onlyWhatIsNewOrChangedIsRead() throws IOException {
    FeedWatch watch = watch();
    feed("Un", "/a", "/b");
    assertThat(poll(watch)).containsExactly(server.url("/a"), server.url("/b"));
    assertThat(poll(watch)).isEmpty();
    feed("Un", "/a", "/b", "/c");
    assertThat(poll(watch)).containsExactly(server.url("/c"));
    feed("Un, corrigé", "/a");
    assertThat(poll(watch)).containsExactly(server.url("/a"));
  }

  @Test
  void aRestartGoesOn() throws IOException {
    FeedWatch watch = watch();
    feed("Un", "/a");
    poll(watch);
    watch.save();
    assertThat(poll(watch())).isEmpty();
  }

  @Test
  void whatWasNotSavedIsReadAgain() throws IOException {
    feed("Un", "/a");
    poll(watch());
    assertThat(poll(watch())).containsExactly(server.url("/a"));
  }

  @Test
  void whatFailedIsTriedAgain() throws IOException {
    FeedWatch watch = watch();
    feed("Un", "/a");
    server.at("/a", e -> TestServer.send(e, 500, "text/plain", new byte[0]));
    assertThat(poll(watch)).containsExactly("answered 500");
    server.at("/a", "text/html", "<article><p>Enfin.</p></article>");
    assertThat(poll(watch)).containsExactly(server.url("/a"));
  }

  @Test
  void aFileThatIsNoRecordIsNotOverwritten() throws IOException {
    Files.writeString(dir.resolve("seen.json"), "[1,", StandardCharsets.UTF_8);
    assertThatThrownBy(this::watch).hasMessageContaining("seen.json");
  }
}

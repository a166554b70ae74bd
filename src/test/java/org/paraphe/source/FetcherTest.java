package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final int MAX = 1 << 20;

  private TestServer server;

  /** A clock that only sleeping moves, and the sleeps. */
  private final AtomicLong clock = new AtomicLong();

  private final List<Duration> sleeps = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Fetcher fetcher(boolean allowPrivate, Addresses.Resolver resolver, Duration timeout) {
    Pace pace =
        new Pace(
            Duration.ofSeconds(1),
            clock::get,
            time -> {
              sleeps.add(time);
              clock.addAndGet(time.toNanos());
            });
    return new Fetcher(new Addresses(resolver, allowPrivate), pace, timeout, MAX);
  }

  private Fetcher fetcher() {
    return fetcher(true, InetAddress::getAllByName, Duration.ofSeconds(20));
  }

  private static String reason(Fetched answer) {
    assertThat(answer).isInstanceOf(Fetched.Refused.class);
    return ((Fetched.Refused) answer).reason();
  }

  private static String text(Fetched answer) {
    assertThat(answer).isInstanceOf(Fetched.Document.class);
    return new String(((Fetched.Document) answer).content(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00::1]/",
        "http://100.64.0.1/",
        "http://[2002:7f00:1::]/",
        "http://[64:ff9b::7f00:1]/"
      })
  void addressesOfTheLocalNetworkAreRefused(String address) {
    Fetcher fetcher = fetcher(false, InetAddress::getAllByName, Duration.ofSeconds(2));
    assertThat(reason(fetcher.fetch(address))).contains("local network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://user@example.org/",
        "http:///x",
        "jar:http://example.org/a!/b",
        "http://exa mple.org/"
      })
  void whatIsNoAddressOfTheWebIsRefused(String address) {
    assertThat(reason(fetcher().fetch(address))).contains("not a web address");
  }

  @Test
  void aPublicHostWithAPrivateAddressAmongOthersIsRefusedWithoutConnecting() throws IOException {
    InetAddress open = InetAddress.getByName("93.184.215.14");
    InetAddress closed = InetAddress.getByName("10.1.2.3");
    Fetcher fetcher = fetcher(false, h -> new InetAddress[] {open, closed}, Duration.ofSeconds(2));
    assertThat(reason(fetcher.fetch("http://news.example/"))).contains("local network");
  }

  /** The address that was checked is connected to; a second look-up cannot change it. */
  @Test
  void theHostIsLookedUpOnceForEachRequest() throws IOException {
    server.at("/a", "text/html", "<p>Oui</p>");
    AtomicInteger lookups = new AtomicInteger();
    InetAddress here = InetAddress.getLoopbackAddress();
    InetAddress elsewhere = InetAddress.getByName("203.0.113.7");
    Fetcher fetcher =
        fetcher(
            true,
            h -> new InetAddress[] {lookups.getAndIncrement() < 2 ? here : elsewhere},
            Duration.ofSeconds(20));
    String address = server.url("/a").replace("127.0.0.1", "journal.example");
    assertThat(text(fetcher.fetch(address))).isEqualTo("<p>Oui</p>");
    // One look-up for robots.txt and one for the page.
    assertThat(lookups).hasValue(2);
  }

  @Test
  void everyHopOfARedirectIsChecked() throws IOException {
    server.at("/a", TestServer.redirect("http://10.0.0.1/secret"));
    InetAddress here = InetAddress.getLoopbackAddress();
    Addresses addresses =
        new Addresses(InetAddress::getAllByName, false) {
          @Override
          InetAddress check(java.net.URI uri) throws RejectedException {
            return uri.getHost().equals("127.0.0.1") ? here : super.check(uri);
          }
        };
    Pace pace = new Pace(Duration.ZERO);
    Fetcher fetcher = new Fetcher(addresses, pace, Duration.ofSeconds(5), MAX);
    assertThat(reason(fetcher.fetch(server.url("/a")))).contains("10.0.0.1").contains("local");
  }

  @Test
  void redirectsAreFollowedButNotForEver() {
    server.at("/a", TestServer.redirect("b?x=1")).at("/b?x=1", "text/html", "<p>Ici</p>");
    assertThat(text(fetcher().fetch(server.url("/a")))).isEqualTo("<p>Ici</p>");
    server.at("/round", TestServer.redirect("/round"));
    assertThat(reason(fetcher().fetch(server.url("/round")))).contains("too many redirects");
  }

  @Test
  void robotsTxtIsObeyed() {
    server.at("/robots.txt", "text/plain", "User-agent: *\nDisallow: /prive/\nCrawl-delay: 3\n");
    server.at("/prive/a", "text/html", "<p>Non</p>").at("/a", "text/html", "<p>Oui</p>");
    Fetcher fetcher = fetcher();
    assertThat(reason(fetcher.fetch(server.url("/prive/a")))).contains("robots.txt");
    assertThat(text(fetcher.fetch(server.url("/a")))).isEqualTo("<p>Oui</p>");
    assertThat(text(fetcher.fetch(server.url("/a")))).isEqualTo("<p>Oui</p>");
    assertThat(server.asked).doesNotContain("/prive/a").containsOnlyOnce("/robots.txt");
    assertThat(sleeps).contains(Duration.ofSeconds(1), Duration.ofSeconds(3));
  }

  @Test
  void aHostIsAskedOnceASecond() {
    server.at("/a", "text/html", "<p>Oui</p>");
    Fetcher fetcher = fetcher();
    for (int i = 0; i < 4; i++) {
      fetcher.fetch(server.url("/a"));
    }
    // Five requests with robots.txt: four waits of a second.
    assertThat(clock.get()).isEqualTo(Duration.ofSeconds(4).toNanos());
  }

  @Test
  void aBusyServerIsLeftAloneAsLongAsItAsks() {
    AtomicInteger times = new AtomicInteger();
    server.at(
        "/a",
        e -> {
          if (times.getAndIncrement() == 0) {
            e.getResponseHeaders().set("Retry-After", "30");
            TestServer.send(e, 429, "text/plain", new byte[0]);
          } else {
            TestServer.send(e, 200, "text/html", "<p>Enfin</p>".getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(text(fetcher().fetch(server.url("/a")))).isEqualTo("<p>Enfin</p>");
    assertThat(clock.get()).isGreaterThanOrEqualTo(Duration.ofSeconds(30).toNanos());
  }

  @Test
  void aServerThatStaysBusyIsGivenUp() {
    server.at("/a", e -> TestServer.send(e, 503, "text/plain", new byte[0]));
    assertThat(reason(fetcher().fetch(server.url("/a")))).contains("503").contains("busy");
    assertThat(server.asked.stream().filter("/a"::equals)).hasSize(3);
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    server.at(
        "/a",
        e -> {
          e.getResponseHeaders().set("ETag", "\"v1\"");
          boolean known = "\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
          TestServer.send(e, known ? 304 : 200, "text/html", known ? new byte[0] : new byte[] {65});
        });
    Fetcher fetcher = fetcher();
    Fetched.Document first = (Fetched.Document) fetcher.fetch(server.url("/a"));
    assertThat(fetcher.fetch(server.url("/a"), first.validators()))
        .isInstanceOf(Fetched.Unchanged.class);
  }

  @Test
  void answersAreDecoded() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("<p>Comprimé</p>".getBytes(StandardCharsets.UTF_8));
    }
    byte[] brotli = Base64.getDecoder().decode("CwWASGVsbG8gV29ybGQD");
    server.at("/gzip", encoded("gzip", gzip.toByteArray()));
    server.at("/br", encoded("br", brotli));
    server.at("/odd", encoded("zzz", brotli));
    assertThat(text(fetcher().fetch(server.url("/gzip")))).isEqualTo("<p>Comprimé</p>");
    assertThat(text(fetcher().fetch(server.url("/br")))).isEqualTo("Hello World");
    assertThat(reason(fetcher().fetch(server.url("/odd")))).contains("unknown encoding");
  }

  private static TestServer.Answer encoded(String encoding, byte[] content) {
    return e -> {
      e.getResponseHeaders().set("Content-Encoding", encoding);
      TestServer.send(e, 200, "text/html", content);
    };
  }

  @Test
  void aGzipBombIsCutOff() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    server.at("/a", encoded("gzip", bomb.toByteArray()));
    assertThat(reason(fetcher().fetch(server.url("/a")))).contains("too large");
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    server.at(
        "/a",
        e -> {
          e.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[8192];
          while (true) {
            e.getResponseBody().write(chunk);
          }
        });
    assertThat(reason(fetcher().fetch(server.url("/a")))).contains("too large");
  }

  @Test
  void anAnswerThatTricklesInIsGivenUp() {
    server.at(
        "/a",
        e -> {
          e.sendResponseHeaders(200, 0);
          try {
            while (true) {
              e.getResponseBody().write('.');
              e.getResponseBody().flush();
              Thread.sleep(50);
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    Fetcher fetcher = fetcher(true, InetAddress::getAllByName, Duration.ofSeconds(1));
    assertThat(reason(fetcher.fetch(server.url("/a")))).contains("no answer in time");
  }

  @Test
  void theProgramSaysWhoItIs() {
    List<String> agents = new ArrayList<>();
    server.at(
        "/a",
        e -> {
          agents.add(e.getRequestHeaders().getFirst("User-Agent"));
          TestServer.send(e, 200, "text/html", new byte[] {65});
        });
    fetcher().fetch(server.url("/a"));
    assertThat(agents).singleElement().asString().startsWith("Paraphe/");
  }
}

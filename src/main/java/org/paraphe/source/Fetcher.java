package org.paraphe.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches documents from the web, politely and within limits: robots.txt is obeyed, a host is asked
 * at most once a second, busy servers are left alone as long as they wish. Every hop of a redirect
 * is checked like the first. Thread-safe.
 */
final class Fetcher {

  static final String AGENT = "paraphe";
  private static final String USER_AGENT = "Paraphe/0.1 (+https://w3id.org/paraphe)";
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5";
  private static final int MOST_HOPS = 5;
  private static final int MOST_TRIES = 3;
  private static final int MOST_ROBOTS_BYTES = 512 << 10;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final Addresses addresses;
  private final Pace pace;
  private final Duration timeout;
  private final int maxBytes;
  private final Map<String, BaseRobotRules> robots = new ConcurrentHashMap<>();

  Fetcher(SourceOptions options) {
    this(
        new Addresses(InetAddress::getAllByName, options.allowPrivate()),
        new Pace(Duration.ofSeconds(1)),
        Duration.ofSeconds(40),
        options.maxBytes());
  }

  /**
   * @param timeout for one exchange
   * @param maxBytes the most bytes of a document
   */
  Fetcher(Addresses addresses, Pace pace, Duration timeout, int maxBytes) {
    this.addresses = addresses;
    this.pace = pace;
    this.timeout = timeout;
    this.maxBytes = maxBytes;
  }

  /** Asks for a document. */
  Fetched fetch(String address) {
    return fetch(address, Fetched.Validators.NONE);
  }

  /**
   * Asks for a document unless it is what it was.
   *
   * @param known what the server gave with it last time
   */
  Fetched fetch(String address, Fetched.Validators known) {
    try {
      return follow(Addresses.parse(address), known, true);
    } catch (RejectedException e) {
      return new Fetched.Refused(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Refused("interrupted");
    }
  }

  private Fetched follow(URI start, Fetched.Validators known, boolean obey)
      throws RejectedException, InterruptedException {
    URI uri = start;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      InetAddress address = addresses.check(uri);
      Duration delay = obey ? permitted(uri) : Duration.ZERO;
      Fetched answer = ask(uri, address, known, delay);
      if (!(answer instanceof Fetched.Moved moved)) {
        return answer;
      }
      uri = moved.address();
    }
    throw new RejectedException("too many redirects from " + start);
  }

  /** The delay that robots.txt asks for. */
  private Duration permitted(URI uri) throws RejectedException, InterruptedException {
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    BaseRobotRules rules = robots.get(origin);
    if (rules == null) {
      rules = rules(origin);
      robots.put(origin, rules);
    }
    if (!rules.isAllowed(uri.toString())) {
      throw new RejectedException("robots.txt of " + uri.getHost() + " does not allow it");
    }
    Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  private BaseRobotRules rules(String origin) throws InterruptedException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    String address = origin + "/robots.txt";
    try {
      Fetched answer = follow(Addresses.parse(address), Fetched.Validators.NONE, false);
      if (answer instanceof Fetched.Document d) {
        return parser.parseContent(address, d.content(), "text/plain", List.of(AGENT));
      }
      boolean fault = answer instanceof Fetched.Refused r && !r.reason().startsWith("answered 4");
      return parser.failedFetch(fault ? 503 : 404);
    } catch (RejectedException e) {
      return parser.failedFetch(404);
    }
  }

  /** One request, repeated while the server is busy. */
  private Fetched ask(URI uri, InetAddress address, Fetched.Validators known, Duration delay)
      throws RejectedException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      pace.await(uri.getHost(), delay);
      try (HttpGet get = HttpGet.send(uri, address, headers(known), timeout)) {
        int status = get.status();
        boolean busy = status == 429 || status == 503;
        if (!busy) {
          return answer(uri, get);
        }
        Duration wait = retryAfter(get.header("Retry-After"), attempt);
        pace.postpone(uri.getHost(), wait);
        if (attempt == MOST_TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
          return new Fetched.Refused("answered " + status + ": the server is busy");
        }
      } catch (SocketTimeoutException e) {
        return new Fetched.Refused("no answer in time: " + e.getMessage());
      } catch (IOException e) {
        return new Fetched.Refused("cannot be fetched: " + e.getMessage());
      }
    }
  }

  private static Map<String, String> headers(Fetched.Validators known) {
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", USER_AGENT);
    headers.put("Accept", ACCEPT);
    if (!known.etag().isEmpty()) {
      headers.put("If-None-Match", known.etag());
    }
    if (!known.lastModified().isEmpty()) {
      headers.put("If-Modified-Since", known.lastModified());
    }
    return headers;
  }

  private Fetched answer(URI uri, HttpGet get) throws IOException, RejectedException {
    int status = get.status();
    if (status == 304) {
      return new Fetched.Unchanged();
    }
    if (status >= 300 && status < 400 && !get.header("Location").isEmpty()) {
      return new Fetched.Moved(location(uri, get.header("Location")));
    }
    if (status != 200) {
      return new Fetched.Refused("answered " + status);
    }
    int max = uri.getPath().equals("/robots.txt") ? MOST_ROBOTS_BYTES : maxBytes;
    String[] type = get.header("Content-Type").toLowerCase(Locale.ROOT).split(";", 2);
    return new Fetched.Document(
        uri,
        type[0].strip(),
        type.length > 1 ? charset(type[1]) : "",
        get.body(max),
        new Fetched.Validators(get.header("ETag"), get.header("Last-Modified")));
  }

  private static URI location(URI from, String location) throws RejectedException {
    boolean whole = location.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    String base = from.getScheme() + "://" + from.getRawAuthority();
    if (whole) {
      return Addresses.parse(location);
    }
    if (location.startsWith("//")) {
      return Addresses.parse(from.getScheme() + ":" + location);
    }
    String path = from.getRawPath();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return Addresses.parse(base + (location.startsWith("/") ? "" : folder) + location);
  }

  private static String charset(String parameters) {
    int at = parameters.indexOf("charset=");
    return at < 0 ? "" : parameters.substring(at + 8).replaceAll("[\"';].*|[\"']", "").strip();
  }

  /**
   * How long a busy server wants to be left alone; doubling from two seconds if it does not say.
   */
  private static Duration retryAfter(String header, int attempt) {
    if (header.matches("\\d{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(Instant.now(), date.toInstant());
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return Duration.ofSeconds(1L << attempt);
    }
  }
}

package org.paraphe.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts requests by status, and logs them. */
final class Traffic implements Filter {

  /** The request's attribute that names the account it belongs to. */
  static final String USER = "org.paraphe.user";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
  private final LongAdder nanoseconds = new LongAdder();
  private final Consumer<String> log;

  /**
   * @param log receives a line for each request, much as the Common Log Format has it; queries and
   *     what is searched for are not in it
   */
  Traffic(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      long took = System.nanoTime() - start;
      int status = ((HttpServletResponse) response).getStatus();
      byStatus.computeIfAbsent(status, s -> new LongAdder()).increment();
      nanoseconds.add(took);
      HttpServletRequest http = (HttpServletRequest) request;
      log.accept(
          "%s - %s [%s] \"%s %s\" %d %dms"
              .formatted(
                  http.getRemoteAddr(),
                  Objects.requireNonNullElse(http.getAttribute(USER), "-"),
                  ZonedDateTime.now().format(TIME),
                  http.getMethod(),
                  http.getRequestURI(),
                  status,
                  took / 1_000_000));
    }
  }

  /** Counts in the text format of Prometheus. */
  String metrics() {
    StringBuilder out = new StringBuilder("# TYPE paraphe_http_requests_total counter\n");
    byStatus.forEach(
        (status, n) ->
            out.append("paraphe_http_requests_total{status=\"")
                .append(status)
                .append("\"} ")
                .append(n.sum())
                .append('\n'));
    out.append("# TYPE paraphe_http_request_seconds_total counter\n");
    out.append("paraphe_http_request_seconds_total ").append(nanoseconds.sum() / 1e9).append('\n');
    Runtime runtime = Runtime.getRuntime();
    out.append("# TYPE paraphe_heap_bytes gauge\nparaphe_heap_bytes ");
    out.append(runtime.totalMemory() - runtime.freeMemory()).append('\n');
    return out.toString();
  }
}

package org.paraphe.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Turns away oversized requests and tells browsers to run and load nothing but the server's own.
 */
final class GuardFilter implements Filter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Pattern UPWARDS =
      Pattern.compile("(/|%2f)(\\.|%2e){1,2}(/|%2f|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HIDDEN_SLASH =
      Pattern.compile("%2f|%5c|%25", Pattern.CASE_INSENSITIVE);

  /** The most bytes that are read of a request that is refused. */
  private static final long DRAINED = 32L << 20;

  /** Form encoding takes up to three bytes for one. */
  private final long maxBytes;

  GuardFilter(int queryLength) {
    this.maxBytes = 3L * queryLength;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse http = (HttpServletResponse) response;
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("Referrer-Policy", "no-referrer");
    http.setHeader("Content-Security-Policy", POLICY);
    int refusal = refusal((HttpServletRequest) request);
    if (refusal != 0) {
      request.getInputStream().skip(DRAINED); // A client that still sends misses the answer.
      http.setHeader("Connection", "close");
      http.sendError(refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Whether the request goes to those who ask for a password, and take more. */
  private static boolean writes(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(ArticlesServlet.PATH) || path.equals(UpdateServlet.PATH);
  }

  /** Whether a path leads upwards, or hides a slash where no IRI is meant. */
  private static boolean crooked(String path) {
    return UPWARDS.matcher(path).find()
        || !path.startsWith("/id/") && HIDDEN_SLASH.matcher(path).find();
  }

  /**
   * The status that refuses the request's method, path or size, or 0. A form must tell its size
   * beforehand.
   */
  private int refusal(HttpServletRequest request) {
    if (request.getMethod().equals("TRACE")) { // It would show scripts what browsers send.
      return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }
    if (crooked(request.getRequestURI())) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    long most = writes(request) ? WritingServlet.MOST : maxBytes;
    if (request.getContentLengthLong() > most) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    String type = request.getContentType();
    boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
    return form && request.getContentLengthLong() < 0 ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
  }
}

package org.paraphe.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Lets pages of other origins read answers (the Fetch standard's CORS). Never with credentials, so
 * that no page can write in a user's name.
 */
final class CorsFilter implements Filter {

  private static final String ANY = "*";

  private final Set<String> origins;

  /**
   * @param origins such as {@code https://news.example}; {@code *} for any
   */
  CorsFilter(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse http = (HttpServletResponse) response;
    String origin = asked.getHeader("Origin");
    boolean allowed = origin != null && (origins.contains(ANY) || origins.contains(origin));
    if (!origins.contains(ANY)) {
      http.addHeader("Vary", "Origin");
    }
    if (allowed) {
      http.setHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
      http.setHeader("Access-Control-Expose-Headers", "ETag, Last-Modified, Link");
    }
    boolean preflight =
        asked.getMethod().equals("OPTIONS")
            && asked.getHeader("Access-Control-Request-Method") != null;
    if (allowed && preflight) {
      http.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      http.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      http.setHeader("Access-Control-Max-Age", "86400");
      http.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }
}

package org.paraphe.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.paraphe.store.QueryException;
import org.paraphe.store.StoreException;

/**
 * Answers GET and HEAD requests with bodies that clients may keep and ask about again: by ETag, the
 * digest of the body, or by the date of the last change of the store.
 */
abstract class SiteServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  static final String PAGE = "text/html";
  static final String HTML = "text/html;charset=utf-8";
  static final String JSON = "application/json";
  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

  final transient Site site;

  SiteServlet(Site site) {
    this.site = site;
  }

  /**
   * What is sent.
   *
   * @param status of HTTP
   */
  record Answer(int status, String type, byte[] body) {
    static Answer ok(String type, String body) {
      return new Answer(200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * In words of the page that was asked for.
     *
     * @param key below {@code wrong} of the pages' words, with places for the details
     */
    static Answer failed(int status, HttpServletRequest request, String key, Object... details) {
      return failed(status, Language.of(request).say("wrong." + key).formatted(details));
    }

    static Answer failed(int status, String message) {
      return new Answer(status, "text/plain", message.getBytes(StandardCharsets.UTF_8));
    }
  }

  abstract Answer answer(HttpServletRequest request);

  /** Headers beside those of all answers, where there is one. */
  void addHeaders(HttpServletRequest request, HttpServletResponse response) {}

  /** Whether an answer to the same request changes only when the store does. */
  boolean dependsOnStoreOnly() {
    return true;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (METHODS.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      refuse(String.join(", ", METHODS), request, response);
    }
  }

  /** Tells which methods there are for what was asked with another. */
  static void refuse(String methods, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Allow", methods);
    send(Answer.failed(405, request, "method", methods), response);
  }

  @Override
  protected final void doOptions(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Allow", String.join(", ", METHODS));
  }

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept, Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    long modified = site.revision().lastModified().orElse(-1);
    boolean dated = dependsOnStoreOnly() && modified >= 0;
    if (dated && unchangedSince(request, modified)) {
      response.setDateHeader("Last-Modified", modified);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Answer answer = safely(request);
    if (answer.status() == 200) {
      String tag = tag(answer.body());
      response.setHeader("ETag", tag);
      addHeaders(request, response);
      if (dated) {
        response.setDateHeader("Last-Modified", modified);
      }
      if (knows(request, tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    send(answer, response);
  }

  /** Sends an answer; {@link ErrorServlet} tells of one that failed. */
  static void send(Answer answer, HttpServletResponse response) throws IOException {
    if (answer.status() >= 400) {
      response.sendError(answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
      return;
    }
    response.setStatus(answer.status());
    response.setContentType(answer.type());
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  /** By date; a tag, where the client gives one, is what counts (RFC 9110, 13.1.3). */
  private static boolean unchangedSince(HttpServletRequest request, long modified) {
    if (request.getHeader("If-None-Match") != null) {
      return false;
    }
    try {
      return request.getDateHeader("If-Modified-Since") >= modified;
    } catch (IllegalArgumentException e) {
      return false; // A date that is none is to be ignored.
    }
  }

  private static boolean knows(HttpServletRequest request, String tag) {
    String known = request.getHeader("If-None-Match");
    if (known == null) {
      return false;
    }
    for (String one : known.split(",")) {
      String plain = one.strip().replaceFirst("^W/", ""); // A proxy may have weakened it.
      if (plain.equals(tag) || plain.equals("*")) {
        return true;
      }
    }
    return false;
  }

  private Answer safely(HttpServletRequest request) {
    try {
      return dependsOnStoreOnly()
          ? site.answers().get(site.revision().version(), key(request), () -> answer(request))
          : answer(request);
    } catch (BadRequest e) {
      return Answer.failed(400, e.in(Language.of(request)));
    } catch (QueryException | StoreException e) {
      return Answer.failed(400, e.getMessage());
    } catch (QueryCancelledException e) {
      return Answer.failed(503, Language.of(request).say("slow"));
    }
  }

  /** What a path has after its beginning, such as {@code /id/}; empty where it ends before. */
  static String below(String beginning, HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith(beginning) ? path.substring(beginning.length()) : "";
  }

  /** All that an answer depends on, beside the store. */
  private String key(HttpServletRequest request) {
    return String.join(
        "\n",
        request.getRequestURI(),
        request.getQueryString(),
        request.getHeader("Accept"),
        Language.of(request).name(),
        site.server(request));
  }

  private static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

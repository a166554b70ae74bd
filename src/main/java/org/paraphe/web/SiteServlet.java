package org.paraphe.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.paraphe.store.QueryException;
import org.paraphe.store.StoreException;

/** Answers GET requests with bodies that clients may keep and ask about again. */
abstract class SiteServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  static final String HTML = "text/html;charset=utf-8";
  static final String JSON = "application/json";

  /**
   * What is sent.
   *
   * @param status of HTTP
   */
  record Answer(int status, String type, byte[] body) {
    static Answer ok(String type, String body) {
      return new Answer(200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer failed(int status, String message) {
      byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
      return new Answer(status, "text/plain;charset=utf-8", body);
    }
  }

  /** The answer; may set further headers. */
  abstract Answer answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answer answer = safely(request, response);
    response.setHeader("Vary", "Accept, Accept-Language");
    if (answer.status() == 200) {
      String tag = tag(answer.body());
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", "no-cache");
      if (tag.equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(answer.status());
    response.setContentType(answer.type());
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  private Answer safely(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      return answer(request, response);
    } catch (QueryException | StoreException e) {
      return Answer.failed(400, e.getMessage());
    } catch (org.apache.jena.query.QueryCancelledException e) {
      return Answer.failed(503, "the query took too long");
    }
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

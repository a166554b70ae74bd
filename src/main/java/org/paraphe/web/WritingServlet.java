package org.paraphe.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.paraphe.store.StoreException;

/** Takes POST requests of those who may write. */
abstract class WritingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The most bytes of a request. */
  static final int MOST = 4 << 20;

  final transient Site site;
  private final transient Accounts accounts;

  WritingServlet(Site site, Accounts accounts) {
    this.site = site;
    this.accounts = accounts;
  }

  /** Does what the request asks for. */
  abstract SiteServlet.Answer write(
      HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("POST")) {
      doPost(request, response);
    } else {
      SiteServlet.refuse("POST", request, response);
    }
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SiteServlet.Answer answer = answer(request, response);
    response.setHeader("Cache-Control", "no-store");
    SiteServlet.send(answer, response);
  }

  private SiteServlet.Answer answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (foreign(request)) {
      return SiteServlet.Answer.failed(403, request, "origin");
    }
    Optional<String> user = accounts.check(request.getHeader("Authorization"));
    if (user.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Paraphe\", charset=\"UTF-8\"");
      return SiteServlet.Answer.failed(401, "");
    }
    request.setAttribute(Traffic.USER, user.get());
    byte[] body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      return SiteServlet.Answer.failed(413, request, "bytes", MOST);
    }
    try {
      return write(request, response, body);
    } catch (StoreException e) {
      return SiteServlet.Answer.failed(500, e.getMessage());
    }
  }

  /** Whether a page of another origin sends it, perhaps with a password that a browser keeps. */
  private boolean foreign(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    String host = origin.substring(origin.indexOf("//") + 2);
    return !host.equals(request.getHeader("Host"))
        && !(site.address().url() + "/").startsWith(origin + "/");
  }

  /** The media type of the request, without parameters; empty where it names none. */
  static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static String utf8(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}

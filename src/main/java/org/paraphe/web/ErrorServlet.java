package org.paraphe.web;

import com.google.gson.JsonObject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells why a request was refused or failed: as a page for people, as a problem in JSON (RFC 9457)
 * for programs that take JSON, else as a line of text. Requests come here that a servlet or filter
 * ended by {@code sendError}, or by an exception.
 */
final class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  static final String PATH = "/error";
  private static final Logger LOG = LoggerFactory.getLogger(ErrorServlet.class);

  private final transient Site site;

  ErrorServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) code;
    String told = told(request, status);
    String accept = request.getHeader("Accept");
    byte[] body;
    if (accept != null && accept.contains(SiteServlet.PAGE)) {
      response.setContentType(SiteServlet.HTML);
      body = page(new Refused(request), status, told).getBytes(StandardCharsets.UTF_8);
    } else if (accept != null && accept.contains("json")) {
      response.setContentType("application/problem+json");
      body = problem(status, told).getBytes(StandardCharsets.UTF_8);
    } else {
      response.setContentType("text/plain;charset=utf-8");
      String text = told.isEmpty() ? HttpStatus.getMessage(status) : told;
      body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** What there is to say beside the status; may be empty. */
  private static String told(HttpServletRequest request, int status) {
    Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (status >= 500 && cause != null) {
      Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      LOG.error("{} could not be answered", path, (Throwable) cause);
      return Language.of(request).say("wrong.internal");
    }
    return message == null || message.equals(HttpStatus.getMessage(status))
        ? ""
        : message.toString();
  }

  private String page(HttpServletRequest request, int status, String message) {
    Language language = Language.of(request);
    Page page = new Page(site, request, language.error(status));
    if (!message.isEmpty()) {
      page.html().element("p", message);
    }
    page.html().open("p").link(page.here("/"), page.say("error.home"));
    return page.toString();
  }

  private static String problem(int status, String message) {
    JsonObject problem = new JsonObject();
    problem.addProperty("title", HttpStatus.getMessage(status));
    problem.addProperty("status", status);
    if (!message.isEmpty()) {
      problem.addProperty("detail", message);
    }
    return problem.toString();
  }

  /** The request as it came, before it was sent here. */
  private static final class Refused extends HttpServletRequestWrapper {

    Refused(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getRequestURI() {
      Object asked = getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      return asked == null ? PATH : asked.toString();
    }
  }
}

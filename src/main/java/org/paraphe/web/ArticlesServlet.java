package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Builds the article that a request holds, and answers with its facts. */
final class ArticlesServlet extends WritingServlet {

  private static final long serialVersionUID = 1L;
  static final String PATH = "/articles";
  private static final Set<String> TYPES = Set.of("text/html", "text/plain", "application/json");

  private final transient Writing writing;

  ArticlesServlet(Site site, Writing writing) {
    super(site, writing.accounts());
    this.writing = writing;
  }

  @Override
  SiteServlet.Answer write(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    if (!TYPES.contains(type(request))) {
      return SiteServlet.Answer.failed(415, "taken: text/html, text/plain, application/json");
    }
    String charset = request.getCharacterEncoding();
    Intake.Receipt receipt =
        writing
            .intake()
            .read(
                new Intake.Submission(
                    id(request, body), type(request), charset == null ? "" : charset, body));
    if (receipt instanceof Intake.Receipt.Refused refused) {
      return SiteServlet.Answer.failed(422, refused.reason());
    }
    Intake.Receipt.Read read = (Intake.Receipt.Read) receipt;
    site.store().put(List.of(read.graph()), writing.provenance(), Instant.now());
    site.changed();
    String page = site.page(read.graph().article().getURI());
    response.setHeader("Location", site.address().url() + page);
    return new SiteServlet.Answer(
        201, SiteServlet.JSON, (read.facts() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** As the parameter says; else by content: the same page sent again is the same article. */
  private static String id(HttpServletRequest request, byte[] body) {
    String asked = request.getParameter("id");
    if (asked != null && !asked.isBlank()) {
      return asked.strip();
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

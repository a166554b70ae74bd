package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Serves the few files that pages use, by name. */
final class StaticServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final String OWN = "/org/paraphe/web/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";

  /** Files of libraries, by the name they are served under. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "cytoscape.min.js", "cytoscape/3.33.1/dist/cytoscape.min.js",
          "layout-base.js", "layout-base/2.0.1/layout-base.js",
          "cose-base.js", "cose-base/2.2.0/cose-base.js",
          "cytoscape-fcose.js", "cytoscape-fcose/2.2.0/cytoscape-fcose.js",
          "yasqe.min.js", "zazuko__yasqe/4.5.0/build/yasqe.min.js",
          "yasqe.min.css", "zazuko__yasqe/4.5.0/build/yasqe.min.css");

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml");

  StaticServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    String name = below("/static/", request);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[a-z.-]+")) {
      return Answer.failed(404, "");
    }
    String library = LIBRARY.get(name);
    try (InputStream in =
        StaticServlet.class.getResourceAsStream(
            library == null ? OWN + name : LIBRARIES + library)) {
      return in == null ? Answer.failed(404, "") : new Answer(200, type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the few files that pages use, by name. */
final class StaticServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;
  private static final String OWN = "/org/paraphe/web/";
  private static final String CYTOSCAPE =
      "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String STYLE = "text/css;charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of(
          "paraphe.css", STYLE,
          "graph.css", STYLE,
          "graph.js", SCRIPT,
          "editor.js", SCRIPT,
          "search.js", SCRIPT,
          "cytoscape.min.js", SCRIPT);

  @Override
  Answer answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getRequestURI().substring("/static/".length());
    String type = TYPES.get(name);
    if (type == null) {
      return Answer.failed(404, "no such file");
    }
    String resource = name.equals("cytoscape.min.js") ? CYTOSCAPE : OWN + name;
    try (InputStream in = StaticServlet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the program carries no " + resource);
      }
      return new Answer(200, type, in.readAllBytes());
    }
  }
}

package org.paraphe.web;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;

/** Tells programs how the server is and what it offers. */
final class StatusServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  private final transient Traffic traffic;

  StatusServlet(Site site, Traffic traffic) {
    super(site);
    this.traffic = traffic;
  }

  @Override
  boolean dependsOnStoreOnly() {
    return false;
  }

  @Override
  Answer answer(HttpServletRequest request) {
    return switch (request.getRequestURI()) {
      case "/health" -> health();
      case "/metrics" -> Answer.ok("text/plain; version=0.0.4; charset=utf-8", traffic.metrics());
      case "/openapi.json" ->
          Answer.ok(JSON, OpenApi.of(site.queries().all(), site.server(request)).toString());
      default -> Answer.failed(404, "");
    };
  }

  private Answer health() {
    int graphs = site.store().read(snapshot -> snapshot.graphs().size());
    JsonObject health = new JsonObject();
    health.addProperty("status", "ok");
    health.addProperty("articles", graphs);
    return Answer.ok(JSON, health.toString());
  }
}

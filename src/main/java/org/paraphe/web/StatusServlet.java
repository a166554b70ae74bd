package org.paraphe.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Parameter;

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
      case "/openapi.json" -> Answer.ok(JSON, openApi().toString());
      default -> Answer.failed(404, "no such page");
    };
  }

  private Answer health() {
    int graphs = site.store().read(snapshot -> snapshot.graphs().size());
    JsonObject health = new JsonObject();
    health.addProperty("status", "ok");
    health.addProperty("articles", graphs);
    return Answer.ok(JSON, health.toString());
  }

  private JsonObject openApi() {
    JsonObject info = new JsonObject();
    info.addProperty("title", "Paraphe");
    info.addProperty("version", "1");
    JsonObject paths = new JsonObject();
    site.queries().all().forEach(q -> paths.add("/query/" + q.name(), operation(q)));
    JsonObject api = new JsonObject();
    api.addProperty("openapi", "3.0.3");
    api.add("info", info);
    api.add("paths", paths);
    return api;
  }

  private static JsonObject operation(NamedQuery query) {
    JsonArray parameters = new JsonArray();
    query.parameters().forEach(p -> parameters.add(parameter(p)));
    JsonObject ok = new JsonObject();
    ok.addProperty("description", "SPARQL JSON results; CSV or HTML as asked for");
    JsonObject responses = new JsonObject();
    responses.add("200", ok);
    JsonObject get = new JsonObject();
    get.addProperty("operationId", query.name());
    get.addProperty("summary", query.title("en"));
    get.add("parameters", parameters);
    get.add("responses", responses);
    JsonObject path = new JsonObject();
    path.add("get", get);
    return path;
  }

  private static JsonObject parameter(Parameter parameter) {
    JsonObject schema = new JsonObject();
    boolean integer = parameter.type() == Parameter.Type.INTEGER;
    schema.addProperty("type", integer ? "integer" : "string");
    JsonObject described = new JsonObject();
    described.addProperty("name", parameter.name());
    described.addProperty("in", "query");
    described.addProperty("required", parameter.required());
    described.addProperty(
        "description",
        parameter.labels().getOrDefault("en", parameter.name())
            + " ("
            + parameter.type().name().toLowerCase(Locale.ROOT)
            + ")");
    described.add("schema", schema);
    return described;
  }
}

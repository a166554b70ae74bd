package org.paraphe.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Parameter;

/** Describes named queries for programs, as OpenAPI 3.0 has it. */
final class OpenApi {

  private static final List<String> RESULTS =
      List.of("application/sparql-results+json", "text/csv", "text/html");

  private OpenApi() {}

  /**
   * The document.
   *
   * @param server address of the server, without a slash at the end
   */
  static JsonObject of(List<NamedQuery> queries, String server) {
    JsonObject address = object("url", server);
    JsonArray servers = new JsonArray();
    servers.add(address);
    JsonObject info = object("title", "Paraphe");
    info.addProperty("version", "1");
    JsonObject paths = new JsonObject();
    for (NamedQuery query : queries) {
      JsonObject path = new JsonObject();
      path.add("get", operation(query));
      paths.add("/query/" + query.name(), path);
    }
    JsonObject api = object("openapi", "3.0.3");
    api.add("info", info);
    api.add("servers", servers);
    api.add("paths", paths);
    return api;
  }

  private static JsonObject operation(NamedQuery query) {
    JsonArray parameters = new JsonArray();
    query.parameters().forEach(p -> parameters.add(parameter(p)));
    parameters.add(format());
    JsonObject content = new JsonObject();
    RESULTS.forEach(type -> content.add(type, new JsonObject()));
    JsonObject ok = object("description", "The results");
    ok.add("content", content);
    JsonObject responses = new JsonObject();
    responses.add("200", ok);
    responses.add("400", object("description", "A value is missing, of the wrong form or unknown"));
    responses.add("503", object("description", "The query takes too long"));
    JsonObject operation = object("operationId", query.name());
    operation.addProperty("summary", query.title("en"));
    operation.addProperty("description", query.about().getOrDefault("en", ""));
    operation.add("parameters", parameters);
    operation.add("responses", responses);
    return operation;
  }

  private static JsonObject parameter(Parameter parameter) {
    String label = parameter.labels().getOrDefault("en", parameter.name());
    String type = parameter.type().name().toLowerCase(Locale.ROOT);
    boolean integer = parameter.type() == Parameter.Type.INTEGER;
    return parameter(
        parameter.name(),
        parameter.required(),
        label + " (" + type + ")",
        object("type", integer ? "integer" : "string"));
  }

  private static JsonObject format() {
    JsonArray names = new JsonArray();
    List.of("json", "csv", "html").forEach(names::add);
    JsonObject schema = object("type", "string");
    schema.add("enum", names);
    return parameter("format", false, "Of the results; else as the Accept header asks", schema);
  }

  private static JsonObject parameter(
      String name, boolean required, String description, JsonObject schema) {
    JsonObject parameter = object("name", name);
    parameter.addProperty("in", "query");
    parameter.addProperty("required", required);
    parameter.addProperty("description", description);
    parameter.add("schema", schema);
    return parameter;
  }

  private static JsonObject object(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }
}

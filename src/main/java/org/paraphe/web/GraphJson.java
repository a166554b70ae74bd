package org.paraphe.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.rdf.Iris;
import org.paraphe.store.QueryException;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** The things that facts link to one another, as nodes and edges. */
final class GraphJson {

  private static final int USUAL = 100;
  private static final int MOST = 3_000;

  private static final String EDGES =
      """
      SELECT DISTINCT ?fact ?kind ?polarity ?modality ?when ?publisher
        ?aRole ?a ?aLabel ?aType ?bRole ?b ?bLabel ?bType
      WHERE { SELECTION
        GRAPH ?g {
          ?fact pa:polarity ?polarity ; a ?kind ; pa:modality ?modality ; pa:evidence ?evidence ;
            ?aRole ?a ; ?bRole ?b .
          ?a a ?aType ; rdfs:label ?aLabel . ?b a ?bType ; rdfs:label ?bLabel .
          ?evidence oa:hasSource ?article .
          OPTIONAL { ?fact pa:date ?date }
          OPTIONAL { ?article schema:publisher ?publisher }
          OPTIONAL { ?article schema:datePublished ?published }
          BIND (COALESCE(STR(?date), SUBSTR(STR(?published), 1, 10), "") AS ?when)
          FILTER (STR(?a) < STR(?b) ENDS)
          FILTER (LANG(?aLabel) = ?language
            || NOT EXISTS { ?a rdfs:label ?o FILTER (LANG(?o) = ?language) })
          FILTER (LANG(?bLabel) = ?language
            || NOT EXISTS { ?b rdfs:label ?o FILTER (LANG(?o) = ?language) }) } }
      LIMIT\s""";

  /** Facts about a thing, newest first. */
  private static final String ABOUT =
      """
      { SELECT ?g ?fact { GRAPH ?g { ?fact ?anyRole ?it . ?fact pa:polarity ?any ; ?b1 ?b2 .
          ?b2 rdfs:label ?b3 .
          FILTER (?b2 != ?it)
          OPTIONAL { ?article schema:datePublished ?day } } }
        GROUP BY ?g ?fact ORDER BY DESC(MAX(STR(?day))) ?fact LIMIT\s""";

  /** The newest articles. */
  private static final String NEWEST =
      """
      { SELECT ?g { GRAPH ?g { ?any a pa:Article OPTIONAL { ?any schema:datePublished ?day } } }
        ORDER BY DESC(STR(?day)) ?g LIMIT\s""";

  private final Site site;
  private final Language language;

  GraphJson(Site site, Language language) {
    this.site = site;
    this.language = language;
  }

  /**
   * The graph about the thing that the request names, or of the newest articles.
   *
   * @throws QueryException if the request asks for no thing, or for no number of edges
   */
  String of(Snapshot snapshot, HttpServletRequest request) {
    String about = request.getParameter("about");
    boolean all = about == null || about.isEmpty();
    if (!all && !Iris.isIri(about)) {
      throw new QueryException("about: not an IRI");
    }
    int limit = limit(request);
    String text =
        EDGES
            .replace("SELECTION", (all ? NEWEST : ABOUT) + limit + " }")
            .replace("ENDS", all ? "" : "&& (?a = ?it || ?b = ?it)");
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(FactReader.PREFIXES + text + limit);
    query.setLiteral("language", language.name());
    if (!all) {
      query.setIri("it", about);
    }
    return json(Rows.of(snapshot, query.asQuery())).toString();
  }

  private static int limit(HttpServletRequest request) {
    String asked = request.getParameter("limit");
    if (asked == null) {
      return USUAL;
    }
    if (!asked.matches("\\d{1,4}") || asked.matches("0+")) {
      throw new QueryException("limit: not a number from 1 to " + MOST);
    }
    return Math.min(MOST, Integer.parseInt(asked));
  }

  private JsonObject json(List<Map<String, String>> rows) {
    Map<String, JsonObject> nodes = new TreeMap<>();
    JsonArray edges = new JsonArray();
    for (Map<String, String> row : rows) {
      for (String end : List.of("a", "b")) {
        nodes.put(row.get(end), node(row.get(end), row.get(end + "Label"), row.get(end + "Type")));
      }
      edges.add(edge(row));
    }
    JsonArray all = new JsonArray();
    nodes.values().forEach(all::add);
    JsonObject graph = new JsonObject();
    graph.add("nodes", all);
    graph.add("edges", edges);
    return graph;
  }

  private JsonObject edge(Map<String, String> row) {
    JsonObject edge = new JsonObject();
    edge.addProperty("id", row.get("fact") + " " + row.get("a") + " " + row.get("b"));
    edge.addProperty("fact", row.get("fact"));
    edge.addProperty("page", site.address().path(site.page(row.get("fact"))));
    List<String> roles = site.roles(row.get("kind"));
    boolean forwards = place(roles, row.get("aRole")) <= place(roles, row.get("bRole"));
    edge.addProperty("source", row.get(forwards ? "a" : "b"));
    edge.addProperty("target", row.get(forwards ? "b" : "a"));
    String kind = FactReader.local(row.get("kind"));
    edge.addProperty("kind", kind);
    edge.addProperty("label", site.label(kind, language).orElse(kind));
    edge.addProperty("polarity", FactReader.local(row.get("polarity")));
    edge.addProperty("modality", FactReader.local(row.get("modality")));
    edge.addProperty("date", row.get("when"));
    edge.addProperty("publisher", row.getOrDefault("publisher", ""));
    return edge;
  }

  private static int place(List<String> roles, String role) {
    return roles.indexOf(FactReader.local(role));
  }

  private JsonObject node(String iri, String label, String typeIri) {
    String type = FactReader.local(typeIri);
    JsonObject node = new JsonObject();
    node.addProperty("id", iri);
    node.addProperty("label", label);
    node.addProperty("type", type);
    node.addProperty("typeLabel", language.words("type." + type).orElse(type));
    node.addProperty("page", site.address().path(site.page(iri)));
    return node;
  }
}

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

  private static final String EDGES =
      """
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?fact ?kind ?polarity ?modality ?a ?aLabel ?aType ?b ?bLabel ?bType
      WHERE { GRAPH ?g { $ABOUT
        ?fact pa:evidence ?evidence ; a ?kind ; pa:polarity ?polarity ; pa:modality ?modality ;
          ?aRole ?a ; ?bRole ?b .
        ?a a ?aType ; rdfs:label ?aLabel . ?b a ?bType ; rdfs:label ?bLabel .
        FILTER (STR(?a) < STR(?b))
        FILTER (LANG(?aLabel) = ?language
          || NOT EXISTS { ?a rdfs:label ?o FILTER (LANG(?o) = ?language) })
        FILTER (LANG(?bLabel) = ?language
          || NOT EXISTS { ?b rdfs:label ?o FILTER (LANG(?o) = ?language) }) } }
      ORDER BY ?fact ?a ?b LIMIT 300""";

  private static final String ABOUT = "?fact ?anyRole ?it . FILTER (?a = ?it || ?b = ?it)";

  private GraphJson() {}

  /** The graph about the thing that the request names, or about all. */
  static String of(Snapshot snapshot, HttpServletRequest request) {
    String about = request.getParameter("about");
    boolean all = about == null || about.isEmpty();
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(EDGES.replace("$ABOUT", all ? "" : ABOUT));
    query.setLiteral("language", Language.of(request).name());
    if (!all) {
      if (!Iris.isIri(about)) {
        throw new QueryException("about: not an IRI");
      }
      query.setIri("it", about);
    }
    return json(Rows.of(snapshot, query.asQuery())).toString();
  }

  private static JsonObject json(List<Map<String, String>> rows) {
    Map<String, JsonObject> nodes = new TreeMap<>();
    JsonArray edges = new JsonArray();
    for (Map<String, String> row : rows) {
      for (String end : List.of("a", "b")) {
        nodes.put(row.get(end), node(row.get(end), row.get(end + "Label"), row.get(end + "Type")));
      }
      JsonObject edge = new JsonObject();
      edge.addProperty("id", row.get("fact") + " " + row.get("a") + " " + row.get("b"));
      edge.addProperty("fact", row.get("fact"));
      edge.addProperty("source", row.get("a"));
      edge.addProperty("target", row.get("b"));
      edge.addProperty("kind", FactReader.local(row.get("kind")));
      edge.addProperty("polarity", FactReader.local(row.get("polarity")));
      edge.addProperty("modality", FactReader.local(row.get("modality")));
      edges.add(edge);
    }
    JsonArray all = new JsonArray();
    nodes.values().forEach(all::add);
    JsonObject graph = new JsonObject();
    graph.add("nodes", all);
    graph.add("edges", edges);
    return graph;
  }

  private static JsonObject node(String iri, String label, String type) {
    JsonObject node = new JsonObject();
    node.addProperty("id", iri);
    node.addProperty("label", label);
    node.addProperty("type", FactReader.local(type));
    return node;
  }
}

package org.paraphe.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraphe.rdf.Iris;
import org.paraphe.store.Snapshot;

/** The things that facts link to one another, as nodes and edges. */
final class GraphJson {

  private static final int USUAL = 100;

  /** Facts that an article is expected to have, where the graph is about nothing in particular. */
  private static final int PER_ARTICLE = 8;

  private final Site site;
  private final Language language;
  private final Map<String, JsonObject> nodes = new TreeMap<>();
  private final JsonArray edges = new JsonArray();

  GraphJson(Site site, Language language) {
    this.site = site;
    this.language = language;
  }

  /**
   * The graph of the newest facts about the thing that the request names, or of those of the newest
   * articles.
   *
   * @throws BadRequest if the request asks for no thing, or for no number of facts
   */
  String of(Snapshot snapshot, HttpServletRequest request) {
    String about = request.getParameter("about") == null ? "" : request.getParameter("about");
    if (!about.isEmpty() && !Iris.isIri(about)) {
      throw new BadRequest("wrong.iri", about);
    }
    int limit = limit(request);
    FactReader reader = new FactReader(site, snapshot, language);
    Selection newest = Selection.newest(about, "", limit);
    List<FactView> facts =
        about.isEmpty() ? reader.read(newest, graphs(limit)) : reader.read(newest);
    facts.forEach(fact -> add(fact, about));
    return json();
  }

  private List<String> graphs(int limit) {
    return site.catalogue().articles().stream()
        .limit(1 + limit / PER_ARTICLE)
        .map(Catalogue.Dated::graph)
        .toList();
  }

  private static int limit(HttpServletRequest request) {
    String asked = request.getParameter("limit");
    if (asked == null) {
      return USUAL;
    }
    if (!asked.matches("\\d{1,4}") || asked.matches("0+")) {
      throw new BadRequest("wrong.limit", asked);
    }
    return Math.min(FactReader.MOST, Integer.parseInt(asked));
  }

  /** An edge between each two things of a fact, or from the one that the graph is about. */
  private void add(FactView fact, String about) {
    List<String> things =
        fact.fillers().stream()
            .filter(f -> f.form() == FactView.Filler.Form.THING)
            .map(FactView.Filler::iri)
            .distinct()
            .toList();
    for (int i = 0; i < things.size(); i++) {
      for (int j = i + 1; j < things.size(); j++) {
        if (about.isEmpty() || about.equals(things.get(i)) || about.equals(things.get(j))) {
          add(fact, things.get(i), things.get(j));
        }
      }
    }
  }

  private void add(FactView fact, String from, String to) {
    Names names = site.catalogue().names();
    Optional<Names.Entity> source = names.get(from, language);
    Optional<Names.Entity> target = names.get(to, language);
    if (source.isPresent() && target.isPresent()) {
      nodes.computeIfAbsent(from, iri -> node(source.get()));
      nodes.computeIfAbsent(to, iri -> node(target.get()));
      edges.add(edge(fact, from, to));
    }
  }

  private JsonObject edge(FactView fact, String from, String to) {
    JsonObject edge = new JsonObject();
    edge.addProperty("id", fact.iri() + " " + from + " " + to);
    edge.addProperty("fact", fact.iri());
    edge.addProperty("page", page(fact.iri()));
    edge.addProperty("source", from);
    edge.addProperty("target", to);
    edge.addProperty("kind", fact.kind());
    edge.addProperty("label", site.label(fact.kind(), language).orElse(fact.kind()));
    edge.addProperty("polarity", fact.polarity());
    edge.addProperty("modality", fact.modality());
    edge.addProperty("date", fact.when());
    edge.addProperty("publisher", fact.passage().publisher());
    edge.addProperty("sentence", fact.passage().sentence());
    edge.addProperty("lang", fact.passage().language());
    return edge;
  }

  private JsonObject node(Names.Entity entity) {
    JsonObject node = new JsonObject();
    node.addProperty("id", entity.iri());
    node.addProperty("label", entity.label());
    node.addProperty("type", entity.type());
    node.addProperty("typeLabel", language.words("type." + entity.type()).orElse(entity.type()));
    node.addProperty("page", page(entity.iri()));
    return node;
  }

  private String page(String iri) {
    return site.address().path(site.page(iri));
  }

  private String json() {
    JsonArray all = new JsonArray();
    nodes.values().forEach(all::add);
    JsonObject graph = new JsonObject();
    graph.add("nodes", all);
    graph.add("edges", edges);
    return graph.toString();
  }
}

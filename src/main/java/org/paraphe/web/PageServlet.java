package org.paraphe.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryFactory;
import org.paraphe.rdf.Folding;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** The explorer's pages: overview, search, the graph and the SPARQL editor. */
final class PageServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  private static final String PREFIXES =
      """
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      """;
  private static final String COUNTS =
      PREFIXES
          + """
          SELECT ?kind (COUNT(?fact) AS ?n) { GRAPH ?g { ?fact pa:polarity ?any ; a ?kind } }
          GROUP BY ?kind ORDER BY DESC(?n)""";
  private static final String NEWEST =
      PREFIXES
          + """
          SELECT ?article ?id ?headline ?published { GRAPH ?g {
            ?article schema:identifier ?id .
            OPTIONAL { ?article schema:headline ?headline }
            OPTIONAL { ?article schema:datePublished ?published } } }
          ORDER BY DESC(STR(?published)) ?id LIMIT 12""";
  private static final String QUOTED =
      PREFIXES
          + """
          SELECT ?who (COALESCE(SAMPLE(?own), SAMPLE(?any)) AS ?label) (SAMPLE(?all) AS ?n) {
            { SELECT ?who (COUNT(?s) AS ?all) { GRAPH ?g { ?s pa:speaker ?who } }
              GROUP BY ?who ORDER BY DESC(?all) ?who LIMIT 12 }
            GRAPH ?h { ?who rdfs:label ?any
              OPTIONAL { ?who rdfs:label ?own FILTER (LANG(?own) = ?language) } } }
          GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT 12""";
  private static final String SEARCH =
      PREFIXES
          + """
          SELECT ?it (COALESCE(SAMPLE(?own), SAMPLE(?any)) AS ?label) (SAMPLE(?t) AS ?type)
            (COUNT(DISTINCT ?g) AS ?n) {
            { SELECT DISTINCT ?it { GRAPH ?h { ?it pa:foldedLabel ?folded }
              FILTER CONTAINS(?folded, ?word) } LIMIT 200 }
            GRAPH ?g { ?it rdfs:label ?any ; a ?t
              OPTIONAL { ?it rdfs:label ?own FILTER (LANG(?own) = ?language) } } }
          GROUP BY ?it ORDER BY DESC(?n) ?it LIMIT 50""";

  private final transient Site site;

  PageServlet(Site site) {
    this.site = site;
  }

  @Override
  Answer answer(HttpServletRequest request, HttpServletResponse response) {
    return switch (request.getRequestURI()) {
      case "/" -> Answer.ok(HTML, site.store().read(s -> overview(s, request)));
      case "/search" -> Answer.ok(HTML, site.store().read(s -> search(s, request)));
      case "/suggest" -> Answer.ok(JSON, site.store().read(s -> suggestions(s, request)));
      case "/graph" -> Answer.ok(HTML, graph(request));
      case "/graph.json" -> Answer.ok(JSON, site.store().read(s -> GraphJson.of(s, request)));
      case "/editor" -> Answer.ok(HTML, editor(request));
      default -> Answer.failed(404, "no such page");
    };
  }

  private String overview(Snapshot snapshot, HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("overview"));
    page.html().open("div", "class", "columns");
    section(
        page,
        "facts",
        Rows.of(snapshot, QueryFactory.create(COUNTS)),
        row -> {
          page.html()
              .text(page.say("kind." + FactReader.local(row.get("kind"))) + ": " + row.get("n"));
        });
    section(
        page,
        "articles",
        Rows.of(snapshot, QueryFactory.create(NEWEST)),
        row -> {
          page.thing(row.get("article"), row.getOrDefault("headline", row.get("id")));
          page.html().text(row.containsKey("published") ? ", " + row.get("published") : "");
        });
    section(
        page,
        "quoted",
        rows(snapshot, QUOTED, page.language(), ""),
        row -> {
          page.thing(row.get("who"), row.get("label")).html().text(": " + row.get("n"));
        });
    section(
        page,
        "questions",
        site.queries().all(),
        query ->
            page.html()
                .link(page.here("/query/" + query.name()), query.title(page.language().name())));
    page.html().open("p").link(page.here("/graph"), page.say("graph")).close();
    return page.toString();
  }

  private static <T> void section(Page page, String heading, List<T> items, Consumer<T> show) {
    page.html().open("section").element("h2", page.say(heading)).open("ul");
    for (T item : items) {
      page.html().open("li");
      show.accept(item);
      page.html().close();
    }
    page.html().close().close();
  }

  private String search(Snapshot snapshot, HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("search"));
    List<Map<String, String>> found = found(snapshot, request);
    page.html().element("p", found.size() + " " + page.say("results")).open("ul");
    for (Map<String, String> row : found) {
      page.html().open("li");
      page.thing(row.get("it"), row.get("label"));
      page.html().text(" · " + page.say("type." + FactReader.local(row.get("type")))).close();
    }
    return page.toString();
  }

  private static String suggestions(Snapshot snapshot, HttpServletRequest request) {
    JsonArray labels = new JsonArray();
    found(snapshot, request).stream().limit(10).forEach(row -> labels.add(row.get("label")));
    return labels.toString();
  }

  private static List<Map<String, String>> found(Snapshot snapshot, HttpServletRequest request) {
    String asked = request.getParameter("q");
    String folded = asked == null ? "" : Folding.fold(asked);
    return folded.isEmpty() ? List.of() : rows(snapshot, SEARCH, Language.of(request), folded);
  }

  private static List<Map<String, String>> rows(
      Snapshot snapshot, String query, Language language, String word) {
    ParameterizedSparqlString bound = new ParameterizedSparqlString(query);
    bound.setLiteral("language", language.name());
    bound.setLiteral("word", word);
    return Rows.of(snapshot, bound.asQuery()).stream().filter(r -> r.containsKey("label")).toList();
  }

  private String graph(HttpServletRequest request) {
    Page page = new Page(site, request, Language.of(request).say("graph"));
    String about = request.getParameter("about");
    page.html().element("p", page.say("graph.help"));
    page.html().open("form", "id", "filters").open("label");
    page.html().open("input", "type", "checkbox", "id", "refusals", "checked", "checked");
    page.html().text(" " + page.say("refusals")).close().open("label").text(page.say("only") + " ");
    page.html().open("select", "id", "kind").element("option", page.say("all"), "value", "");
    page.html().close().close();
    page.html().element("button", "PNG", "type", "button", "id", "png").close();
    JsonObject words = new JsonObject();
    words.addProperty("about", about == null ? "" : about);
    page.html()
        .open(
            "div",
            "id",
            "graph",
            "role",
            "img",
            "aria-label",
            page.say("graph"),
            "data-settings",
            words.toString(),
            "data-lang",
            page.language().name())
        .close();
    page.html().open("ul", "id", "nodes").close();
    page.html()
        .open(
            "link",
            "id",
            "__________cytoscape_stylesheet",
            "rel",
            "stylesheet",
            "href",
            "/static/graph.css");
    page.html().open("script", "src", "/static/cytoscape.min.js").close();
    page.html().open("script", "src", "/static/graph.js").close();
    return page.toString();
  }

  private String editor(HttpServletRequest request) {
    Page page = new Page(site, request, "SPARQL");
    page.html().open("form", "action", "/sparql", "method", "get", "id", "editor");
    page.html().open("label").text(page.say("query"));
    page.html().element("textarea", EXAMPLE, "name", "query", "rows", "14", "spellcheck", "false");
    page.html().close();
    page.html().open("input", "type", "hidden", "name", "format", "value", "text");
    page.html().element("button", page.say("ask")).close();
    page.html()
        .open("div", "id", "answer", "class", "scroll", "tabindex", "0", "aria-live", "polite")
        .close();
    page.html().open("script", "src", "/static/editor.js").close();
    return page.toString();
  }

  private static final String EXAMPLE =
      """
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?who ?document
      WHERE {
        ?agent pa:signed ?text ; rdfs:label ?who .
        ?text rdfs:label ?document .
      }
      LIMIT 100
      """;
}

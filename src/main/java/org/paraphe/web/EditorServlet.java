package org.paraphe.web;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.rdf.Pa;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.Prefixes;

/** The SPARQL editor, its examples, and the terms that it completes. */
final class EditorServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  private static final String EXAMPLE =
      """
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?agent ?who ?document
      WHERE {
        ?agent pa:signed ?text ; rdfs:label ?who .
        ?text rdfs:label ?document .
      }
      LIMIT 100
      """;

  EditorServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    return request.getRequestURI().equals("/terms.json")
        ? Answer.ok(JSON, terms().toString())
        : Answer.ok(HTML, page(request));
  }

  private String page(HttpServletRequest request) {
    Page page = new Page(site, request, "SPARQL");
    Html html = page.html();
    page.stylesheet("yasqe.min.css");
    html.element("p", page.say("editor.help"));
    examples(page);
    html.open("form", "action", page.here("/sparql"), "method", "get", "id", "editor");
    html.open("label", "for", "query").text(page.say("query")).close();
    String given = request.getParameter("query");
    html.element(
        "textarea",
        given == null ? EXAMPLE : given,
        "name",
        "query",
        "id",
        "query",
        "rows",
        "14",
        "spellcheck",
        "false");
    html.open("div", "id", "yasqe").close();
    html.open("p", "class", "actions").element("button", page.say("ask"), "class", "main");
    html.open("label").text(page.say("form") + " ").open("select", "name", "format");
    for (String format : new String[] {"text", "json", "csv", "tsv", "xml"}) {
      html.element(
          "option",
          format.equals("text") ? page.say("table") : format.toUpperCase(Locale.ROOT),
          "value",
          format);
    }
    html.close().close().close().close();
    html.element("p", "", "id", "told", "role", "status", "class", "quiet");
    html.open("div", "id", "answer", "class", "scroll", "tabindex", "0");
    html.close();
    html.json("application/json", words(page));
    page.script("yasqe.min.js").script("editor.js");
    return page.toString();
  }

  private void examples(Page page) {
    String language = page.language().name();
    page.html().open("p", "id", "examples", "hidden", "hidden");
    page.html().open("label").text(page.say("examples") + " ").open("select", "id", "example");
    page.html().element("option", "", "value", "");
    for (NamedQuery query : site.queries().all()) {
      page.html().element("option", query.title(language), "value", query.sparql());
    }
    page.html().close().close().close();
  }

  /** What the script says, and what IRIs have a page here. */
  private String words(Page page) {
    JsonObject words = new JsonObject();
    words.addProperty("base", site.base());
    words.addProperty("page", site.address().path("/id/"));
    words.addProperty("results", page.say("results"));
    words.addProperty("one", page.say("results.one"));
    words.addProperty("failed", page.say("editor.failed"));
    return new Gson().toJson(words);
  }

  private JsonObject terms() {
    JsonArray classes = new JsonArray();
    JsonArray properties = new JsonArray();
    site.ontology()
        .listSubjects()
        .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(Pa.NS))
        .mapWith(Resource::asResource)
        .forEach(
            term -> {
              if (term.hasProperty(RDF.type, OWL.Class)) {
                classes.add(term.getURI());
              } else if (term.hasProperty(RDF.type)) {
                properties.add(term.getURI());
              }
            });
    JsonObject prefixes = new JsonObject();
    Prefixes.map().getMapping().forEach(prefixes::addProperty);
    JsonObject terms = new JsonObject();
    terms.add("prefixes", prefixes);
    terms.add("classes", classes);
    terms.add("properties", properties);
    return terms;
  }
}

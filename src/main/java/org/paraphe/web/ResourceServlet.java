package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.riot.RDFWriter;
import org.paraphe.rdf.Iris;
import org.paraphe.store.Prefixes;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** Answers for every article, entity and fact under its IRI, in the form asked for. */
final class ResourceServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  private static final String DESCRIPTION =
      """
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g {
        { ?it ?p ?o BIND (?it AS ?s) } UNION { ?s ?p ?it BIND (?it AS ?o) }
        UNION { ?it pa:evidence ?s . ?s ?p ?o }
        UNION { ?it pa:evidence/oa:hasSelector ?s . ?s ?p ?o } } } LIMIT 20000""";
  private static final String KNOWN =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      SELECT DISTINCT ?type ?label ?language WHERE { GRAPH ?g { ?it a ?type
        OPTIONAL { ?it rdfs:label|schema:headline|schema:identifier ?label
          BIND (LANG(?label) AS ?language) } } } ORDER BY ?type ?language ?label""";

  private final transient Site site;

  ResourceServlet(Site site) {
    this.site = site;
  }

  @Override
  Answer answer(HttpServletRequest request, HttpServletResponse response) {
    String iri = site.iri(request.getRequestURI().substring("/id/".length()));
    Optional<Representation> form = Representation.of(request);
    if (!Iris.isIri(iri)) {
      return Answer.failed(400, "not an IRI: " + iri);
    }
    if (form.isEmpty()) {
      return Answer.failed(406, "offered: HTML, Turtle, JSON-LD, N-Triples, RDF/XML");
    }
    links(request, response);
    return site.store().read(snapshot -> describe(snapshot, iri, form.get(), request));
  }

  private static void links(HttpServletRequest request, HttpServletResponse response) {
    for (Representation other : Representation.values()) {
      response.addHeader(
          "Link",
          "<%s?format=%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(request.getRequestURI(), other.ending(), other.type()));
    }
  }

  private Answer describe(
      Snapshot snapshot, String iri, Representation form, HttpServletRequest request) {
    List<Map<String, String>> known = Rows.of(snapshot, about(KNOWN, iri).asQuery());
    if (known.isEmpty()) {
      return Answer.failed(404, "nothing is known of <" + iri + ">");
    }
    if (form == Representation.HTML) {
      return Answer.ok(HTML, page(snapshot, iri, known, request));
    }
    Graph graph = snapshot.query(about(DESCRIPTION, iri).asQuery(), e -> e.construct());
    return rdf(graph, form);
  }

  private static ParameterizedSparqlString about(String query, String iri) {
    ParameterizedSparqlString bound = new ParameterizedSparqlString(query);
    bound.setIri("it", iri);
    return bound;
  }

  static Answer rdf(Graph graph, Representation form) {
    Prefixes.map().forEach((prefix, ns) -> graph.getPrefixMapping().setNsPrefix(prefix, ns));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(form.format()).output(body);
    return new Answer(200, form.contentType(), body.toByteArray());
  }

  private String page(
      Snapshot snapshot, String iri, List<Map<String, String>> known, HttpServletRequest request) {
    Language language = Language.of(request);
    Page page = new Page(site, request, label(known, iri, language));
    FactReader reader = new FactReader(snapshot, language);
    kinds(page, known, iri);
    List<FactView> facts = reader.one(iri);
    if (facts.isEmpty()) {
      facts = reader.in(iri);
    }
    if (facts.isEmpty()) {
      facts = reader.about(iri);
      page.html().open("p");
      page.html().link(page.here("/graph?about=" + Site.encode(iri)), page.say("graph"));
      page.html().close();
    }
    page.facts(facts);
    forms(page, request);
    return page.toString();
  }

  private static String label(List<Map<String, String>> known, String iri, Language language) {
    return known.stream()
        .filter(r -> language.name().equals(r.get("language")))
        .findFirst()
        .or(() -> known.stream().filter(r -> r.containsKey("label")).findFirst())
        .map(r -> r.get("label"))
        .orElse(FactReader.local(iri));
  }

  private static void kinds(Page page, List<Map<String, String>> known, String iri) {
    List<String> types =
        known.stream().map(r -> FactReader.local(r.get("type"))).distinct().toList();
    page.html().open("p", "class", "kind");
    page.html().text(String.join(", ", types.stream().map(t -> page.say("type." + t)).toList()));
    page.html().text(" · ").element("code", iri).close();
  }

  private static void forms(Page page, HttpServletRequest request) {
    page.html().open("p", "class", "forms").text(page.say("forms") + " ");
    for (Representation form : Representation.values()) {
      if (form != Representation.HTML) {
        page.html()
            .link(
                request.getRequestURI() + "?format=" + form.ending(),
                form.name(),
                "rel",
                "alternate",
                "type",
                form.type())
            .text(" ");
      }
    }
    page.html().close();
  }
}

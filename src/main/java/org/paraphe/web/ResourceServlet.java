package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.riot.RDFWriter;
import org.paraphe.rdf.Iris;
import org.paraphe.store.Prefixes;
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

  ResourceServlet(Site site) {
    super(site);
  }

  @Override
  void addHeaders(HttpServletRequest request, HttpServletResponse response) {
    Representation.link(site.address().url() + request.getRequestURI(), response);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    String iri = site.iri(below("/id/", request));
    Optional<Representation> form = Representation.of(request);
    if (!Iris.isIri(iri)) {
      return Answer.failed(400, request, "iri", iri);
    }
    if (form.isEmpty()) {
      return Answer.failed(406, request, "form", Representation.OFFERED);
    }
    return site.read(snapshot -> describe(snapshot, iri, form.get(), request));
  }

  private Answer describe(
      Snapshot snapshot, String iri, Representation form, HttpServletRequest request) {
    Thing thing = Thing.of(snapshot, iri);
    if (!thing.known()) {
      return Answer.failed(404, request, "unknown", iri);
    }
    if (form == Representation.HTML) {
      return Answer.ok(HTML, new ThingPage(site, snapshot, thing, request).toString());
    }
    ParameterizedSparqlString query = new ParameterizedSparqlString(DESCRIPTION);
    query.setIri("it", iri);
    return rdf(snapshot.query(query.asQuery(), e -> e.construct()), form);
  }

  static Answer rdf(Graph graph, Representation form) {
    if (form == Representation.JSONLD) {
      return Answer.ok(form.contentType(), CompactJsonLd.of(graph));
    }
    Prefixes.map().forEach((prefix, ns) -> graph.getPrefixMapping().setNsPrefix(prefix, ns));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(form.format()).output(body);
    return new Answer(200, form.contentType(), body.toByteArray());
  }
}

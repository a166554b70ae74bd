package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;

/** Answers for the terms of the ontology and the lexicon entries, a document of them at a time. */
final class TermServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  TermServlet(Site site) {
    super(site);
  }

  @Override
  void addHeaders(HttpServletRequest request, HttpServletResponse response) {
    Representation.link(site.address().url() + request.getRequestURI(), response);
  }

  @Override
  Answer answer(HttpServletRequest request) {
    Optional<Representation> form = Representation.of(request);
    if (form.isEmpty()) {
      return Answer.failed(406, request, "form", Representation.OFFERED);
    }
    String document = Site.document(request.getRequestURI().substring(1));
    List<Resource> terms =
        site.ontology()
            .listSubjects()
            .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(document + "#"))
            .toList();
    if (terms.isEmpty()) {
      return Answer.failed(404, request, "unknown", document);
    }
    return form.get() == Representation.HTML
        ? Answer.ok(HTML, new TermPage(site, request, terms).toString())
        : ResourceServlet.rdf(describe(terms).getGraph(), form.get());
  }

  private static Model describe(List<Resource> terms) {
    Model model = ModelFactory.createDefaultModel();
    terms.forEach(term -> describe(term, model));
    return model;
  }

  /** All that is said of a term, and of the blank nodes that belong to it. */
  private static void describe(Resource term, Model model) {
    for (Statement s : term.listProperties().toList()) {
      if (!model.contains(s)) {
        model.add(s);
        if (s.getObject().isAnon()) {
          describe(s.getResource(), model);
        }
      }
    }
  }
}

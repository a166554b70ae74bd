package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Answers for the terms of the ontology and the lexicon entries, a document of them at a time. */
final class TermServlet extends SiteServlet {

  private static final long serialVersionUID = 1L;

  TermServlet(Site site) {
    super(site);
  }

  @Override
  Answer answer(HttpServletRequest request, HttpServletResponse response) {
    Optional<Representation> form = Representation.of(request);
    if (form.isEmpty()) {
      return Answer.failed(406, "offered: HTML, Turtle, JSON-LD, N-Triples, RDF/XML");
    }
    String document = Site.document(request.getRequestURI().substring(1));
    List<Resource> terms =
        site.ontology()
            .listSubjects()
            .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(document + "#"))
            .toList();
    if (terms.isEmpty()) {
      return Answer.failed(404, "no terms of " + document);
    }
    return form.get() == Representation.HTML
        ? Answer.ok(HTML, page(terms, request))
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

  private String page(List<Resource> terms, HttpServletRequest request) {
    Language language = Language.of(request);
    Page page = new Page(site, request, language.say("ontology"));
    page.html().open("dl", "class", "terms");
    terms.stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(
            term -> {
              page.html().open("dt", "id", term.getLocalName());
              page.html().element("code", term.getLocalName());
              page.html().text(" " + text(term, RDFS.label, language)).close();
              page.html().open("dd").element("em", kinds(term)).text(" ");
              page.html().text(text(term, RDFS.comment, language)).close();
            });
    return page.toString();
  }

  private static String kinds(Resource term) {
    return String.join(
        ", ",
        term.listProperties(RDF.type)
            .filterKeep(s -> s.getObject().isURIResource())
            .mapWith(s -> s.getResource().getLocalName())
            .toList());
  }

  private static String text(Resource term, Property property, Language language) {
    Statement found = term.getProperty(property, language.name());
    if (found == null) {
      found = term.getProperty(property);
    }
    return found == null || !found.getObject().isLiteral() ? "" : found.getString();
  }
}

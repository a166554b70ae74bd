package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.paraphe.rdf.Pa;

/** The page of the ontology or of a language's lexicon: its terms, explained; as HTML. */
final class TermPage {

  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  private static final Property ROLES = pa("roles");
  private static final Property SHORTCUT = pa("shortcut");
  private static final Property REFUSAL = pa("refusalShortcut");
  private static final Property EXAMPLE = pa("example");
  private static final Property FORM = ResourceFactory.createProperty(ONTOLEX, "canonicalForm");
  private static final Property WORDS = ResourceFactory.createProperty(ONTOLEX, "writtenRep");

  /**
   * What a term is, as far as the page keeps them apart: {@code terms.} and its its name are its
   * words.
   */
  private enum Group {
    FACTS,
    ENTITIES,
    RELATIONS,
    ENTRIES,
    OTHERS;

    static Group of(Resource term) {
      if (term.hasProperty(ROLES)) {
        return FACTS;
      }
      if (term.hasProperty(RDF.type, OWL.Class) && term.hasProperty(RDFS.subClassOf)) {
        return ENTITIES;
      }
      if (term.hasProperty(FORM)) {
        return ENTRIES;
      }
      return term.hasProperty(RDFS.domain) ? RELATIONS : OTHERS;
    }

    String id() {
      return "group-" + ordinal();
    }
  }

  private final Page page;
  private final Html html;

  TermPage(Site site, HttpServletRequest request, List<Resource> terms) {
    Language language = Language.of(request);
    boolean lexicon = Group.of(terms.get(0)) == Group.ENTRIES;
    this.page = new Page(site, request, language.say(lexicon ? "lexicon" : "ontology"));
    this.html = page.html();
    Map<Group, List<Resource>> groups =
        terms.stream()
            .sorted(Comparator.comparing(Resource::getURI))
            .collect(
                Collectors.groupingBy(
                    Group::of, () -> new EnumMap<>(Group.class), Collectors.toList()));
    contents(groups);
    groups.forEach(this::show);
  }

  private void contents(Map<Group, List<Resource>> groups) {
    html.open("nav", "class", "contents", "aria-label", page.say("ontology"));
    groups.forEach((group, terms) -> html.link("#" + group.id(), heading(group, terms)));
    html.close();
  }

  private String heading(Group group, List<Resource> terms) {
    return page.say("terms." + group) + " (" + page.language().number(terms.size()) + ")";
  }

  private void show(Group group, List<Resource> terms) {
    html.element("h2", heading(group, terms), "id", group.id());
    html.open("dl", "class", "terms");
    for (Resource term : terms) {
      html.open("dt", "id", term.getLocalName());
      html.element("strong", name(term)).text(" ");
      html.element("code", term.getLocalName()).close();
      html.open("dd").text(text(term, RDFS.comment));
      roles(term);
      links(page.say("terms.shortcut"), term, SHORTCUT);
      links(page.say("terms.refusal"), term, REFUSAL);
      links(page.say("terms.below"), term, RDFS.subClassOf);
      links(page.say("terms.domain"), term, RDFS.domain);
      links(page.say("terms.range"), term, RDFS.range);
      examples(term);
      html.close();
    }
    html.close();
  }

  private String name(Resource term) {
    return term.hasProperty(FORM)
        ? text(term.getPropertyResourceValue(FORM), WORDS)
        : text(term, RDFS.label);
  }

  private void roles(Resource term) {
    if (term.hasProperty(ROLES)) {
      links(
          page.say("terms.roles"),
          term.getProperty(ROLES).getList().asJavaList().stream().map(RDFNode::asResource));
    }
  }

  private void links(String words, Resource term, Property property) {
    links(
        words,
        term.listProperties(property).toList().stream()
            .map(Statement::getObject)
            .filter(RDFNode::isURIResource)
            .map(RDFNode::asResource));
  }

  /** Terms of the ontology alone. */
  private void links(String words, Stream<Resource> terms) {
    List<Resource> own = terms.filter(t -> t.getURI().startsWith(Pa.NS)).toList();
    if (!own.isEmpty()) {
      html.open("div", "class", "quiet").text(words);
      own.forEach(t -> html.text(" ").link("#" + t.getLocalName(), text(t, RDFS.label)));
      html.close();
    }
  }

  private void examples(Resource term) {
    for (Statement example : term.listProperties(EXAMPLE).toList()) {
      html.element("blockquote", text(example.getResource(), RDF.value));
    }
  }

  private String text(Resource term, Property property) {
    Statement found = term.getProperty(property, page.language().name());
    if (found == null) {
      found = term.getProperty(property);
    }
    return found == null || !found.getObject().isLiteral() ? "" : found.getString();
  }

  private static Property pa(String name) {
    return ResourceFactory.createProperty(Pa.NS, name);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}

package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Terms of the project's own namespaces must be declared: have a type. Those of the ontology must
 * have a label and a comment in English and in French too.
 */
final class TermCheck {

  private static final String OWN = "https://w3id.org/paraphe/";
  private static final List<String> LANGUAGES = List.of("en", "fr");

  private final Knowledge knowledge;
  private final Places places;

  TermCheck(Knowledge knowledge, Places places) {
    this.knowledge = knowledge;
    this.places = places;
  }

  List<Problem> problems() {
    List<Problem> found = new ArrayList<>();
    Model all = knowledge.model().union(knowledge.shapes());
    Set<Resource> used = new LinkedHashSet<>();
    knowledge.files().forEach(f -> collect(f.model(), used));
    for (Resource term : used) {
      Resource declared = all.wrapAsResource(term.asNode());
      if (!declared.hasProperty(RDF.type)) {
        found.add(places.use(term, "is used but not declared"));
      } else if (term.getURI().startsWith(Knowledge.NAMESPACE)) {
        missing(declared, RDFS.label, "label", found);
        missing(declared, RDFS.comment, "comment", found);
      }
    }
    return found;
  }

  private void missing(Resource term, Property property, String name, List<Problem> found) {
    LANGUAGES.stream()
        .filter(l -> term.getProperty(property, l) == null)
        .forEach(l -> found.add(places.problem(term, "has no " + name + " in the language " + l)));
  }

  private static void collect(Model model, Set<Resource> used) {
    model
        .listStatements()
        .forEach(
            s -> {
              if (s.getSubject().isURIResource()) {
                own(s.getSubject(), used);
              }
              own(s.getPredicate(), used);
              own(s.getObject(), used);
            });
  }

  private static void own(RDFNode node, Set<Resource> used) {
    if (node.isURIResource()
        && node.asResource().getURI().startsWith(OWN)
        && node.asResource().getURI().contains("#")) {
      used.add(node.asResource());
    }
  }
}

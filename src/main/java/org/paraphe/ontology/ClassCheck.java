package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDFS;
import org.paraphe.ontology.FactClass.Role;
import org.paraphe.ontology.FactClass.Shortcut;

/** Each class of facts must have declared roles, a shape, and a shortcut between its own roles. */
final class ClassCheck {

  private final Knowledge knowledge;
  private final Places places;
  private final List<Problem> found = new ArrayList<>();

  ClassCheck(Knowledge knowledge, Places places) {
    this.knowledge = knowledge;
    this.places = places;
  }

  List<Problem> problems() {
    knowledge.factClasses().forEach(this::check);
    return found;
  }

  private void check(FactClass factClass) {
    Resource type = term(factClass.name());
    if (!type.hasProperty(RDFS.subClassOf, knowledge.model().getResource(Terms.PA + "Fact"))) {
      found.add(places.problem(type, "has roles but is not below pa:Fact"));
    }
    for (Role role : factClass.roles()) {
      if (!term(role.name()).hasProperty(RDFS.domain)) {
        found.add(places.use(term(role.name()), "is a role without rdfs:domain"));
      }
    }
    factClass.shortcut().ifPresent(s -> check(factClass, s));
    if (!hasShape(type)) {
      found.add(places.problem(type, "has no shape: add one to shapes.ttl with this target class"));
    }
  }

  private void check(FactClass factClass, Shortcut shortcut) {
    for (String role : List.of(shortcut.subject(), shortcut.object())) {
      if (!role.isEmpty() && factClass.role(role).isEmpty()) {
        found.add(
            places.problem(
                term(shortcut.property()),
                "joins the role " + role + ", which pa:" + factClass.name() + " does not have"));
      }
    }
  }

  private boolean hasShape(Resource type) {
    Model shapes = knowledge.shapes();
    return shapes.contains(null, SHACLM.targetClass, type);
  }

  private Resource term(String name) {
    return knowledge
        .model()
        .wrapAsResource(ResourceFactory.createResource(Terms.PA + name).asNode());
  }
}

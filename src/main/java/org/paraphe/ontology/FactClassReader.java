package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.paraphe.ontology.FactClass.Role;
import org.paraphe.ontology.FactClass.Shortcut;

/** Reads the fact classes that an ontology declares. */
final class FactClassReader {

  private final Model model;

  FactClassReader(Model model) {
    this.model = model;
  }

  /** All classes with roles, in order of name. */
  List<FactClass> read() {
    return model.listSubjectsWithProperty(Terms.ROLES).mapWith(this::factClass).toList().stream()
        .sorted(Comparator.comparing(FactClass::name))
        .toList();
  }

  private FactClass factClass(Resource type) {
    List<Role> roles =
        type.getProperty(Terms.ROLES).getObject().as(RDFList.class).asJavaList().stream()
            .map(r -> role(r.asResource()))
            .toList();
    Optional<Shortcut> shortcut = object(type, Terms.SHORTCUT).map(this::shortcut);
    String refusal = object(type, Terms.REFUSAL_SHORTCUT).map(Resource::getLocalName).orElse("");
    return new FactClass(type.getLocalName(), roles, shortcut, refusal);
  }

  private Role role(Resource role) {
    return new Role(role.getLocalName(), range(role), role.hasProperty(RDFS.range, XSD.integer));
  }

  private Shortcut shortcut(Resource property) {
    String subject =
        object(property, Terms.SUBJECT_ROLE)
            .map(Resource::getLocalName)
            .orElseThrow(() -> new OntologyException(property + " has no pa:subjectRole"));
    String object = object(property, Terms.OBJECT_ROLE).map(Resource::getLocalName).orElse("");
    return new Shortcut(property.getLocalName(), subject, object);
  }

  private Set<EntityType> range(Resource role) {
    return entityTypes(role.listProperties(RDFS.range).mapWith(Statement::getObject).toList());
  }

  /** The entity types at or below any of some classes or unions of classes. */
  static Set<EntityType> entityTypes(List<? extends RDFNode> classes) {
    Set<EntityType> found = EnumSet.noneOf(EntityType.class);
    List<Resource> todo = new ArrayList<>();
    classes.forEach(c -> todo.add(c.asResource()));
    for (int i = 0; i < todo.size(); i++) {
      Resource c = todo.get(i);
      if (c.hasProperty(OWL.unionOf)) {
        RDFList union = c.getProperty(OWL.unionOf).getObject().as(RDFList.class);
        union.asJavaList().forEach(m -> todo.add(m.asResource()));
      }
      entityType(c).ifPresent(found::add);
      c.getModel()
          .listSubjectsWithProperty(RDFS.subClassOf, c)
          .filterDrop(todo::contains)
          .toList()
          .forEach(todo::add);
    }
    return found;
  }

  private static Optional<EntityType> entityType(Resource type) {
    for (EntityType t : EntityType.values()) {
      if ((Terms.PA + t).equals(type.getURI())) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  static Optional<Resource> object(Resource subject, Property property) {
    return Optional.ofNullable(subject.getProperty(property)).map(Statement::getResource);
  }
}

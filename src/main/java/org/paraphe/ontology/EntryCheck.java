package org.paraphe.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/**
 * An entry must have one written form, a part of speech, a frame and an example in the right
 * notation, and there must be no second entry of the same word.
 */
final class EntryCheck {

  private final Knowledge knowledge;
  private final Places places;
  private final List<Problem> found = new ArrayList<>();
  private final Map<String, Resource> written = new HashMap<>();

  EntryCheck(Knowledge knowledge, Places places) {
    this.knowledge = knowledge;
    this.places = places;
  }

  List<Problem> problems() {
    knowledge
        .model()
        .listResourcesWithProperty(RDF.type, Terms.LEXICAL_ENTRY)
        .filterKeep(Resource::isURIResource)
        .toList()
        .stream()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(this::check);
    return found;
  }

  private void check(Resource entry) {
    List<Statement> forms = entry.listProperties(Terms.CANONICAL_FORM).toList();
    if (forms.size() != 1) {
      report(entry, "has " + forms.size() + " canonical forms; one is needed");
    }
    List<Statement> parts = entry.listProperties(Terms.PART_OF_SPEECH).toList();
    if (parts.size() != 1 || !Terms.CATEGORIES.containsKey(parts.get(0).getObject().toString())) {
      String known = String.join(", ", new TreeSet<>(Terms.CATEGORIES.keySet()));
      report(entry, "needs one lexinfo:partOfSpeech of " + known);
    }
    forms.forEach(f -> written(entry, f.getResource(), parts));
    if (!entry.hasProperty(Terms.SYN_BEHAVIOR)) {
      report(entry, "takes no frame: add synsem:synBehavior");
    }
    examples(entry);
  }

  private void written(Resource entry, Resource form, List<Statement> parts) {
    List<Statement> words = form.listProperties(Terms.WRITTEN_REP).toList();
    if (words.size() != 1 || words.get(0).getLanguage().isEmpty()) {
      report(entry, "needs one ontolex:writtenRep with a language tag");
      return;
    }
    String key = words.get(0).getObject() + " " + parts.stream().map(Statement::getObject).toList();
    Resource other = written.putIfAbsent(key, entry);
    if (other != null) {
      report(entry, "is the same word as " + other.getLocalName() + ": put the frames together");
    }
  }

  private void examples(Resource entry) {
    List<Statement> examples = entry.listProperties(Terms.EXAMPLE).toList();
    if (examples.isEmpty()) {
      report(entry, "has no example: add pa:example [ rdf:value … ; pa:states … ]");
    }
    for (Statement example : examples) {
      if (!example.getResource().hasProperty(RDF.value)
          || !example.getResource().hasProperty(Terms.STATES)) {
        report(entry, "has an example without rdf:value or without pa:states");
      }
      example
          .getResource()
          .listProperties(Terms.STATES)
          .forEach(s -> notation(entry, s.getString()));
    }
  }

  private void notation(Resource entry, String notation) {
    try {
      StatedFact fact = StatedFact.parse(notation);
      FactClass factClass = knowledge.factClass(fact.factClass()).orElse(null);
      if (factClass == null) {
        report(entry, "has an example of the unknown class " + fact.factClass());
        return;
      }
      fact.fillers().keySet().stream()
          .filter(role -> factClass.role(role).isEmpty())
          .sorted()
          .forEach(r -> report(entry, "has an example with the unknown role " + r));
    } catch (IllegalArgumentException e) {
      report(entry, "has an example that cannot be read: " + e.getMessage());
    }
  }

  private void report(Resource entry, String message) {
    found.add(places.problem(entry, message));
  }
}

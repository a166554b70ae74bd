package org.paraphe.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/** The direct relations that facts warrant. Immutable and thread-safe. */
final class ShortcutRelations {

  private static final Node ASSERTED = Pa.term(Modality.Asserted.name());
  private static final Node POSITIVE = Pa.term(Polarity.Positive.name());

  private final Map<String, FactClass> classes;

  ShortcutRelations(Collection<FactClass> classes) {
    this.classes =
        classes.stream()
            .collect(Collectors.toUnmodifiableMap(FactClass::name, Function.identity()));
  }

  /**
   * The relations that a fact warrants; none for plans, rumours and the past.
   *
   * @param triples what is said of the fact
   */
  List<Triple> of(Node fact, String factClass, Collection<Triple> triples) {
    FactClass found = classes.get(factClass);
    if (found == null || !values(fact, Pa.MODALITY, triples).contains(ASSERTED)) {
      return List.of();
    }
    boolean positive = values(fact, Pa.POLARITY, triples).contains(POSITIVE);
    return found
        .shortcut()
        .flatMap(s -> property(found, s, positive).map(p -> relations(fact, triples, s, p)))
        .orElse(List.of());
  }

  private static Optional<String> property(
      FactClass factClass, FactClass.Shortcut shortcut, boolean positive) {
    String property = positive ? shortcut.property() : factClass.refusal();
    return Optional.of(property).filter(name -> !name.isEmpty());
  }

  private static List<Triple> relations(
      Node fact, Collection<Triple> triples, FactClass.Shortcut shortcut, String property) {
    List<Triple> out = new ArrayList<>();
    for (Node subject : fillers(fact, triples, shortcut.subject())) {
      for (Node object : fillers(fact, triples, shortcut.object())) {
        if (subject.isURI() && !subject.equals(object)) {
          out.add(Triple.create(subject, Pa.term(property), object));
        }
      }
    }
    return out;
  }

  /** What fills a role; the fact itself where the ontology names no role. */
  private static List<Node> fillers(Node fact, Collection<Triple> triples, String role) {
    return role.isEmpty() ? List.of(fact) : values(fact, Pa.term(role), triples);
  }

  private static List<Node> values(Node fact, Node property, Collection<Triple> triples) {
    return triples.stream()
        .filter(t -> t.getSubject().equals(fact) && t.getPredicate().equals(property))
        .map(Triple::getObject)
        .toList();
  }
}

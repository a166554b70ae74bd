package org.paraphe.fact;

import java.util.List;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;

/**
 * A frame whose arguments were found at an entry's occurrence.
 *
 * @param bindings the arguments that fill roles
 * @param score how well it fits; comparable between frames of one occurrence
 */
record Match(
    Occurrence occurrence,
    Frame frame,
    FactClass factClass,
    List<Binding> bindings,
    Stance stance,
    int score) {

  /** Whether it reports quoted words. */
  boolean quotes() {
    return frame.arguments().stream().anyMatch(a -> a.function() == Frame.Function.QUOTATION);
  }

  List<Fill> fills(String role) {
    return bindings.stream()
        .filter(b -> b.argument().role().equals(role))
        .flatMap(b -> b.fills().stream())
        .toList();
  }

  List<Content> contents(String role) {
    return bindings.stream()
        .filter(b -> b.argument().role().equals(role))
        .flatMap(b -> b.contents().stream())
        .toList();
  }
}

package org.paraphe.fact;

import java.util.ArrayList;
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
    for (Frame.Argument a : frame.arguments()) {
      if (a.function() == Frame.Function.QUOTATION) {
        return true;
      }
    }
    return false;
  }

  /** The entities that fill a role. */
  List<Fill> fills(String role) {
    List<Fill> fills = new ArrayList<>(2);
    for (Binding b : bindings) {
      if (b.argument().role().equals(role)) {
        fills.addAll(b.fills());
      }
    }
    return fills;
  }

  /** The words that fill a role. */
  List<Content> contents(String role) {
    List<Content> contents = new ArrayList<>(2);
    for (Binding b : bindings) {
      if (b.argument().role().equals(role)) {
        contents.addAll(b.contents());
      }
    }
    return contents;
  }

  /** Whether words that fill a role here fill it in another match too. */
  boolean overlaps(Match other, String role) {
    List<Content> others = other.contents(role);
    for (Content c : contents(role)) {
      for (Content x : others) {
        if (x.overlaps(c.begin(), c.end())) {
          return true;
        }
      }
    }
    return false;
  }
}

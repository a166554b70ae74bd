package org.paraphe.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.Mention;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;

/**
 * Supplies what a fact needs and its frame may leave unsaid, from the words before: "Le traité est
 * prêt. L'Inde s'abstient."
 */
final class Implied {

  /** How many sentences back the unsaid may have been named. */
  private static final int SENTENCES = 2;

  private final ParsedSentence s;

  Implied(ParsedSentence s) {
    this.s = s;
  }

  /** Adds a binding for each optional argument without words whose role the shortcut needs. */
  void add(Occurrence o, Frame frame, FactClass factClass, List<Binding> bindings) {
    for (Frame.Argument a : frame.arguments()) {
      boolean needed =
          factClass
              .shortcut()
              .filter(c -> a.role().equals(c.subject()) || a.role().equals(c.object()))
              .isPresent();
      boolean bound = bindings.stream().anyMatch(b -> b.argument().role().equals(a.role()));
      if (needed && !a.required() && !bound) {
        last(o, FrameMatcher.types(a, factClass)).ifPresent(e -> bindings.add(binding(a, o, e)));
      }
    }
  }

  private static Binding binding(Frame.Argument a, Occurrence o, Entity entity) {
    Phrase nowhere = new Phrase(o.head(), o.head(), o.head(), Phrase.Found.NEAREST);
    return new Binding(a, nowhere, List.of(new Fill(entity, -1, -1, false)), List.of());
  }

  /** The entity of one of {@code types} that was mentioned last. */
  private Optional<Entity> last(Occurrence o, Set<EntityType> types) {
    int before = s.token(o.first()).begin();
    Entity last = null;
    int at = -1;
    for (Entity e : s.linked.entities()) {
      if (types.contains(e.type())) {
        for (Mention m : e.mentions()) {
          if (m.begin() < before && m.begin() > at && m.sentence() >= s.index - SENTENCES) {
            last = e;
            at = m.begin();
          }
        }
      }
    }
    return Optional.ofNullable(last);
  }
}

package org.paraphe.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry.Category;
import org.paraphe.text.Relation;

/**
 * Supplies what a fact needs and its frame may leave unsaid, from the words before: "Le traité est
 * prêt. L'Inde s'abstient."
 */
final class Implied {

  /** A noun such as "le retrait de X" says too little to look back far. */
  private static final int HERE = 0;

  /** How many sentences back what was named last is meant before what the facts are about. */
  private static final int NEAR = 1;

  /** How many sentences back the unsaid may have been named. */
  private static final int FAR = 2;

  private final ParsedSentence s;
  private final List<Fact> before;

  /**
   * @param before the facts of the sentences before
   */
  Implied(ParsedSentence s, List<Fact> before) {
    this.s = s;
    this.before = before;
  }

  /** Adds a binding for each optional argument without words whose role the shortcut needs. */
  void add(Occurrence o, Frame frame, FactClass factClass, List<Binding> bindings) {
    for (Frame.Argument a : frame.arguments()) {
      if (!a.required() && needed(a, factClass) && !bound(a, bindings)) {
        Set<EntityType> types = RoleFiller.types(a, factClass);
        boolean noun =
            o.entry().category() == Category.NOUN && s.tree.child(o.head(), Relation.COP) < 0;
        last(o, types, noun ? HERE : NEAR)
            .or(() -> stated(factClass, a.role()))
            .or(() -> last(o, types, noun ? HERE : FAR))
            .ifPresent(e -> bindings.add(binding(a, o, e)));
      }
    }
  }

  private static boolean needed(Frame.Argument a, FactClass factClass) {
    return factClass
        .shortcut()
        .filter(c -> a.role().equals(c.subject()) || a.role().equals(c.object()))
        .isPresent();
  }

  private static boolean bound(Frame.Argument a, List<Binding> bindings) {
    for (Binding b : bindings) {
      if (b.argument().role().equals(a.role())) {
        return true;
      }
    }
    return false;
  }

  private static Binding binding(Frame.Argument a, Occurrence o, Entity entity) {
    Phrase nowhere = new Phrase(o.head(), o.head(), o.head(), Phrase.Found.NEAREST);
    return new Binding(a, nowhere, List.of(new Fill(entity, -1, -1, false)), List.of());
  }

  /** What filled the role in the last fact of the class: what such facts are about here. */
  private Optional<Entity> stated(FactClass factClass, String role) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).factClass().equals(factClass.name())) {
        return before.get(i).entity(role);
      }
    }
    return Optional.empty();
  }

  /** The entity of one of {@code types} that was mentioned last, at most some sentences back. */
  private Optional<Entity> last(Occurrence o, Set<EntityType> types, int sentences) {
    int before = s.token(o.first()).begin();
    Entity last = null;
    int at = -1;
    for (int i = Math.max(0, s.index - sentences); i <= s.index; i++) {
      for (Reference r : s.linked.references(i)) {
        int begin = r.mention().begin();
        boolean later = begin < before && begin > at && types.contains(r.entity().type());
        if (later && !(i == s.index && source(r.mention().head()))) {
          last = r.entity();
          at = begin;
        }
      }
    }
    return Optional.ofNullable(last);
  }

  /** "selon le rapport": a source is not what it speaks about. */
  private boolean source(int word) {
    return s.grammar.sources.contains(s.marker(word));
  }
}

package org.paraphe.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paraphe.text.Relation;
import org.paraphe.text.Upos;

/**
 * Joined verbs of which each has one of the joined names: "X et Y ont respectivement signé et
 * rejeté".
 */
final class Distribution {

  private final ParsedSentence s;

  Distribution(ParsedSentence s) {
    this.s = s;
  }

  /**
   * What is left of the arguments of one of the verbs; empty where an adverb deals out names, but
   * there are not as many of them as verbs.
   */
  Optional<List<Binding>> of(int verb, List<Binding> bindings) {
    List<Integer> verbs = joined(verb);
    if (verbs.size() < 2 || !dealt(verbs)) {
      return Optional.of(bindings);
    }
    List<Binding> own = new ArrayList<>(bindings.size());
    boolean any = false;
    for (Binding b : bindings) {
      boolean each = b.fills().size() == verbs.size();
      any |= each;
      List<Fill> fills = each ? List.of(b.fills().get(verbs.indexOf(verb))) : b.fills();
      own.add(new Binding(b.argument(), b.phrase(), fills, b.contents()));
    }
    return any ? Optional.of(own) : Optional.empty();
  }

  private List<Integer> joined(int verb) {
    int first = verb;
    while (s.is(first, Relation.CONJ) && s.is(s.tree.head(first), Upos.VERB)) {
      first = s.tree.head(first);
    }
    List<Integer> verbs = new ArrayList<>(2);
    verbs.add(first);
    for (int c : s.tree.children(first, Relation.CONJ)) {
      if (s.is(c, Upos.VERB)) {
        verbs.add(c);
      }
    }
    return verbs;
  }

  private boolean dealt(List<Integer> verbs) {
    return s.has(s.grammar.distributives.bit())
        && verbs.stream()
            .flatMapToInt(v -> Arrays.stream(s.tree.children(v)))
            .anyMatch(c -> s.in(c, s.grammar.distributives));
  }
}

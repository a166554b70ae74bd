package org.paraphe.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fact with those that agree with it and those that contradict it.
 *
 * @param agreeing facts of the same content in other articles
 * @param against asserted facts on the same subject that claim the opposite, or another number
 */
record Claim(FactView fact, List<FactView> agreeing, List<FactView> against) {

  /**
   * The claims that facts make, in their order; a fact that agrees with one before is not a claim
   * of its own.
   *
   * @param others where agreeing and contradicting facts are looked for
   */
  static List<Claim> of(List<FactView> facts, List<FactView> others) {
    Map<String, List<FactView>> bySubject =
        others.stream().collect(Collectors.groupingBy(FactView::subject));
    Set<String> told = new HashSet<>();
    List<Claim> claims = new ArrayList<>();
    for (FactView fact : facts) {
      if (told.add(fact.iri())) {
        Claim claim = of(fact, bySubject.getOrDefault(fact.subject(), List.of()));
        claim.agreeing().forEach(f -> told.add(f.iri()));
        claims.add(claim);
      }
    }
    return claims;
  }

  private static Claim of(FactView fact, Iterable<FactView> sameSubject) {
    List<FactView> agreeing = new ArrayList<>();
    List<FactView> against = new ArrayList<>();
    for (FactView other : sameSubject) {
      if (other.claim().equals(fact.claim())) {
        if (!other.iri().equals(fact.iri())) {
          agreeing.add(other);
        }
      } else if (fact.asserted() && other.asserted()) {
        against.add(other);
      }
    }
    return new Claim(fact, agreeing, against);
  }

  /**
   * How many independent sources state it: publishers, or wordings if these are fewer, since copies
   * of one text are one source.
   */
  int sources() {
    Set<String> publishers = new HashSet<>(Set.of(fact.passage().source()));
    Set<String> wordings = new HashSet<>(Set.of(fact.passage().sentence()));
    for (FactView other : agreeing) {
      publishers.add(other.passage().source());
      wordings.add(other.passage().sentence());
    }
    return Math.min(publishers.size(), wordings.size());
  }
}

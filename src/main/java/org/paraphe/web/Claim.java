package org.paraphe.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * How many independent sources state it: publishers, or articles that are no copies, or wordings,
   * whichever are fewest.
   */
  int sources() {
    Set<String> publishers = new HashSet<>();
    Set<String> originals = new HashSet<>();
    Set<String> wordings = new HashSet<>();
    Stream.concat(Stream.of(fact), agreeing.stream())
        .map(FactView::passage)
        .forEach(
            passage -> {
              publishers.add(passage.source());
              originals.add(passage.original());
              wordings.add(passage.sentence());
            });
    return Math.min(publishers.size(), Math.min(originals.size(), wordings.size()));
  }
}

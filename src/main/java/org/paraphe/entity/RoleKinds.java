package org.paraphe.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.paraphe.text.Token;

/** Which nouns for people may stand for one another: "parlementaire" for "député". Immutable. */
final class RoleKinds {

  private final Map<String, Set<String>> kin = new HashMap<>();

  /**
   * @param kinds a wider noun each, with narrower ones behind vertical bars
   */
  RoleKinds(Set<String> kinds) {
    for (String kind : kinds) {
      String[] nouns = kind.split("\\|");
      for (String narrower : Arrays.asList(nouns).subList(1, nouns.length)) {
        kin.computeIfAbsent(nouns[0], k -> new HashSet<>()).add(narrower);
        kin.computeIfAbsent(narrower, k -> new HashSet<>()).add(nouns[0]);
      }
    }
  }

  /** Whether the noun is wider or narrower than one of {@code described}. */
  boolean same(Token noun, Set<String> described) {
    return any(kin.get(noun.lemma()), described) || any(kin.get(noun.norm()), described);
  }

  private static boolean any(Set<String> nouns, Set<String> described) {
    return nouns != null && described.stream().anyMatch(nouns::contains);
  }
}

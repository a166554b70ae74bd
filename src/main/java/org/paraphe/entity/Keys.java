package org.paraphe.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;

/** Identities and labels of entities, computed from their names alone. */
final class Keys {

  private Keys() {}

  static Entity entity(Draft d) {
    String label = label(d);
    String key = d.thing != null ? d.thing.key() : d.key != null ? d.key : key(d.type, label);
    List<String> sameAs = d.thing != null ? d.thing.sameAs() : List.of();
    return new Entity(key, label, d.type, true, sameAs, d.mentions);
  }

  static String key(EntityType type, String name) {
    return type.name().toLowerCase(Locale.ROOT) + "/" + slug(name);
  }

  /** Accents, case, hyphens, points and spaces do not tell names apart. */
  static String slug(String name) {
    return FoldedNames.compact(Folding.fold(name)).replace(' ', '-');
  }

  static Set<String> folded(Set<String> words) {
    return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** A country's usual name; otherwise the fullest name in the article. */
  static String label(Draft d) {
    if (d.type == EntityType.Country && d.thing != null) {
      return d.label;
    }
    String best = null;
    for (String name : d.names.values()) {
      if (best == null || fuller(name, best)) {
        best = name;
      }
    }
    return best == null ? d.label : best;
  }

  /** Whether a name is longer than another, or as long and not in capitals alone. */
  static boolean fuller(String a, String b) {
    boolean shoutA = ArticleView.upper(a, 0, a.length()) && a.length() > 3;
    boolean shoutB = ArticleView.upper(b, 0, b.length()) && b.length() > 3;
    return shoutA == shoutB ? a.length() > b.length() : shoutB && a.length() >= b.length();
  }
}

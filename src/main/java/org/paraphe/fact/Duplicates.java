package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Fact.Filler;
import org.paraphe.fact.Fact.Value;
import org.paraphe.ontology.Modality;

/** Keeps one of several facts that say the same. */
final class Duplicates {

  /** Contents of one speaker that share more than this part of the longer are one statement. */
  private static final double SAME = 0.7;

  /** Classes of what is done once. */
  private static final Set<String> DEEDS = Set.of("Signature", "Release", "Affiliation");

  private static final String TENURE = "Tenure";
  private static final String HOLDER = "holder";
  private static final String TITLE = "title";
  private static final String OF = "of";

  private Duplicates() {}

  /** The facts without later ones that repeat an earlier one of the same passage. */
  static List<Fact> removed(List<Fact> facts) {
    List<Fact> kept = new ArrayList<>(facts.size());
    for (Fact f : facts) {
      if (!repeated(kept, f) && !outdone(facts, f)) {
        kept.add(f);
      }
    }
    return kept;
  }

  private static boolean repeated(List<Fact> kept, Fact f) {
    for (Fact k : kept) {
      if (same(k, f)) {
        return true;
      }
    }
    return false;
  }

  private static boolean outdone(List<Fact> facts, Fact f) {
    for (Fact k : facts) {
      if (fuller(k, f) || surer(k, f) || named(k, f)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "X s'est expliqué : « … », a dit l'ancien maire": whether {@code a} names who {@code b} does
   * not.
   */
  private static boolean named(Fact a, Fact b) {
    return a != b
        && a.factClass().equals(Statements.CLASS)
        && b.factClass().equals(Statements.CLASS)
        && a.entity(Statements.SPEAKER).filter(Entity::named).isPresent()
        && b.entity(Statements.SPEAKER).filter(e -> !e.named()).isPresent()
        && a.role(Statements.TEXT).equals(b.role(Statements.TEXT));
  }

  /**
   * Whether {@code a} gives the same position with more words: "ministre de la Pêche", "ministre".
   */
  private static boolean fuller(Fact a, Fact b) {
    if (!a.factClass().equals(TENURE)
        || !b.factClass().equals(TENURE)
        || a.modality() != b.modality()
        || !a.entity(HOLDER).equals(b.entity(HOLDER))) {
      return false;
    }
    Optional<Entity> of = b.entity(OF);
    boolean other = of.isPresent() && a.entity(OF).isPresent() && !of.equals(a.entity(OF));
    String x = title(a);
    String y = title(b);
    return !other && x.length() > y.length() && x.startsWith(y);
  }

  /**
   * Whether {@code a} says of the same deed how it came out in the end: what was done was no longer
   * a plan, what was undone is no longer done.
   */
  private static boolean surer(Fact a, Fact b) {
    return DEEDS.contains(a.factClass())
        && a.factClass().equals(b.factClass())
        && a.polarity() == b.polarity()
        && rank(a.modality()) > rank(b.modality())
        && Set.copyOf(values(a)).equals(Set.copyOf(values(b)));
  }

  private static int rank(Modality m) {
    return switch (m) {
      case Possible -> 0;
      case Planned -> 1;
      case Asserted -> 2;
      case Former -> 3;
    };
  }

  private static String title(Fact f) {
    return f.role(TITLE)
        .map(Filler::value)
        .filter(Value.Text.class::isInstance)
        .map(v -> ((Value.Text) v).text())
        .orElse("");
  }

  private static boolean same(Fact a, Fact b) {
    if (!a.factClass().equals(b.factClass()) || a.polarity() != b.polarity()) {
      return false;
    }
    return a.factClass().equals(Statements.CLASS)
        ? a.entity(Statements.SPEAKER).equals(b.entity(Statements.SPEAKER)) && sameWords(a, b)
        : sameRelation(a, b);
  }

  private static boolean sameRelation(Fact a, Fact b) {
    return a.modality() == b.modality() && sameValues(a, b);
  }

  private static boolean sameValues(Fact a, Fact b) {
    boolean same = a.roles().size() == b.roles().size();
    for (int i = 0; same && i < a.roles().size(); i++) {
      same = a.roles().get(i).value().equals(b.roles().get(i).value());
    }
    return same;
  }

  private static List<Value> values(Fact f) {
    return f.roles().stream().map(Filler::value).toList();
  }

  private static boolean sameWords(Fact a, Fact b) {
    Optional<Filler> x = a.role(Statements.TEXT);
    Optional<Filler> y = b.role(Statements.TEXT);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    int shared =
        Math.min(x.get().end(), y.get().end()) - Math.max(x.get().begin(), y.get().begin());
    int longer = Math.max(x.get().end() - x.get().begin(), y.get().end() - y.get().begin());
    return shared > SAME * longer;
  }
}

package org.paraphe.fact;

import java.util.List;
import java.util.Optional;
import org.paraphe.entity.Entity;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/**
 * A statement of the article about the world: an instance of a fact class with its roles filled.
 *
 * @param factClass local name of the class, for example {@code Signature}
 * @param roles its fillers; a role may occur more than once ({@code participant} of a meeting)
 * @param date when it holds, ISO 8601, to the day, month or year; empty where not stated
 * @param evidence where the article says so
 * @param entry IRI of the lexicon entry that found it
 * @param reasons what made it other than positive and asserted, in the order of its application
 */
public record Fact(
    String factClass,
    List<Filler> roles,
    Polarity polarity,
    Modality modality,
    String date,
    Evidence evidence,
    String entry,
    List<Reason> reasons) {

  /** What can decide polarity or modality. */
  public enum Rule {
    /** The entry's own frame: "boycotter" denies that somebody took part. */
    ENTRY,
    /** The verb is negated: "n'a pas signé". */
    NEGATION,
    /** Another verb governs it: "refuse de", "compte", "peut". */
    OPERATOR,
    /** A future or conditional. */
    TENSE,
    /** An adverb of doubt: "peut-être". */
    ADVERB,
    /** The word that opens its clause: "si", "pour", "sans". */
    MARKER,
    /** The filler is taken out of what is said of the others: "hormis X". */
    EXCEPTION
  }

  /**
   * The words that decided polarity or modality.
   *
   * @param begin first UTF-16 unit of the words
   * @param end after their last UTF-16 unit
   */
  public record Reason(Rule rule, int begin, int end) {}

  /**
   * What fills a role.
   *
   * @param role local name of the role
   * @param begin first UTF-16 unit of the words that fill it; −1 where no words do
   * @param end after the last UTF-16 unit; −1 where no words do
   */
  public record Filler(String role, Value value, int begin, int end) {}

  /** An entity or a literal. */
  public sealed interface Value {
    record Thing(Entity entity) implements Value {}

    record Text(String text) implements Value {}

    record Count(long count) implements Value {}
  }

  /**
   * @param begin first UTF-16 unit of the shortest passage that states the fact
   * @param end after its last UTF-16 unit
   * @param cueBegin first UTF-16 unit of the words that match the entry; −1 where none do (a
   *     continued quotation)
   * @param cueEnd after their last UTF-16 unit; −1 where none do
   */
  public record Evidence(int begin, int end, int cueBegin, int cueEnd) {}

  public Fact {
    roles = List.copyOf(roles);
    reasons = List.copyOf(reasons);
  }

  /** The first filler of a role. */
  public Optional<Filler> role(String name) {
    for (Filler f : roles) {
      if (f.role().equals(name)) {
        return Optional.of(f);
      }
    }
    return Optional.empty();
  }

  /** The entity that fills a role, if one does. */
  public Optional<Entity> entity(String role) {
    return role(role)
        .map(Filler::value)
        .filter(Value.Thing.class::isInstance)
        .map(v -> ((Value.Thing) v).entity());
  }
}

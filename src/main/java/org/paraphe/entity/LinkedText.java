package org.paraphe.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.text.AnnotatedText;

/**
 * An annotated text with its entities.
 *
 * @param entities in order of first mention
 * @param anchors what the phrase headed by a token refers to: one entity, or several for a plural
 *     pronoun that refers to a coordination
 * @param published ISO 8601 date of publication, as the article's metadata or its text says; empty
 *     if neither does
 * @param times the expressions of time whose date can be told, in text order
 */
public record LinkedText(
    AnnotatedText text,
    List<Entity> entities,
    Map<Anchor, List<Entity>> anchors,
    String published,
    List<TimeExpression> times) {

  /** The token that stands for a mention in the dependency tree of its sentence. */
  public record Anchor(int sentence, int token) {}

  public LinkedText {
    entities = List.copyOf(entities);
    anchors = Map.copyOf(anchors);
    times = List.copyOf(times);
  }

  /** Links each entity to the heads of its mentions; without dates. */
  public static LinkedText of(AnnotatedText text, List<Entity> entities) {
    return of(text, entities, "", List.of());
  }

  /** Links each entity to the heads of its mentions. */
  public static LinkedText of(
      AnnotatedText text, List<Entity> entities, String published, List<TimeExpression> times) {
    Map<Anchor, List<Entity>> anchors = new HashMap<>();
    anchor(entities, anchors, false);
    // "le Finlandais X": the noun stands for the person before it stands for the country.
    anchor(entities, anchors, true);
    strays(text, entities, anchors);
    names(entities, anchors);
    return new LinkedText(text, entities, anchors, published, times);
  }

  /** Where the tree parts the words of a name, each part that hangs elsewhere stands for it too. */
  private static void strays(
      AnnotatedText text, List<Entity> entities, Map<Anchor, List<Entity>> anchors) {
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        for (int t = m.first(); m.kind() == Mention.Kind.NAME && t <= m.last(); t++) {
          int head = text.sentences().get(m.sentence()).tree().head(t);
          if (head < m.first() || head > m.last()) {
            anchors.putIfAbsent(new Anchor(m.sentence(), t), List.of(e));
          }
        }
      }
    }
  }

  /** The head of one name is no description of another: "la Commission de l'Union africaine". */
  private static void names(List<Entity> entities, Map<Anchor, List<Entity>> anchors) {
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        if (m.kind() == Mention.Kind.NAME) {
          Anchor head = new Anchor(m.sentence(), m.head());
          anchors.get(head).removeIf(other -> describes(other, head));
        }
      }
    }
  }

  private static boolean describes(Entity e, Anchor head) {
    List<Mention> there =
        e.mentions().stream()
            .filter(m -> m.sentence() == head.sentence() && m.head() == head.token())
            .toList();
    return !there.isEmpty() && there.stream().allMatch(m -> m.kind() == Mention.Kind.NOMINAL);
  }

  private static void anchor(
      List<Entity> entities, Map<Anchor, List<Entity>> anchors, boolean demonyms) {
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        if ((m.kind() == Mention.Kind.DEMONYM) != demonyms) {
          continue;
        }
        List<Entity> there =
            anchors.computeIfAbsent(new Anchor(m.sentence(), m.head()), k -> new ArrayList<>(1));
        if (!there.contains(e)) {
          there.add(e);
        }
      }
    }
  }

  /**
   * The entity that the phrase headed by a token refers to, if it is known. The token may be a
   * name, a common noun, a pronoun, a clitic or a possessive determiner (its owner).
   */
  public Optional<Entity> entity(int sentence, int head) {
    List<Entity> all = all(sentence, head);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** All entities that the phrase headed by a token refers to; several for "ils", "tous deux". */
  public List<Entity> all(int sentence, int head) {
    return anchors.getOrDefault(new Anchor(sentence, head), List.of());
  }

  /** The expression of time that a token belongs to. */
  public Optional<TimeExpression> time(int sentence, int token) {
    return times.stream().filter(t -> t.covers(sentence, token)).findFirst();
  }
}

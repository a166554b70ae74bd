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
 */
public record LinkedText(
    AnnotatedText text, List<Entity> entities, Map<Anchor, List<Entity>> anchors) {

  /** The token that stands for a mention in the dependency tree of its sentence. */
  public record Anchor(int sentence, int token) {}

  public LinkedText {
    entities = List.copyOf(entities);
    anchors = Map.copyOf(anchors);
  }

  /** Links each entity to the heads of its mentions. */
  public static LinkedText of(AnnotatedText text, List<Entity> entities) {
    Map<Anchor, List<Entity>> anchors = new HashMap<>();
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        List<Entity> there =
            anchors.computeIfAbsent(new Anchor(m.sentence(), m.head()), k -> new ArrayList<>(1));
        if (!there.contains(e)) {
          there.add(e);
        }
      }
    }
    return new LinkedText(text, entities, anchors);
  }

  /**
   * The entity that the phrase headed by a token refers to, if it is known. The token may be a
   * name, a common noun, a pronoun, a clitic or a possessive determiner (its owner).
   */
  public Optional<Entity> entity(int sentence, int head) {
    return all(sentence, head).stream().findFirst();
  }

  /** All entities that the phrase headed by a token refers to; several for "ils", "tous deux". */
  public List<Entity> all(int sentence, int head) {
    return anchors.getOrDefault(new Anchor(sentence, head), List.of());
  }
}

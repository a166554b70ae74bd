package org.paraphe.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.text.AnnotatedText;

/**
 * An annotated text with its entities.
 *
 * @param entities in order of first mention
 */
public record LinkedText(AnnotatedText text, List<Entity> entities, Map<Anchor, Entity> anchors) {

  /** The token that stands for a mention in the dependency tree of its sentence. */
  public record Anchor(int sentence, int token) {}

  public LinkedText {
    entities = List.copyOf(entities);
    anchors = Map.copyOf(anchors);
  }

  /** Links each entity to the heads of its mentions. */
  public static LinkedText of(AnnotatedText text, List<Entity> entities) {
    Map<Anchor, Entity> anchors = new HashMap<>();
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        anchors.putIfAbsent(new Anchor(m.sentence(), m.head()), e);
      }
    }
    return new LinkedText(text, entities, anchors);
  }

  /** The entity that the phrase headed by a token refers to, if it is known. */
  public Optional<Entity> entity(int sentence, int head) {
    return Optional.ofNullable(anchors.get(new Anchor(sentence, head)));
  }
}

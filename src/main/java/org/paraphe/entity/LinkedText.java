package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.Sentence;

/** An annotated text with its entities. Immutable. */
public final class LinkedText {

  /** One of the mentions of an entity. */
  public record Reference(Entity entity, Mention mention) {}

  private final AnnotatedText text;
  private final List<Entity> entities;
  private final String published;
  private final List<TimeExpression> times;

  /** The mentions in each sentence. */
  private final List<List<Reference>> references = new ArrayList<>();

  /** What the phrase headed by each token of each sentence refers to; null where to nothing. */
  private final List<List<List<Entity>>> anchors = new ArrayList<>();

  private LinkedText(
      AnnotatedText text, List<Entity> entities, String published, List<TimeExpression> times) {
    this.text = text;
    this.entities = List.copyOf(entities);
    this.published = published;
    this.times = List.copyOf(times);
    for (Sentence sentence : text.sentences()) {
      references.add(new ArrayList<>());
      anchors.add(new ArrayList<>(Collections.nCopies(sentence.size(), null)));
    }
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        references.get(m.sentence()).add(new Reference(e, m));
      }
    }
    references.replaceAll(List::copyOf);
    anchor(false);
    // "le Finlandais X": the noun stands for the person before it stands for the country.
    anchor(true);
    strays();
    names();
  }

  /** Links each entity to the heads of its mentions; without dates. */
  public static LinkedText of(AnnotatedText text, List<Entity> entities) {
    return of(text, entities, "", List.of());
  }

  /**
   * Links each entity to the heads of its mentions.
   *
   * @param entities in order of first mention
   * @param published ISO 8601 date of publication, as the article's metadata or its text says;
   *     empty if neither does
   * @param times the expressions of time whose date can be told, in text order
   */
  public static LinkedText of(
      AnnotatedText text, List<Entity> entities, String published, List<TimeExpression> times) {
    return new LinkedText(text, entities, published, times);
  }

  private void anchor(boolean demonyms) {
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        if ((m.kind() == Mention.Kind.DEMONYM) == demonyms) {
          List<List<Entity>> tokens = anchors.get(m.sentence());
          List<Entity> there = tokens.get(m.head());
          if (there == null) {
            there = new ArrayList<>(1);
            tokens.set(m.head(), there);
          }
          if (!there.contains(e)) {
            there.add(e);
          }
        }
      }
    }
  }

  /** Where the tree parts the words of a name, each part that hangs elsewhere stands for it too. */
  private void strays() {
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        for (int t = m.first(); m.kind() == Mention.Kind.NAME && t <= m.last(); t++) {
          int head = text.sentences().get(m.sentence()).tree().head(t);
          boolean stray = head < m.first() || head > m.last();
          if (stray && anchors.get(m.sentence()).get(t) == null) {
            anchors.get(m.sentence()).set(t, List.of(e));
          }
        }
      }
    }
  }

  /** The head of one name is no description of another: "la Commission de l'Union africaine". */
  private void names() {
    for (Entity e : entities) {
      for (Mention m : e.mentions()) {
        List<Entity> there = anchors.get(m.sentence()).get(m.head());
        if (m.kind() == Mention.Kind.NAME && there.size() > 1) {
          there.removeIf(other -> describes(other, m.sentence(), m.head()));
        }
      }
    }
  }

  /** Whether an entity's mentions at a token are common nouns alone. */
  private boolean describes(Entity e, int sentence, int head) {
    boolean nominal = false;
    for (Reference r : references.get(sentence)) {
      if (r.entity() == e && r.mention().head() == head) {
        if (r.mention().kind() != Mention.Kind.NOMINAL) {
          return false;
        }
        nominal = true;
      }
    }
    return nominal;
  }

  public AnnotatedText text() {
    return text;
  }

  /** The entities in order of first mention. */
  public List<Entity> entities() {
    return entities;
  }

  /** ISO 8601 date of publication, as the article's metadata or its text says, or empty. */
  public String published() {
    return published;
  }

  /** The expressions of time whose date can be told, in text order. */
  public List<TimeExpression> times() {
    return times;
  }

  /** The mentions in one sentence, in the order of the entities; those of each in text order. */
  public List<Reference> references(int sentence) {
    return references.get(sentence);
  }

  /**
   * The entity that the phrase headed by a token refers to, if it is known. The token may be a
   * name, a common noun, a pronoun, a clitic or a possessive determiner (its owner).
   */
  public Optional<Entity> entity(int sentence, int head) {
    List<Entity> all = all(sentence, head);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /**
   * All entities that the phrase headed by a token refers to; several for "ils", "tous deux"; none
   * outside of the sentence.
   */
  public List<Entity> all(int sentence, int head) {
    List<List<Entity>> tokens = anchors.get(sentence);
    List<Entity> there = head >= 0 && head < tokens.size() ? tokens.get(head) : null;
    return there == null ? List.of() : there;
  }

  /** The expression of time that a token belongs to. */
  public Optional<TimeExpression> time(int sentence, int token) {
    for (TimeExpression t : times) {
      if (t.covers(sentence, token)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }
}

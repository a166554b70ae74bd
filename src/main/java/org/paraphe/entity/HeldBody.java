package org.paraphe.entity;

import java.util.EnumSet;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Sentence;
import org.paraphe.text.Upos;

/**
 * The body, country or place that a description of a person names: "le président de la CEDEAO" is
 * nobody who has been named beside other bodies alone.
 */
final class HeldBody {

  /** How many tokens from a person's name the body stands that its position is held in. */
  private static final int BESIDE = 12;

  private static final Set<EntityType> BODIES =
      EnumSet.of(EntityType.Organization, EntityType.Country, EntityType.Place);

  private final ArticleView view;
  private final History history;
  private final Draft body;

  private HeldBody(ArticleView view, History history, Draft body) {
    this.view = view;
    this.history = history;
    this.body = body;
  }

  /**
   * What the complement of the noun at token {@code i} of sentence {@code s} names, if anything.
   */
  static HeldBody of(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Draft found = null;
    for (int k = i + 1; found == null && k < sentence.size(); k++) {
      found = history.at(s, k);
      if (found == null && !sentence.token(k).is(Upos.ADJ, Upos.ADP, Upos.DET)) {
        break;
      }
    }
    boolean body = found != null && BODIES.contains(found.type);
    return new HeldBody(view, history, body ? found : null);
  }

  /** Whether a person can hold it: unless named beside other bodies, but never beside this one. */
  boolean heldBy(Draft person) {
    boolean other = false;
    for (Mention m : person.mentions) {
      int end = Math.min(m.last() + BESIDE, view.sentence(m.sentence()).size() - 1);
      for (int k = Math.max(0, m.first() - BESIDE); body != null && k <= end; k++) {
        Draft d = m.kind() == Mention.Kind.NAME ? history.at(m.sentence(), k) : null;
        if (d == body) {
          return true;
        }
        other |= d != null && BODIES.contains(d.type);
      }
    }
    return !other;
  }
}

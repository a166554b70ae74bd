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
  private final String title;
  private final String matter;

  private HeldBody(ArticleView view, History history, Draft body, String title, String matter) {
    this.view = view;
    this.history = history;
    this.body = body;
    this.title = title;
    this.matter = matter;
  }

  /**
   * What the complement of the noun at token {@code i} of sentence {@code s} names, if anything.
   */
  static HeldBody of(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Draft held = complement(view, history, s, i);
    return new HeldBody(view, history, held, sentence.token(i).lemma(), matter(sentence, i));
  }

  /** The body, country or place that the complement of a noun names; or null. */
  private static Draft complement(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Draft found = null;
    for (int k = i + 1; found == null && k < sentence.size(); k++) {
      found = history.at(s, k);
      if (found == null && !sentence.token(k).is(Upos.ADJ, Upos.ADP, Upos.DET)) {
        break;
      }
    }
    return found != null && BODIES.contains(found.type) ? found : null;
  }

  /** The common noun that says what a title is for: "directeur de publication"; or empty. */
  private static String matter(Sentence sentence, int title) {
    int k = title + 1;
    while (k < sentence.size() && sentence.token(k).is(Upos.ADJ)) {
      k++;
    }
    boolean complement = k < sentence.size() && sentence.token(k).is(Upos.ADP);
    k++;
    while (k < sentence.size() && sentence.token(k).is(Upos.DET)) {
      k++;
    }
    return complement && k < sentence.size() && sentence.token(k).is(Upos.NOUN)
        ? sentence.token(k).norm()
        : "";
  }

  /** Whether the title stands beside a person's name for another matter: "directeur du parc". */
  private boolean otherMatter(Mention m) {
    Sentence sentence = view.sentence(m.sentence());
    int end = Math.min(m.last() + BESIDE, sentence.size() - 1);
    for (int k = Math.max(0, m.first() - BESIDE); !matter.isEmpty() && k <= end; k++) {
      boolean same = sentence.token(k).lemma().equalsIgnoreCase(title);
      String other = same ? matter(sentence, k) : "";
      if (!other.isEmpty() && !other.equals(matter)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it has the title beside a person's name, but that of other bodies: "président du
   * Gabon".
   */
  private boolean otherBody(Draft person) {
    boolean other = false;
    for (Mention m : person.mentions) {
      Sentence sentence = view.sentence(m.sentence());
      int end = Math.min(m.last() + BESIDE, sentence.size() - 1);
      for (int k = Math.max(0, m.first() - BESIDE); body != null && k <= end; k++) {
        boolean same = m.kind() == Mention.Kind.NAME && sentence.token(k).lemma().equals(title);
        Draft of = same ? complement(view, history, m.sentence(), k) : null;
        if (of == body) {
          return false;
        }
        other |= of != null;
      }
    }
    return other;
  }

  /** Whether a person can hold it: unless named beside other bodies, but never beside this one. */
  boolean heldBy(Draft person) {
    if (otherBody(person)) {
      return false;
    }
    boolean other = false;
    for (Mention m : person.mentions) {
      if (m.kind() == Mention.Kind.NAME && otherMatter(m)) {
        return false;
      }
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

package org.paraphe.entity;

import java.util.EnumSet;
import java.util.Set;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;

/** Where the form of a sentence tells that two of its phrases name two people. */
final class Disjoint {

  /** What a phrase besides the subject may be. */
  private static final Set<Relation> OTHERS = EnumSet.of(Relation.NMOD, Relation.OBL);

  private Disjoint() {}

  /**
   * Whether a mention is the subject of a clause that the token stands in: "X a dit que le maire …"
   * names two people (Principle C of binding theory: Chomsky, Lectures on Government and Binding,
   * 1981).
   */
  static boolean subjectAbove(Sentence sentence, int mention, int i) {
    DependencyTree tree = sentence.tree();
    if (tree.relation(mention) != Relation.NSUBJ && tree.relation(mention) != Relation.NSUBJ_PASS) {
      return false;
    }
    int verb = tree.head(mention);
    for (int t = i; t >= 0 && t != mention; t = tree.head(t)) {
      if (t == verb) {
        return true;
      }
    }
    return false;
  }

  /**
   * "X a été reçu, indique le maire": whether a mention stands in what a subject behind it says.
   */
  static boolean reported(Sentence sentence, int mention, int subject) {
    DependencyTree tree = sentence.tree();
    int verb = tree.relation(subject) == Relation.NSUBJ ? tree.head(subject) : -1;
    int t = mention;
    while (t >= 0 && tree.head(t) != verb) {
      t = tree.head(t);
    }
    return t >= 0 && t < verb && verb < subject && tree.relation(t) == Relation.CCOMP;
  }

  /**
   * "Malgré les objections de X, le ministre a voté", "Selon X, le ministre votera": who another
   * phrase of the sentence names.
   */
  static boolean beside(Mention m, int s, Sentence sentence, int i) {
    return m.sentence() == s
        && (m.kind() == Mention.Kind.NAME || m.kind() == Mention.Kind.PRONOUN)
        && OTHERS.contains(sentence.tree().relation(m.head()))
        && sentence.tree().relation(i) == Relation.NSUBJ;
  }
}

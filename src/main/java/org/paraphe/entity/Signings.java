package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/**
 * Tells which common nouns are one document because it is signed: "a signé la tribune", "Signée par
 * X, la pétition …", "les signataires de la lettre".
 */
final class Signings {

  private final Set<String> petitions;
  private final Set<String> signable;
  private final Set<String> verbs;
  private final Set<String> nouns;

  Signings(WordLists words) {
    this.petitions = words.get("PetitionNoun");
    this.signable = words.get("SignableNoun");
    this.verbs = words.get("SigningVerb");
    this.nouns = words.get("SigningNoun");
  }

  /** The nouns of what many sign. */
  Set<String> petitions() {
    return petitions;
  }

  /** Whether the noun is one of what many sign. */
  boolean petition(Token noun) {
    return petitions.contains(noun.lemma());
  }

  /**
   * Whether the noun at {@code i} is signed.
   *
   * @param first whether no document has been named that it may refer back to
   */
  boolean at(Sentence sentence, int i, boolean first) {
    Token noun = sentence.token(i);
    boolean one = petition(noun) || first && ArticleView.any(signable, noun);
    return one && (governed(sentence, i) || participle(sentence, i));
  }

  private boolean governed(Sentence sentence, int i) {
    DependencyTree tree = sentence.tree();
    int above = tree.head(i);
    if (above < 0) {
      return false;
    }
    return switch (tree.relation(i)) {
      case OBJ, NSUBJ_PASS -> verb(sentence, above);
      case NMOD -> nouns.contains(sentence.token(above).lemma());
      case NSUBJ -> signed(sentence, above) || signatories(sentence, above);
      default -> false;
    };
  }

  /** "la tribune, signée par X". */
  private boolean participle(Sentence sentence, int noun) {
    for (int c : sentence.tree().children(noun, Relation.ACL, Relation.AMOD)) {
      if (c > noun && verb(sentence, c)) {
        return true;
      }
    }
    return false;
  }

  /** "Signée par X, la tribune dénonce": a participle before the clause. */
  private boolean signed(Sentence sentence, int verb) {
    for (int c : sentence.tree().children(verb, Relation.ADVCL)) {
      if (c < verb && verb(sentence, c)) {
        return true;
      }
    }
    return false;
  }

  /** "La tribune compte parmi ses signataires X". */
  private boolean signatories(Sentence sentence, int verb) {
    for (int c : sentence.tree().children(verb, Relation.OBL, Relation.OBJ)) {
      if (nouns.contains(sentence.token(c).lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean verb(Sentence sentence, int i) {
    return verbs.contains(sentence.token(i).lemma());
  }
}

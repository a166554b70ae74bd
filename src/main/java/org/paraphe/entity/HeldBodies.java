package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Upos;

/** Tells bodies behind the title that somebody has in them: "le directeur du festival X". */
final class HeldBodies {

  private final Set<String> positions;
  private final Set<String> genitive;

  HeldBodies(WordLists words) {
    this.positions = words.get("PositionNoun");
    this.genitive = words.get("GenitivePreposition");
  }

  /** Whether a title stands before the body at a token. */
  boolean at(Sentence sentence, int body) {
    int of = body - 1;
    while (of > 0 && sentence.token(of).is(Upos.DET)) {
      of--;
    }
    int title = of - 1;
    while (title > 0 && sentence.token(title).is(Upos.ADJ)) {
      title--;
    }
    return title >= 0
        && genitive.contains(sentence.token(of).norm())
        && ArticleView.any(positions, sentence.token(title));
  }
}

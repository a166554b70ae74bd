package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Token;

/** Words of the names of bodies that stand for the whole name: "la Confédération". */
final class BodyWords {

  private final Set<String> words;

  BodyWords(WordLists words) {
    this.words = words.get("ImpersonalBody");
  }

  /** Whether the noun is such a word of no name of {@code d}, nor of what its letters stand for. */
  boolean exclude(Token noun, Draft d) {
    boolean letters = true;
    for (String name : d.names.values()) {
      if (name.contains(noun.form())) {
        return false;
      }
      letters &= ArticleView.upper(name, 0, name.length());
    }
    return !letters && words.contains(noun.form());
  }
}

package org.paraphe.entity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Sentence;

/** Nouns of several words: "table ronde", "quart de finale". Immutable. */
final class Terms {

  private final Set<String> terms;

  private final Set<String> openings;

  /**
   * @param nouns words with a space between; those of one word do not count
   */
  Terms(Collection<String> nouns) {
    Set<String> several = new HashSet<>();
    Set<String> first = new HashSet<>();
    for (String noun : nouns) {
      int space = noun.indexOf(' ');
      if (space > 0) {
        // What is elided is a token of its own.
        several.add(noun.replace(" d'", " d' "));
        first.add(noun.substring(0, space));
      }
    }
    this.terms = WordSet.copyOf(several);
    this.openings = WordSet.copyOf(first);
  }

  /** The first words of the terms. */
  Set<String> openings() {
    return openings;
  }

  /** Whether the lemma of a token and the words behind it as they stand are a term. */
  boolean at(Sentence sentence, int first, int last) {
    if (last >= sentence.size() || !openings.contains(sentence.token(first).lemma())) {
      return false;
    }
    StringBuilder words = new StringBuilder(sentence.token(first).lemma());
    for (int i = first + 1; i <= last; i++) {
      words.append(' ').append(sentence.token(i).norm());
    }
    return terms.contains(words.toString());
  }
}

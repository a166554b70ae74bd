package org.paraphe.fact;

import java.util.Set;

/**
 * A closed class of words that sentences are asked for token by token.
 *
 * @param bit its bit among the classes of a form
 */
record WordClass(Set<String> words, long bit) {

  boolean contains(String word) {
    return words.contains(word);
  }
}

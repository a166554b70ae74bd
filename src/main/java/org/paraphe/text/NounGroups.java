package org.paraphe.text;

/** Reads one noun group without its complements, and draws the arcs inside it. */
sealed interface NounGroups permits NounGroup, EnglishNounGroup {

  /** The token after the group that begins at {@code i}; {@code i} if none does. */
  int read(int i);

  /** The group's head; −1 if there is none. */
  int head();

  /** Whether it is but adjectives. */
  boolean adjective();

  /** {@code s}, {@code p}, or {@code e} where neither determiner nor noun tells. */
  char number();
}

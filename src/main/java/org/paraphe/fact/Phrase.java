package org.paraphe.fact;

/**
 * A phrase that can fill an argument.
 *
 * @param head the token that stands for it in the tree
 * @param first first token, without adposition or conjunction
 * @param last last token, inclusive
 * @param found how it was found
 */
record Phrase(int head, int first, int last, Found found) {

  /** How an argument was found, the surest way first. */
  enum Found {
    /** It depends on the head of the frame. */
    TREE,
    /** It belongs to a coordinated verb. */
    SHARED,
    /** It belongs to the verb that governs the infinitive or participle. */
    CONTROLLED,
    /** It is the nearest phrase on the side where the function is expected. */
    NEAREST
  }

  static Phrase of(ParsedSentence s, int head, Found found) {
    return new Phrase(head, s.first(head), s.last(head), found);
  }
}

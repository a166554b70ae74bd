package org.paraphe.fact;

/**
 * Is told what was tried, for explaining why a fact was found or not. Costs nothing when absent.
 */
public interface Trace {

  /** Ignores all. */
  Trace NONE = step -> {};

  /**
   * One step of matching.
   *
   * @param reached how far it came
   * @param entry IRI of the lexicon entry
   * @param frame IRI of the frame, or empty
   * @param begin first UTF-16 unit of the entry's words
   * @param end after their last UTF-16 unit
   * @param detail the role or argument that decided
   */
  record Step(Reached reached, String entry, String frame, int begin, int end, String detail) {}

  /** The furthest point of a step, in order. */
  enum Reached {
    /** The entry's words stand in the text; an argument that the frame needs was not found. */
    WORDS,
    /** The argument was found, but names nothing that can fill its role. */
    ARGUMENTS,
    /** All roles were filled, but another frame of the entry fits better. */
    ROLES,
    /** It states a fact. */
    FACT
  }

  void step(Step step);
}

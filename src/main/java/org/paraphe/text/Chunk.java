package org.paraphe.text;

/**
 * A stretch of tokens that clauses are read from: a noun group, a verb group, or a word that
 * borders clauses. Mutable while a sentence is being read.
 */
final class Chunk {

  enum Kind {
    NOUN,
    VERB,
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    COMPLEMENTIZER,
    RELATIVE,
    SUBORDINATOR,
    COMMA,
    /** Colon, semicolon, full stop. */
    STOP,
    QUOTE_OPEN,
    QUOTE_CLOSE,
    BRACKET_OPEN,
    BRACKET_CLOSE,
    OTHER
  }

  enum VerbKind {
    FINITE,
    INFINITIVE,
    PRESENT_PARTICIPLE,
    PAST_PARTICIPLE
  }

  final Kind kind;
  final int first;
  int last;

  /** The token that stands for the chunk. */
  int head;

  /** First token of the preposition before a noun group or infinitive; −1 for none. */
  int marker = -1;

  /** The clause that a noun group was read in. */
  Clause clause;

  VerbKind verb;

  /** The clitic or relative pronoun that is the verb's subject; −1 for none. */
  int subject = -1;

  boolean inverted;

  /** Whether its auxiliary or copula stands before the subject of a question. */
  boolean fronted;

  boolean passive;
  boolean copula;

  /**
   * Number of the verb's subject or of the noun group: {@code s}, {@code p} or {@code e} for
   * unknown.
   */
  char number = 'e';

  Chunk(Kind kind, int first, int last, int head) {
    this.kind = kind;
    this.first = first;
    this.last = last;
    this.head = head;
  }

  boolean is(Kind k) {
    return kind == k;
  }

  boolean finite() {
    return kind == Kind.VERB && verb == VerbKind.FINITE;
  }

  /** A noun group without preposition. */
  boolean bareNoun() {
    return kind == Kind.NOUN && marker < 0;
  }
}

package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A clause while its sentence is being read. */
final class Clause {

  /** What made it: decides where it ends. */
  enum Kind {
    MAIN,
    /** "… que X fait" */
    COMPLEMENT,
    RELATIVE,
    /** "si X fait", "alors que" */
    ADVERBIAL,
    /** A participle or gerund with its complements. */
    PARTICIPIAL,
    INFINITIVE,
    /** A reporting clause set into or behind what it reports. */
    REPORTING,
    /** What stands in quotation marks and is a sentence of its own. */
    QUOTED,
    BRACKETED
  }

  final Kind kind;
  final Clause parent;

  /**
   * The clause whose head this one's head depends on, where that is not known yet; otherwise {@code
   * attach} says it.
   */
  Clause target;

  /** The token this clause's head depends on, −1 for none. */
  int attach = -1;

  Relation relation;
  Chunk verb;
  int head = -1;
  int subject = -1;
  int object = -1;

  /**
   * Whether a comma stood directly behind its verb: what it opened is set in before a complement.
   */
  boolean insertion;

  /** Whether a comma stood directly before it. */
  boolean afterComma;

  /** Conjunction or pronoun that introduces it; −1 for none. */
  int introducer = -1;

  /** Bare noun groups before the verb. */
  final List<Chunk> nominals = new ArrayList<>(4);

  /** Tokens that wait for the head, and what they will be to it. */
  final List<Integer> waiting = new ArrayList<>(4);

  final List<Relation> waitingAs = new ArrayList<>(4);

  /** Commas met since the last candidate for its subject, before its verb. */
  int commas;

  Clause(Kind kind, Clause parent, Relation relation) {
    this.kind = kind;
    this.parent = parent;
    this.relation = relation;
  }

  Clause to(int token) {
    attach = token;
    return this;
  }

  Clause to(Clause clause) {
    target = clause;
    return this;
  }

  boolean open() {
    return verb == null;
  }

  /** Attaches a token to the head, now or when it is known. */
  void take(Arcs arcs, int token, Relation relation) {
    if (head >= 0) {
      arcs.attach(token, head, relation);
    } else {
      waiting.add(token);
      waitingAs.add(relation);
    }
  }

  /** Makes agents of the phrases that wait for a passive verb, where they are marked so. */
  void agents(IntPredicate marked) {
    for (int k = 0; k < waiting.size(); k++) {
      if (waitingAs.get(k) == Relation.OBL && marked.test(waiting.get(k))) {
        waitingAs.set(k, Relation.OBL_AGENT);
      }
    }
  }

  void settle(Arcs arcs, int head) {
    this.head = head;
    for (int k = 0; k < waiting.size(); k++) {
      if (!arcs.attached(waiting.get(k)) && waiting.get(k) != head) {
        arcs.attach(waiting.get(k), head, waitingAs.get(k));
      }
    }
  }
}

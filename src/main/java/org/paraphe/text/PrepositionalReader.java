package org.paraphe.text;

import java.util.List;

/** Decides what a noun group with a preposition belongs to: the verb, or the noun before it. */
final class PrepositionalReader {

  private final ClauseReader clauses;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final Lookahead ahead;
  private final RightEdge edge;

  PrepositionalReader(
      ClauseReader clauses,
      Grammar grammar,
      List<Token> tokens,
      Arcs arcs,
      Lookahead ahead,
      RightEdge edge) {
    this.clauses = clauses;
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
    this.ahead = ahead;
    this.edge = edge;
  }

  /**
   * Attaches a noun group with a preposition.
   *
   * @param k its place among the chunks
   * @param last the noun group before it, or null
   */
  void read(int k, Chunk n, Chunk last) {
    Clause c = clauses.top;
    Token marker = tokens.get(n.marker);
    Chunk before = clauses.last;
    boolean adjacent = before != null && !clauses.comma;
    if (before != null && before == last && clauses.comma && listed(k, n, last)) {
      arcs.attach(n.head, last.head, Relation.CONJ);
    } else if (before != null
        && before == last
        && clauses.comma
        && grammar.inclusionMarker(marker)) {
      arcs.attach(n.head, last.head, Relation.NMOD);
      edge.clear();
    } else if (adjacent
        && before.is(Chunk.Kind.VERB)
        && last != null
        && last.head == before.head
        && grammar.genitiveMarker(marker)) {
      arcs.attach(n.head, last.head, Relation.NMOD);
    } else if (adjacent && before.is(Chunk.Kind.ADJECTIVE)) {
      arcs.attach(n.head, before.head, Relation.OBL);
    } else if (adjacent
        && before.is(Chunk.Kind.NOUN)
        && grammar.genitiveMarker(marker)
        && grammar.completedAdjective(tokens.get(before.last))) {
      arcs.attach(n.head, before.last, Relation.OBL);
    } else if (adjacent
        && before.is(Chunk.Kind.NOUN)
        && last == before
        && modifies(c, n, marker, last)) {
      arcs.attach(n.head, modified(marker, last), Relation.NMOD);
    } else if (behindInsertion(c, last) && grammar.genitiveMarker(marker)) {
      arcs.attach(n.head, c.object, Relation.NMOD);
    } else if (grammar.agentMarker(marker) && c.verb != null && c.verb.passive) {
      c.take(arcs, n.head, Relation.OBL_AGENT);
    } else {
      c.take(arcs, n.head, Relation.OBL);
    }
  }

  /** "la situation en Guinée, au Mali et au Togo": names in a row, each with its preposition. */
  private boolean listed(int k, Chunk n, Chunk last) {
    Chunk next = ahead.at(k + 1, Chunk.Kind.COORDINATOR) ? ahead.at(k + 2) : null;
    return last.marker >= 0
        && next != null
        && next.marker >= 0
        && ahead.proper(last)
        && ahead.proper(n)
        && ahead.proper(next)
        && arcs.relation(n.marker + 1) != Relation.FIXED
        && !grammar.genitiveMarker(tokens.get(n.marker));
  }

  /** "la reconduction, jusqu'en mars, du dispositif": behind an insertion into the object. */
  private boolean behindInsertion(Clause c, Chunk last) {
    return clauses.comma
        && c.object >= 0
        && last != null
        && last.head != c.object
        && tokens.get(c.object).is(Upos.NOUN)
        && (ahead.temporal(last) || arcs.relation(last.head) == Relation.OBL);
  }

  /** The noun that a prepositional phrase modifies: a name takes none but "de". */
  private int modified(Token marker, Chunk last) {
    int head = last.head;
    while (!grammar.genitiveMarker(marker)
        && tokens.get(head).is(Upos.PROPN)
        && arcs.relation(head) == Relation.NMOD) {
      head = arcs.head(head);
    }
    return head;
  }

  /** Whether a prepositional phrase modifies the noun right before it rather than the verb. */
  private boolean modifies(Clause c, Chunk n, Token marker, Chunk last) {
    if (grammar.genitiveMarker(marker)) {
      return !grammar.weekday(tokens.get(last.head));
    }
    if (grammar.adverbialMarker(marker) || ahead.temporal(last) || ahead.temporal(n)) {
      return false;
    }
    if (c.open()) {
      return true;
    }
    boolean agent = grammar.agentMarker(marker) && c.verb.passive;
    boolean behindAgent = arcs.relation(last.head) == Relation.OBL_AGENT;
    boolean name = ahead.proper(last) && arcs.relation(last.head) != Relation.NMOD;
    return !agent && !behindAgent && !name && last.head != c.subject;
  }

  /** "des" behind a verb that has no object yet is an article: "a réuni lundi des élus". */
  boolean partitive(Chunk n, Chunk last) {
    Clause c = clauses.top;
    boolean behindVerb =
        clauses.last != null
            && (clauses.last == c.verb
                || clauses.last == last && last != null && ahead.temporal(last));
    boolean plural =
        grammar.contraction(tokens.get(n.marker))
            && grammar.genitiveMarker(tokens.get(n.marker))
            && grammar.pluralContraction(tokens.get(n.marker));
    if (!plural
        || !behindVerb
        || c.verb == null
        || c.object >= 0
        || c.verb.passive
        || c.verb.copula
        || clauses.reflexive(c.verb)) {
      return false;
    }
    arcs.attach(n.marker, n.head, Relation.DET);
    n.marker = -1;
    return true;
  }
}

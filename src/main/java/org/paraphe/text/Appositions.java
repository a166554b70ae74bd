package org.paraphe.text;

import java.util.List;

/** Attaches noun groups behind a comma to what they say more of. */
final class Appositions {

  private final ClauseReader clauses;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final Lookahead ahead;
  private final RightEdge edge;

  Appositions(
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
   * Attaches a noun group as an apposition where it can be one.
   *
   * @param k index of the group's chunk
   * @param last the noun group before; null for none
   * @return whether it is one
   */
  boolean attach(int k, Chunk n, Chunk last) {
    if (last == null
        || clauses.last != last
        || ahead.temporal(n)
        || ahead.temporal(last)
        || tokens.get(n.head).is(Upos.PRON) && n.first == n.head) {
      return false;
    }
    int governor = titled(n, last);
    if (governor < 0) {
      governor =
          !ahead.proper(n)
              ? edge.nearestName(last)
              : ahead.coordinated(k) ? edge.topOfSeries(last) : edge.topOfChain(last);
    }
    Clause c = clauses.top;
    boolean year = Character.isDigit(tokens.get(governor).form().charAt(0));
    if (year || grammar.temporal(tokens.get(governor))) {
      return false;
    }
    boolean fronted = c.open() && !arcs.attached(governor) && !nominal(governor);
    Chunk before = edge.chunkOf(governor);
    boolean enclosed = ahead.enclosedNames(k) || before != null && ahead.enclosedName(before, k);
    if (fronted && !insideSubject(k) && !enclosed
        || resumesReported(k, n, last)
        || ahead.lacksSubject(c) && ahead.startsClause(k)) {
      return false;
    }
    arcs.attach(n.head, governor, Relation.APPOS);
    return true;
  }

  /** "le ministre des Marocains résidant à l'étranger, X": the title above a participle; or −1. */
  private int titled(Chunk n, Chunk last) {
    Clause inner = last.clause;
    boolean participle =
        ahead.proper(n)
            && inner != null
            && inner.kind == Clause.Kind.PARTICIPIAL
            && !ahead.proper(last)
            && !grammar.title(tokens.get(last.head));
    int noun = participle ? inner.attach : -1;
    while (noun >= 0
        && (arcs.relation(noun) == Relation.NMOD || arcs.relation(noun) == Relation.CONJ)) {
      noun = arcs.head(noun);
    }
    return noun >= 0 && grammar.title(tokens.get(noun)) ? noun : -1;
  }

  /** "L'Irlande, par la voix de son ministre, X, a démenti": the verb has its subject already. */
  private boolean insideSubject(int k) {
    return ahead.at(k + 1, Chunk.Kind.COMMA)
        && clauses.top.nominals.stream()
            .anyMatch(s -> !arcs.attached(s.head) && !ahead.temporal(s));
  }

  /** "D'abord, affirme X, le taux, élevé en mai, doit baisser": the subject of what is reported. */
  private boolean resumesReported(int k, Chunk n, Chunk last) {
    Clause c = clauses.top;
    return ahead.lacksSubject(c)
        && last.clause != null
        && last.clause.kind == Clause.Kind.REPORTING
        && ahead.determined(n)
        && ahead.predicateAhead(ahead.afterNoun(k));
  }

  /** Whether a noun group waits to be the subject of an open clause. */
  private boolean nominal(int head) {
    for (Clause c = clauses.top; c != null; c = c.parent) {
      for (Chunk n : c.nominals) {
        if (n.head == head) {
          return true;
        }
      }
    }
    return false;
  }
}

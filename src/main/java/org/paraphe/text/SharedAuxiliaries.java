package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;

/** Finds whose auxiliary a past participle behind a conjunction has. */
final class SharedAuxiliaries {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Lookahead ahead;
  private final ClauseReader clauses;

  SharedAuxiliaries(Grammar grammar, List<Token> tokens, Lookahead ahead, ClauseReader clauses) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.ahead = ahead;
    this.clauses = clauses;
  }

  /**
   * The clause whose auxiliary a conjunct shares: "a ajouté et souligné", "a dit que P et dénoncé
   * Q"; null for none.
   */
  Clause shared(int k, Chunk v) {
    Clause c = clauses.coordinator >= 0 ? clauses.top : null;
    boolean active = complemented(k);
    while (c != null && !(compound(c.verb) && !(c.verb.passive && active))) {
      c = governs(v) && !c.open() && !ClauseReader.barrier(c) ? c.parent : null;
    }
    return c == null || c == clauses.top || !c.verb.passive ? c : null;
  }

  /** "will close the port, open the bridge": the clause whose auxiliary an infinitive shares. */
  Clause continued(Chunk v) {
    boolean joined = v.marker < 0 && (clauses.coordinator >= 0 || clauses.comma);
    Clause c = joined ? clauses.top : null;
    while (c != null && !ClauseReader.barrier(c)) {
      if (c.verb != null && c.verb.finite()) {
        Morph m = tokens.get(c.verb.head).morph();
        return c.verb.head > c.verb.first && m.form() == Morph.VerbForm.INFINITIVE ? c : null;
      }
      c = c.relation == Relation.CONJ && c.target != null ? c.target : c.parent;
    }
    return null;
  }

  /** Whether a clause or infinitive follows, which no passive has: "refusé de partir". */
  private boolean complemented(int k) {
    Chunk next = ahead.at(k + 1);
    return next != null && (next.is(Kind.COMPLEMENTIZER) || next.verb == VerbKind.INFINITIVE);
  }

  private boolean compound(Chunk verb) {
    return verb != null
        && verb.head != verb.first
        && tokens.get(verb.head).morph().form() == Morph.VerbForm.PAST_PARTICIPLE;
  }

  /** Whether a participle may be active: it agrees with nothing, and no agent stands behind it. */
  private boolean governs(Chunk v) {
    Morph m = tokens.get(v.head).morph();
    Token next = v.last + 1 < tokens.size() ? tokens.get(v.last + 1) : null;
    return m.gender() != 'f'
        && m.number() != 'p'
        && next != null
        && !next.is(Upos.PUNCT, Upos.CCONJ)
        && !grammar.agentMarker(next);
  }
}

package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Chunk.Kind;

/** Decides what a clause that "que" or a relative pronoun opens depends on. */
final class SubordinateReader {

  private final ClauseReader clauses;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final Lookahead ahead;
  private final NounReader nouns;

  SubordinateReader(
      ClauseReader clauses,
      Grammar grammar,
      List<Token> tokens,
      Arcs arcs,
      Lookahead ahead,
      NounReader nouns) {
    this.clauses = clauses;
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
    this.ahead = ahead;
    this.nouns = nouns;
  }

  /** Reads the conjunction at {@code k}. */
  void conjunction(int k, Chunk c) {
    if (modifiesNoun(k)) {
      relative(k, c);
    } else {
      complement(c);
    }
  }

  /** "ce que X affirme": whether a pronoun for a clause stands right before "que". */
  private boolean presents(Chunk pronoun, Chunk c) {
    return pronoun.head == c.first - 1 && grammar.clausePronoun(tokens.get(pronoun.head));
  }

  private void complement(Chunk c) {
    Clause earlier = clauses.enclosing(Clause.Kind.COMPLEMENT);
    Clause sub;
    if ((clauses.coordinator >= 0 || clauses.comma) && earlier != null && !earlier.open()) {
      sub = new Clause(Clause.Kind.COMPLEMENT, earlier.parent, Relation.CONJ).to(earlier);
      if (clauses.coordinator >= 0) {
        sub.take(arcs, clauses.coordinator, Relation.CC);
      }
    } else if (clauses.last != null
        && clauses.last.bareNoun()
        && clauses.last.head == clauses.top.object
        && grammar.clauseNoun(tokens.get(clauses.last.head))
        && !clauses.comma) {
      sub = new Clause(Clause.Kind.COMPLEMENT, clauses.top, Relation.CCOMP).to(clauses.last.head);
    } else {
      while (clauses.top.kind == Clause.Kind.PARTICIPIAL
          && clauses.top.parent != null
          && (clauses.top.verb.passive || insertion(clauses.top))) {
        clauses.top = clauses.top.parent;
      }
      beforeInsertion();
      sub = new Clause(Clause.Kind.COMPLEMENT, clauses.top, Relation.CCOMP).to(clauses.top);
    }
    clauses.push(sub);
    sub.take(arcs, c.first, Relation.MARK);
    clauses.passed(c);
  }

  /** "X rappelle, pour prouver son droit de voter, que …": closes what is set before "que". */
  private void beforeInsertion() {
    for (Clause c = clauses.top; c.kind == Clause.Kind.INFINITIVE && c.parent != null; ) {
      if (insertion(c)) {
        clauses.top = c.parent;
        return;
      }
      c = c.parent;
    }
  }

  /** "X répond, paraphrasant Y, que …": the participle's clause stands between commas. */
  private boolean insertion(Clause c) {
    return clauses.comma && c.afterComma && c.parent.insertion && c.parent.object < 0;
  }

  /** Whether ", que" behind a noun is its object: the clause has a subject and lacks an object. */
  private boolean modifiesNoun(int k) {
    boolean behindNoun =
        clauses.coordinator < 0
            && clauses.last != null
            && clauses.last.is(Kind.NOUN)
            && clauses.last == nouns.last();
    if (!behindNoun || clauses.top.open()) {
      return behindNoun;
    }
    if (!clauses.comma) {
      return ofObject(clauses.last, k) && !ahead.hasSubjectAndObject(k + 1);
    }
    return clauses.enclosing(Clause.Kind.COMPLEMENT) == null
        && !ahead.temporal(clauses.last)
        && !clauses.resumes()
        && !ahead.hasSubjectAndObject(k + 1)
        && ahead.endsWithVerb(k + 1);
  }

  /**
   * Whether "que" opens a complement: behind a verb or an adjunct, or where it can be no object.
   */
  private boolean complements(int k) {
    if (clauses.last == null || clauses.top.open()) {
      return false;
    }
    boolean adjunct =
        clauses.last.is(Kind.NOUN)
            && clauses.top.object < 0
            && (ahead.temporal(clauses.last)
                || ahead.proper(clauses.last)
                || nouns.behindAdjunct()
                || clauses.resumes());
    adjunct |= clauses.last.head == clauses.top.object && tells(clauses.top);
    // "ira au sommet de Lima, que X boycotte"
    adjunct &= clauses.top.verb == null || !grammar.clauseless(tokens.get(clauses.top.verb.head));
    return clauses.last.is(Kind.VERB) || adjunct || ahead.hasSubjectAndObject(k + 1);
  }

  /** "a écrit des choses que X regrette": the object of a verb that has no addressee for one. */
  private boolean ofObject(Chunk noun, int k) {
    Token head = tokens.get(noun.head);
    return noun.bareNoun()
        && noun.head == clauses.top.object
        && head.is(Upos.NOUN)
        && !tells(clauses.top)
        && !grammar.clauseNoun(head)
        && !ahead.temporal(noun)
        && (noun.number == 'p' || determined(noun) && ahead.endsWithVerb(k + 1));
  }

  /** "la colère que X dénonce", but not "sa colère que X soit battu". */
  private boolean determined(Chunk noun) {
    Token first = tokens.get(noun.first);
    return first.is(Upos.DET) && !grammar.possessive(first);
  }

  /** "informer X que …": the object of the verb is who is told. */
  private boolean tells(Clause c) {
    return c.verb != null && grammar.addresseeVerb(tokens.get(c.verb.head));
  }

  /** Reads the relative pronoun at {@code k}. */
  void relative(int k, Chunk c) {
    Token pronoun = tokens.get(c.first);
    if (c.marker < 0
        && grammar.complementizer(pronoun)
        && complements(k)
        && !presents(clauses.last, c)) {
      complement(c);
      return;
    }
    boolean includes =
        grammar.inclusionRelative(pronoun)
            || c.marker >= 0 && grammar.inclusionMarker(tokens.get(c.marker));
    if (includes && nouns.last() != null && ahead.includesOnly(k)) {
      nouns.include(c.first);
      return;
    }
    Clause sub = new Clause(Clause.Kind.RELATIVE, clauses.top, Relation.ACL_RELCL);
    Clause sibling = clauses.coordinator >= 0 ? modifier() : null;
    if (sibling != null) {
      sub.to(sibling.attach);
      arcs.attach(clauses.coordinator, c.first, Relation.CC);
      clauses.top = sibling.parent;
    } else if (nouns.last() != null) {
      sub.to(antecedent(nouns.last()));
    } else {
      sub.to(clauses.top);
    }
    sub.introducer = c.first;
    clauses.push(sub);
    boolean either = grammar.subjectRelative(pronoun) && grammar.objectRelative(pronoun);
    if (c.marker < 0
        && grammar.objectRelative(pronoun)
        && !(either && !ahead.startsClause(k + 1))) {
      sub.take(arcs, c.first, Relation.OBJ);
      sub.object = c.first;
    } else if (c.marker < 0 && grammar.subjectRelative(pronoun)) {
      sub.subject = c.first;
    } else {
      sub.take(arcs, c.first, Relation.OBL);
    }
    clauses.passed(c);
  }

  /**
   * The noun that a relative pronoun stands for: the last one, but behind a comma whom an
   * apposition is about ("X, président du club, qui …") or what stands before an insertion.
   */
  private int antecedent(Chunk last) {
    int top = nouns.edge().topOfChain(last);
    Clause c = clauses.top;
    if (!clauses.comma) {
      return last.head;
    }
    if (arcs.relation(top) == Relation.APPOS && tokens.get(arcs.head(top)).is(Upos.PROPN)) {
      return arcs.head(top);
    }
    return c.open() && !c.nominals.isEmpty() && inserted(nouns.edge().chunkOf(top))
        ? c.nominals.get(c.nominals.size() - 1).head
        : last.head;
  }

  /** "…, sur le plateau, …": whether a comma stands before a phrase with a preposition. */
  private boolean inserted(Chunk phrase) {
    return phrase != null
        && phrase.marker > 0
        && tokens.get(phrase.head).is(Upos.NOUN)
        && tokens.get(Math.min(phrase.first, phrase.marker) - 1).form().equals(",");
  }

  /** The innermost relative clause or participle that modifies a noun; null for none. */
  private Clause modifier() {
    for (Clause c = clauses.top; c != null && !ClauseReader.barrier(c); c = c.parent) {
      boolean modifies = c.kind == Clause.Kind.RELATIVE || c.relation == Relation.ACL;
      if (modifies && c.attach >= 0) {
        return c;
      }
    }
    return null;
  }
}

package org.paraphe.text;

import java.util.List;
import java.util.function.Predicate;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;

/** Decides which clause each verb heads, and what that clause is to the others. */
final class VerbReader {

  private final ClauseReader clauses;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final Lookahead ahead;
  private final NounReader nouns;
  private final SharedAuxiliaries auxiliaries;

  VerbReader(
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
    this.auxiliaries = new SharedAuxiliaries(grammar, tokens, ahead, clauses);
  }

  void read(int k, Chunk v) {
    switch (v.verb) {
      case FINITE -> finite(k, v);
      case INFINITIVE -> infinitive(k, v);
      case PRESENT_PARTICIPLE -> gerund(k, v);
      case PAST_PARTICIPLE -> pastParticiple(k, v);
    }
    clauses.passed(v);
    nouns.verb(v);
  }

  private void finite(int k, Chunk v) {
    if (reports(k, v)) {
      report();
    } else if (!clauses.top.open()) {
      Clause waiting = clauses.waiting();
      if (waiting != null && clauses.coordinator < 0) {
        clauses.top = waiting;
      } else {
        Clause before = sameShape(k, v);
        boolean conjunct = serial(v) && shape(before.verb).equals(shape(v));
        Clause next = clauses.pushBeside(before);
        next.relation = conjunct ? Relation.CONJ : next.relation;
      }
    }
    fill(clauses.top, v);
  }

  /** "X signed A, ratified B and left": a verb that goes on with the subject of the one before. */
  private boolean serial(Chunk v) {
    return clauses.comma
        && clauses.last != null
        && v.subject < 0
        && !grammar.language().subjectFollows();
  }

  /** A verb set behind or inside what it reports: "…, a déclaré X", "X, a-t-il dit, fera". */
  private boolean reports(int k, Chunk v) {
    if (!clauses.comma || clauses.coordinator >= 0 || clauses.top.kind == Clause.Kind.REPORTING) {
      return false;
    }
    if (serial(v) && !grammar.clausalVerb(tokens.get(v.head))) {
      return false;
    }
    int behind = ahead.behindAdjuncts(ahead.behindInsertion(k + 1));
    Chunk infinitive = ahead.at(behind);
    if (infinitive != null && infinitive.verb == VerbKind.INFINITIVE && besideCue(infinitive)) {
      behind = behind + 1;
    }
    behind = ahead.behindPhrases(behind);
    Chunk next = ahead.at(behind);
    boolean subjectBehind =
        v.inverted
            || v.subject < 0
                && next != null
                && next.bareNoun()
                && !ahead.temporal(next)
                && agrees(next, v);
    int end = ahead.afterNoun(behind);
    if (!subjectBehind || clauses.last == null && !fronted(k, end)) {
      return false;
    }
    Clause waiting = clauses.waiting();
    if (waiting == null) {
      return true;
    }
    while (ahead.at(end) != null && ahead.at(end).verb == VerbKind.INFINITIVE) {
      end = ahead.afterNoun(end);
      end = ahead.at(end) != null && ahead.at(end).bareNoun() ? ahead.afterNoun(end) : end;
    }
    boolean closed = v.inverted ? ahead.at(k + 1, Kind.COMMA) : ahead.at(end, Kind.COMMA);
    return onlyComma(waiting) && closed && ahead.predicateAhead(end);
  }

  /** "D'abord, affirme X, P": an adverb alone before the cue, and no "que" behind it. */
  private boolean fronted(int k, int end) {
    return ahead.at(k - 1, Kind.COMMA)
        && ahead.at(k - 2, Kind.ADVERB)
        && !ahead.at(end + 1, Kind.COMPLEMENTIZER);
  }

  /** "tient à préciser X" has a complement; "fait valoir X", "répond sans hésiter X" may go on. */
  private boolean besideCue(Chunk infinitive) {
    return infinitive.marker < 0 || !grammar.complementMarker(tokens.get(infinitive.marker));
  }

  /** Whether one comma stands between a waiting subject, with its relative clause, and the verb. */
  private boolean onlyComma(Clause waiting) {
    Clause top = clauses.top;
    int commas = top.commas;
    while (top != waiting && top.kind == Clause.Kind.INFINITIVE) {
      top = top.parent;
      commas += top.commas;
    }
    boolean relative = top != waiting && top.kind == Clause.Kind.RELATIVE && !top.open();
    return relative ? waiting.commas == 0 && commas == 1 : waiting.commas == 1;
  }

  /** Puts a reporting clause above the clause that it reports. */
  private void report() {
    Clause content = clauses.top;
    while (content.parent != null
        && content.kind != Clause.Kind.QUOTED
        && content.kind != Clause.Kind.MAIN) {
      content = content.parent;
    }
    // "la ville a vendu et rachètera, dit X": what is reported begins with the first of the verbs.
    while (content.relation == Relation.CONJ && content.target != null) {
      content = content.target;
    }
    Clause cue =
        new Clause(
            Clause.Kind.REPORTING, content.open() ? content : content.parent, content.relation);
    cue.target = content.target;
    cue.attach = content.attach;
    content.relation = Relation.CCOMP;
    content.attach = -1;
    content.target = cue;
    clauses.push(cue);
  }

  /**
   * The innermost finite clause whose verb has the tense of {@code v}; else the innermost finite
   * one.
   */
  private Clause sameShape(int k, Chunk v) {
    Clause nearest = clauses.finiteClause();
    boolean stating = clauses.coordinator >= 0 && grammar.statingVerb(tokens.get(v.head));
    boolean clause = ahead.at(k + 1, Kind.COMPLEMENTIZER) || reportsBare(k, v);
    Clause reporting = stating || clause ? reporting(v) : null;
    if (reporting != null && (clause || shape(reporting.verb).equals(shape(v)))) {
      return reporting;
    }
    for (Clause c = nearest; c != null; c = c.parent) {
      if (c.verb != null
          && c.verb.finite()
          && shape(c.verb).equals(shape(v))
          && numberAgrees(c.verb.number, v.number)) {
        return c;
      }
      if (ClauseReader.barrier(c)) {
        break;
      }
    }
    return nearest;
  }

  /**
   * "X dit que …, mais ajoute que …", "… et conteste …": the clause above that has such a
   * complement already; what shares its complement's subject would repeat "que".
   */
  private Clause reporting(Chunk v) {
    for (Clause c = clauses.top; c.parent != null && !ClauseReader.barrier(c); c = c.parent) {
      Chunk above = c.parent.verb;
      if (c.kind == Clause.Kind.COMPLEMENT
          && above != null
          && above.finite()
          && numberAgrees(above.number, v.number)) {
        return c.parent;
      }
    }
    return null;
  }

  /** "X said that P and said Q": a clause without conjunction behind a verb that is joined. */
  private boolean reportsBare(int k, Chunk v) {
    return clauses.coordinator >= 0
        && grammar.activeVerb(tokens.get(v.head))
        && ahead.startsClause(k + 1);
  }

  private String shape(Chunk v) {
    for (int t = v.first; t <= v.last; t++) {
      if (tokens.get(t).morph().form().finite()) {
        return tokens.get(t).morph().form().name() + (t == v.head && !v.copula);
      }
    }
    return "";
  }

  private void fill(Clause c, Chunk v) {
    c.verb = v;
    boolean clitic = v.subject >= 0;
    Relation subject = v.passive ? Relation.NSUBJ_PASS : Relation.NSUBJ;
    if (c.subject >= 0) {
      c.take(arcs, c.subject, subject);
    } else {
      Chunk noun = clitic && (!v.inverted || clauses.comma) ? null : nouns.subject(c, v);
      if (noun != null) {
        c.subject = noun.head;
        c.take(arcs, noun.head, subject);
        if (clitic) {
          arcs.attach(v.subject, v.head, Relation.EXPL);
        }
      } else if (clitic) {
        c.subject = v.subject;
      }
    }
    for (Chunk n : c.nominals) {
      if (n.head != c.subject && !arcs.attached(n.head)) {
        c.take(arcs, n.head, left(n, v));
      }
    }
    if (v.fronted && v.passive) {
      c.agents(i -> agent(i));
    }
    if (c.kind == Clause.Kind.RELATIVE && c.subject == c.introducer && c.attach >= 0) {
      c.attach = nouns.edge().agreeingAntecedent(c.attach, v);
    }
    c.settle(arcs, v.head);
  }

  /** What a noun group before the verb that is no subject is to it. */
  private Relation left(Chunk n, Chunk v) {
    boolean asked = v.fronted && grammar.interrogative(tokens.get(n.first));
    return asked ? Relation.OBJ : ahead.temporal(n) ? Relation.OBL : Relation.DEP;
  }

  private boolean agent(int head) {
    for (int t = head - 1; t >= 0; t--) {
      if (arcs.head(t) == head && arcs.relation(t) == Relation.CASE) {
        return grammar.agentMarker(tokens.get(t));
      }
    }
    return false;
  }

  static boolean agrees(Chunk noun, Chunk verb) {
    return numberAgrees(noun.number, verb.number);
  }

  private static boolean numberAgrees(char a, char b) {
    return a == b || a == 'e' || b == 'e';
  }

  /** Opens a clause that begins with its verb. */
  private void pushHeaded(Clause c, Chunk v) {
    clauses.push(c);
    c.verb = v;
    c.settle(arcs, v.head);
  }

  private void infinitive(int k, Chunk v) {
    if (narrates(v)) {
      fill(clauses.top, v);
      return;
    }
    Clause shared = auxiliaries.continued(v);
    if (shared != null) {
      conjoin(v, shared);
      return;
    }
    Clause sibling =
        clauses.coordinator >= 0 || clauses.comma
            ? beside(Clause.Kind.INFINITIVE, other -> sameMarker(other, v))
            : null;
    if (sibling == null) {
      pushHeaded(dependent(k, v), v);
      return;
    }
    Clause c = new Clause(Clause.Kind.INFINITIVE, sibling.parent, Relation.CONJ).to(sibling.head);
    clauses.coordinate(v.head);
    pushHeaded(c, v);
  }

  /** The clause of an infinitive that is joined to no other one. */
  private Clause dependent(int k, Chunk v) {
    Clause top = clauses.top;
    boolean complement = v.marker < 0 || grammar.complementMarker(tokens.get(v.marker));
    boolean behind = complement && clauses.last != null && !clauses.comma;
    if (behind && clauses.last.is(Kind.NOUN) && v.marker >= 0) {
      int governor = nouns.edge().governor(clauses.last, top);
      if (governor >= 0) {
        return nested(Relation.ACL).to(governor);
      }
    }
    if (behind && clauses.last.is(Kind.ADJECTIVE)) {
      return nested(Relation.XCOMP).to(clauses.last.head);
    }
    if (v.marker < 0 && behindAdjective(v)) {
      return nested(Relation.ACL).to(clauses.last.head);
    }
    if (complement && top.head >= 0 && (!clauses.comma || v.marker >= 0 || clauses.resumes())) {
      return nested(Relation.XCOMP).to(top.head);
    }
    if (v.marker < 0 && top.open() && top.nominals.isEmpty()) {
      top.subject = v.head;
      return nested(Relation.NSUBJ).to(top);
    }
    boolean far = clauses.comma || ahead.at(k + 1, Kind.COMPLEMENTIZER);
    return nested(Relation.ADVCL).to(far ? goesOn(v) : clauses.finiteClause());
  }

  private Clause nested(Relation relation) {
    return new Clause(Clause.Kind.INFINITIVE, clauses.top, relation);
  }

  /** "Et X de conclure": an infinitive that stands for the finite verb of its sentence. */
  private boolean narrates(Chunk v) {
    Clause c = clauses.top;
    return v.marker >= 0
        && grammar.genitiveMarker(tokens.get(v.marker))
        && tokens.get(0).is(Upos.CCONJ)
        && c.kind == Clause.Kind.MAIN
        && c.open()
        && c.nominals.size() == 1
        && !ahead.temporal(c.nominals.get(0))
        && clauses.last == nouns.last();
  }

  /** "les banques censées garder les fonds". */
  private boolean behindAdjective(Chunk v) {
    return clauses.last != null
        && clauses.last.is(Kind.NOUN)
        && clauses.last.last == v.first - 1
        && tokens.get(clauses.last.last).is(Upos.ADJ)
        && clauses.last.last != clauses.last.head;
  }

  /** The innermost clause of a kind that one with a like verb can be coordinated with, or null. */
  private Clause beside(Clause.Kind kind, Predicate<Chunk> like) {
    for (Clause c = clauses.top; c != null && !ClauseReader.barrier(c); c = c.parent) {
      if (c.kind == kind && like.test(c.verb)) {
        return c;
      }
    }
    return null;
  }

  private boolean alike(Chunk a, Chunk b) {
    return tokens.get(a.head).morph().agrees(tokens.get(b.head).morph());
  }

  private boolean sameMarker(Chunk a, Chunk b) {
    if (a.marker < 0 || b.marker < 0) {
      return a.marker == b.marker || b.marker < 0;
    }
    return tokens.get(a.marker).base().equals(tokens.get(b.marker).base());
  }

  private void gerund(int k, Chunk v) {
    Clause cue = clauses.top;
    boolean joined = clauses.coordinator >= 0 && v.marker < 0 && cue.relation == Relation.ACL;
    if (joined && cue.verb != null && cue.verb.verb == VerbKind.PRESENT_PARTICIPLE) {
      // "of beating and insulting him"
      pushHeaded(new Clause(cue.kind, cue.parent, Relation.CONJ).to(cue), v);
      clauses.coordinate(v.head);
      return;
    }
    boolean behind = cue.verb != null && clauses.last == cue.verb && v.first == cue.verb.last + 1;
    if (behind && nouns.conjunctionDropped(cue) && ahead.subjectVerb(k)) {
      // "said closing the port will help"
      Clause content = new Clause(Clause.Kind.COMPLEMENT, cue, Relation.CCOMP).to(cue);
      clauses.push(content);
      content.subject = v.head;
      pushHeaded(new Clause(Clause.Kind.PARTICIPIAL, content, Relation.NSUBJ).to(content), v);
    } else {
      participle(v, Relation.ADVCL);
    }
  }

  private void participle(Chunk v, Relation otherwise) {
    Clause c = new Clause(Clause.Kind.PARTICIPIAL, clauses.top, otherwise);
    if (clauses.last != null
        && clauses.last.is(Kind.NOUN)
        && !clauses.comma
        && v.marker < 0
        && clauses.coordinator < 0) {
      c.relation = Relation.ACL;
      c.to(clauses.last.head);
    } else {
      boolean joined = clauses.comma || clauses.coordinator >= 0;
      Clause finite = joined ? goesOn(v) : clauses.finiteClause();
      c = new Clause(Clause.Kind.PARTICIPIAL, finite, otherwise).to(finite);
    }
    pushHeaded(c, v);
    clauses.coordinate(v.head);
  }

  /**
   * "X dit que P, ajoutant que Q", "avant d'ajouter que Q": who reports goes on, not the subject of
   * what is reported.
   */
  private Clause goesOn(Chunk v) {
    Clause found = clauses.finiteClause();
    boolean sequel = v.marker >= 0 && grammar.sequelMarker(tokens.get(v.marker));
    if ((v.verb == VerbKind.PRESENT_PARTICIPLE || sequel)
        && grammar.speechGerund(tokens.get(v.head))) {
      for (Clause c = found; c.parent != null && !ClauseReader.barrier(c); c = c.parent) {
        found = c.kind == Clause.Kind.COMPLEMENT ? ClauseReader.finite(c.parent) : found;
      }
    }
    return found;
  }

  private void conjoin(Chunk v, Clause shared) {
    Clause c = new Clause(shared.kind, shared.parent, Relation.CONJ).to(shared);
    clauses.coordinate(v.head);
    pushHeaded(c, v);
  }

  private void pastParticiple(int k, Chunk v) {
    Clause shared = auxiliaries.shared(k, v);
    if (shared != null) {
      v.passive = shared.verb.passive;
      conjoin(v, shared);
      return;
    }
    v.passive = true;
    // "soumise par X et défendue par Y"
    Clause sibling =
        clauses.coordinator >= 0
            ? beside(Clause.Kind.PARTICIPIAL, other -> other.passive && alike(other, v))
            : null;
    if (sibling != null) {
      pushHeaded(
          new Clause(Clause.Kind.PARTICIPIAL, sibling.parent, Relation.CONJ).to(sibling.head), v);
      clauses.coordinate(v.head);
    } else if (clauses.top.kind == Clause.Kind.ADVERBIAL
        && clauses.top.open()
        && clauses.top.nominals.isEmpty()) {
      fill(clauses.top, v);
    } else if (clauses.last != null && clauses.last.is(Kind.NOUN) && clauses.coordinator < 0) {
      Clause c =
          new Clause(Clause.Kind.PARTICIPIAL, clauses.top, Relation.ACL)
              .to(
                  clauses.comma
                      ? nouns.edge().topOfChain(clauses.last)
                      : nouns.edge().agreeing(clauses.last, tokens.get(v.head)));
      pushHeaded(c, v);
    } else {
      participle(v, Relation.ADVCL);
    }
  }
}

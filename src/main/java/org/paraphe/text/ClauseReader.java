package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.text.Chunk.Kind;

/**
 * Reads chunks from left to right and decides which clause each belongs to and what it is there.
 * One instance reads one sentence.
 */
final class ClauseReader {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final List<Chunk> chunks;
  private final Arcs arcs;
  private final Lookahead ahead;
  private final NounReader nouns;
  private final List<Clause> all = new ArrayList<>();
  private final Clause main = new Clause(Clause.Kind.MAIN, null, Relation.ROOT);

  /** The innermost open clause. */
  Clause top = main;

  /** The last chunk that was not punctuation, conjunction or adverb; null at the start. */
  Chunk last;

  /** Whether a comma stands between {@code last} and the chunk being read. */
  boolean comma;

  /** The conjunction between {@code last} and the chunk being read, −1 for none. */
  int coordinator = -1;

  ClauseReader(Grammar grammar, List<Token> tokens, List<Chunk> chunks, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.chunks = chunks;
    this.arcs = arcs;
    this.ahead = new Lookahead(grammar, tokens, chunks);
    this.nouns = new NounReader(this, grammar, tokens, arcs, ahead);
    all.add(main);
  }

  void read() {
    for (int k = 0; k < chunks.size(); k++) {
      read(k, chunks.get(k));
    }
    finish();
  }

  private void read(int k, Chunk c) {
    switch (c.kind) {
      case COMMA -> comma(c);
      case STOP -> stop(k, c);
      case QUOTE_OPEN -> openQuote(k, c);
      case QUOTE_CLOSE -> closeQuote(c);
      case BRACKET_OPEN -> openBracket(c);
      case BRACKET_CLOSE -> closeBracket(c);
      case COORDINATOR -> coordinator = c.first;
      case COMPLEMENTIZER -> complement(c);
      case RELATIVE -> relative(k, c);
      case SUBORDINATOR -> {
        Clause sub =
            push(new Clause(Clause.Kind.ADVERBIAL, top, Relation.ADVCL).to(finiteClause()));
        sub.take(arcs, c.first, Relation.MARK);
        passed(c);
      }
      case VERB -> verb(k, c);
      case NOUN -> nouns.read(k, c);
      case ADJECTIVE -> adjective(c);
      case ADVERB -> adverb(k, c);
      case OTHER -> {
        for (int t = c.first; t <= c.last; t++) {
          if (!arcs.attached(t)) {
            top.take(arcs, t, tokens.get(t).is(Upos.PUNCT) ? Relation.PUNCT : Relation.DEP);
          }
        }
      }
    }
  }

  /** Called when a chunk that fills a place has been read. */
  void passed(Chunk c) {
    if (coordinator >= 0 && !arcs.attached(coordinator)) {
      arcs.attach(coordinator, c.head, Relation.CC);
    }
    last = c;
    comma = false;
    coordinator = -1;
  }

  Clause push(Clause c) {
    c.afterComma = comma;
    all.add(c);
    top = c;
    return c;
  }

  /** Draws the coordinator's arc to the conjunct that it introduces. */
  void coordinate(int head) {
    if (coordinator >= 0) {
      arcs.attach(coordinator, head, Relation.CC);
    }
  }

  private static boolean barrier(Clause c) {
    return c.kind == Clause.Kind.QUOTED || c.kind == Clause.Kind.BRACKETED;
  }

  private static boolean nonfinite(Clause c) {
    return c.kind == Clause.Kind.PARTICIPIAL || c.kind == Clause.Kind.INFINITIVE;
  }

  /** Closes the clauses inside {@code c}, if it is open. */
  void returnTo(Clause c) {
    for (Clause k = top; k != null; k = k.parent) {
      if (k == c) {
        top = c;
        return;
      }
    }
  }

  boolean reflexive(Chunk v) {
    for (int t = v.first; t < v.head; t++) {
      if (arcs.relation(t) == Relation.EXPL && arcs.head(t) == v.head) {
        return true;
      }
    }
    return false;
  }

  /** The innermost clause that is no infinitive or participle. */
  Clause finiteClause() {
    Clause c = top;
    while (nonfinite(c) && c.parent != null) {
      c = c.parent;
    }
    return c;
  }

  /**
   * The innermost enclosing clause that still waits for its verb, within quotation marks and
   * brackets; null for none.
   */
  Clause waiting() {
    for (Clause c = top; c != null; c = c.parent) {
      if (c.open()) {
        return c;
      }
      if (barrier(c)) {
        return null;
      }
    }
    return null;
  }

  // ---------------------------------------------------------------- borders

  private void punctuation(Chunk c) {
    top.take(arcs, c.first, Relation.PUNCT);
  }

  private void comma(Chunk c) {
    punctuation(c);
    comma = true;
    top.commas++;
    boolean closes =
        top.parent != null
            && !top.open()
            && switch (top.kind) {
              case RELATIVE, PARTICIPIAL ->
                  top.afterComma && waitsAbove()
                      || top.kind == Clause.Kind.PARTICIPIAL && waitsAbove();
              case ADVERBIAL, INFINITIVE -> top.parent.open() && waitsAbove();
              case REPORTING -> top.subject >= 0 && top.parent.open();
              default -> false;
            };
    if (closes) {
      top = top.parent;
      top.commas++;
    }
  }

  private boolean waitsAbove() {
    return top.parent.open();
  }

  private void stop(int k, Chunk c) {
    punctuation(c);
    boolean colon = tokens.get(c.first).form().equals(":");
    if (colon && ahead.at(k + 1, Kind.QUOTE_OPEN)) {
      comma = true;
      return;
    }
    startOver();
  }

  /** Ends the sentence inside the sentence: what follows is a clause of its own. */
  void startOver() {
    while (top.parent != null && !barrier(top)) {
      top = top.parent;
    }
    if (!top.open() || top.kind == Clause.Kind.MAIN && !top.nominals.isEmpty()) {
      Clause outer = barrier(top) ? top : null;
      push(
          new Clause(Clause.Kind.MAIN, outer, Relation.PARATAXIS).to(outer == null ? main : outer));
    }
    last = null;
    comma = false;
    coordinator = -1;
  }

  private void openQuote(int k, Chunk c) {
    punctuation(c);
    boolean apart = last == null || comma || last.is(Kind.VERB);
    if (apart
        && coordinator < 0
        && ahead.quotesClause(k)
        && !ahead.at(k - 1, Kind.COMPLEMENTIZER)) {
      push(new Clause(Clause.Kind.QUOTED, top, Relation.CCOMP).to(finiteClause()));
      last = null;
      comma = false;
    }
  }

  private void closeQuote(Chunk c) {
    punctuation(c);
    for (Clause q = top; q != null; q = q.parent) {
      if (q.kind == Clause.Kind.QUOTED) {
        top = q.parent;
        last = null;
        comma = true;
        return;
      }
    }
  }

  private void openBracket(Chunk c) {
    Clause b = new Clause(Clause.Kind.BRACKETED, top, Relation.PARATAXIS);
    if (nouns.last() != null && last != null && last.is(Kind.NOUN)) {
      b.to(nouns.last().head);
    } else {
      b.to(finiteClause());
    }
    push(b);
    punctuation(c);
    nouns.enter();
    last = null;
    comma = false;
  }

  private void closeBracket(Chunk c) {
    punctuation(c);
    for (Clause b = top; b != null; b = b.parent) {
      if (b.kind == Clause.Kind.BRACKETED) {
        promote(b);
        top = b.parent;
        last = nouns.leave();
        comma = false;
        coordinator = -1;
        return;
      }
    }
  }

  private void adverb(int k, Chunk c) {
    if (grammar.inclusionMarker(tokens.get(c.first))
        && comma
        && last != null
        && last.is(Kind.NOUN)
        && ahead.at(k + 1, Kind.NOUN)) {
      nouns.include(c.first);
      return;
    }
    top.take(arcs, c.first, Relation.ADVMOD);
  }

  private void adjective(Chunk c) {
    if (last != null && last.is(Kind.NOUN) && !comma) {
      arcs.attach(c.head, last.head, Relation.AMOD);
      return;
    }
    if (coordinator >= 0 && last != null && tokens.get(last.head).is(Upos.ADJ)) {
      arcs.attach(c.head, last.head, Relation.CONJ);
      coordinate(c.head);
    } else {
      top.take(arcs, c.head, top.open() ? Relation.DEP : Relation.XCOMP);
    }
    passed(c);
  }

  // ---------------------------------------------------------------- subordinate clauses

  private void complement(Chunk c) {
    Clause earlier = enclosing(Clause.Kind.COMPLEMENT);
    Clause sub;
    if ((coordinator >= 0 || comma) && earlier != null && !earlier.open()) {
      sub = new Clause(Clause.Kind.COMPLEMENT, earlier.parent, Relation.CONJ).to(earlier);
      sub.waiting.add(Math.max(coordinator, -1) >= 0 ? coordinator : c.first);
      sub.waitingAs.add(coordinator >= 0 ? Relation.CC : Relation.MARK);
    } else if (last != null && last.bareNoun() && last.head == top.object && !comma) {
      sub = new Clause(Clause.Kind.COMPLEMENT, top, Relation.CCOMP).to(last.head);
    } else {
      sub = new Clause(Clause.Kind.COMPLEMENT, top, Relation.CCOMP).to(top);
    }
    push(sub);
    sub.take(arcs, c.first, Relation.MARK);
    passed(c);
  }

  private Clause enclosing(Clause.Kind kind) {
    for (Clause c = top; c != null && !barrier(c); c = c.parent) {
      if (c.kind == kind) {
        return c;
      }
    }
    return null;
  }

  private void relative(int k, Chunk c) {
    Token pronoun = tokens.get(c.first);
    if (last != null && last.is(Kind.VERB) && grammar.complementizer(pronoun)) {
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
    Clause sub = new Clause(Clause.Kind.RELATIVE, top, Relation.ACL_RELCL);
    Clause sibling = coordinator >= 0 ? modifier() : null;
    if (sibling != null) {
      sub.to(sibling.attach);
      arcs.attach(coordinator, c.first, Relation.CC);
      top = sibling.parent;
    } else if (nouns.last() != null) {
      sub.to(nouns.last().head);
    } else {
      sub.to(top);
    }
    sub.introducer = c.first;
    push(sub);
    if (c.marker < 0 && grammar.objectRelative(pronoun)) {
      sub.take(arcs, c.first, Relation.OBJ);
      sub.object = c.first;
    } else if (c.marker < 0 && grammar.subjectRelative(pronoun)) {
      sub.subject = c.first;
    } else {
      sub.take(arcs, c.first, Relation.OBL);
    }
    passed(c);
  }

  /** The innermost relative clause or participle that modifies a noun; null for none. */
  private Clause modifier() {
    for (Clause c = top; c != null && !barrier(c); c = c.parent) {
      boolean modifies = c.kind == Clause.Kind.RELATIVE || c.relation == Relation.ACL;
      if (modifies && c.attach >= 0) {
        return c;
      }
    }
    return null;
  }

  // ---------------------------------------------------------------- verbs

  private void verb(int k, Chunk v) {
    switch (v.verb) {
      case FINITE -> finite(k, v);
      case INFINITIVE -> infinitive(v);
      case PRESENT_PARTICIPLE -> participle(v, Relation.ADVCL);
      case PAST_PARTICIPLE -> pastParticiple(v);
    }
    passed(v);
    nouns.verb(v);
  }

  private void finite(int k, Chunk v) {
    if (reports(k, v)) {
      report();
    } else if (!top.open()) {
      Clause waiting = waiting();
      if (waiting != null && coordinator < 0) {
        top = waiting;
      } else {
        conjoin(v);
      }
    }
    fill(top, v);
  }

  /** A verb set behind or inside what it reports: "…, a déclaré X", "X, a-t-il dit, fera". */
  private boolean reports(int k, Chunk v) {
    if (!comma || coordinator >= 0 || top.kind == Clause.Kind.REPORTING) {
      return false;
    }
    int behind = ahead.behindAdjuncts(k + 1);
    Chunk next = ahead.at(behind);
    boolean subjectBehind =
        v.inverted
            || v.subject < 0
                && next != null
                && next.bareNoun()
                && !ahead.temporal(next)
                && agrees(next, v);
    if (!subjectBehind || last == null) {
      return false;
    }
    Clause waiting = waiting();
    if (waiting == null) {
      return true;
    }
    int end = ahead.afterNoun(behind);
    boolean closed = v.inverted ? ahead.at(k + 1, Kind.COMMA) : ahead.at(end, Kind.COMMA);
    return waiting.commas == 1 && closed && ahead.predicateAhead(end);
  }

  /** Puts a reporting clause above the clause that it reports. */
  private void report() {
    Clause content = top;
    while (content.parent != null
        && content.kind != Clause.Kind.QUOTED
        && content.kind != Clause.Kind.MAIN) {
      content = content.parent;
    }
    Clause cue =
        new Clause(
            Clause.Kind.REPORTING, content.open() ? content : content.parent, content.relation);
    cue.target = content.target;
    cue.attach = content.attach;
    content.relation = Relation.CCOMP;
    content.attach = -1;
    content.target = cue;
    push(cue);
  }

  /** A further clause beside one that has its verb. */
  private void conjoin(Chunk v) {
    Clause beside = sameShape(v);
    Clause next =
        new Clause(
                beside.kind, beside.parent, coordinator >= 0 ? Relation.CONJ : Relation.PARATAXIS)
            .to(beside);
    if (coordinator >= 0) {
      next.waiting.add(coordinator);
      next.waitingAs.add(Relation.CC);
    }
    push(next);
  }

  /**
   * The innermost finite clause whose verb has the tense of {@code v}; else the innermost finite
   * one.
   */
  private Clause sameShape(Chunk v) {
    Clause nearest = finiteClause();
    for (Clause c = nearest; c != null; c = c.parent) {
      if (c.verb != null
          && c.verb.finite()
          && shape(c.verb).equals(shape(v))
          && numberAgrees(c.verb.number, v.number)) {
        return c;
      }
      if (barrier(c)) {
        break;
      }
    }
    return nearest;
  }

  private String shape(Chunk v) {
    for (int t = v.first; t <= v.last; t++) {
      if (tokens.get(t).morph().form().finite()) {
        return tokens.get(t).morph().form().name() + (t == v.head);
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
      Chunk noun = clitic && !v.inverted ? null : nouns.subject(c, v);
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
        c.take(arcs, n.head, ahead.temporal(n) ? Relation.OBL : Relation.DEP);
      }
    }
    if (c.kind == Clause.Kind.RELATIVE && c.subject == c.introducer && c.attach >= 0) {
      c.attach = nouns.agreeingAntecedent(c.attach, v);
    }
    c.settle(arcs, v.head);
  }

  boolean agrees(Chunk noun, Chunk verb) {
    return numberAgrees(noun.number, verb.number);
  }

  private static boolean numberAgrees(char a, char b) {
    return a == b || a == 'e' || b == 'e';
  }

  private void infinitive(Chunk v) {
    boolean complement = v.marker < 0 || grammar.complementMarker(tokens.get(v.marker));
    Clause sibling = coordinator >= 0 || comma ? infinitiveBeside(v) : null;
    Clause c;
    if (sibling != null) {
      c = new Clause(Clause.Kind.INFINITIVE, sibling.parent, Relation.CONJ).to(sibling.head);
      coordinate(v.head);
    } else if (complement
        && last != null
        && last.is(Kind.NOUN)
        && !comma
        && v.marker >= 0
        && governs(last)) {
      c = new Clause(Clause.Kind.INFINITIVE, top, Relation.ACL).to(last.head);
    } else if (complement && top.head >= 0 && (!comma || v.marker >= 0)) {
      c = new Clause(Clause.Kind.INFINITIVE, top, Relation.XCOMP).to(top.head);
    } else if (v.marker < 0 && top.open()) {
      c = new Clause(Clause.Kind.INFINITIVE, top, Relation.NSUBJ).to(top);
      top.subject = v.head;
    } else {
      c = new Clause(Clause.Kind.INFINITIVE, top, Relation.ADVCL).to(finiteClause());
    }
    push(c);
    c.verb = v;
    c.settle(arcs, v.head);
  }

  /**
   * The innermost infinitive that one with the same preposition can be coordinated with; null for
   * none.
   */
  private Clause infinitiveBeside(Chunk v) {
    for (Clause c = top; c != null && !barrier(c); c = c.parent) {
      if (c.kind == Clause.Kind.INFINITIVE && sameMarker(c.verb, v)) {
        return c;
      }
    }
    return null;
  }

  private boolean sameMarker(Chunk a, Chunk b) {
    if (a.marker < 0 || b.marker < 0) {
      return a.marker == b.marker || b.marker < 0;
    }
    return grammar.base(tokens.get(a.marker)).equals(grammar.base(tokens.get(b.marker)));
  }

  /** A common noun that is no addressee can govern an infinitive. */
  private boolean governs(Chunk noun) {
    Token t = tokens.get(noun.head);
    return t.is(Upos.NOUN)
        && !ahead.temporal(noun)
        && (noun.marker < 0 || grammar.genitiveMarker(tokens.get(noun.marker)));
  }

  private void participle(Chunk v, Relation otherwise) {
    Clause c = new Clause(Clause.Kind.PARTICIPIAL, top, otherwise);
    if (last != null && last.is(Kind.NOUN) && !comma && v.marker < 0 && coordinator < 0) {
      c.relation = Relation.ACL;
      c.to(last.head);
    } else {
      Clause finite = finiteClause();
      c = new Clause(Clause.Kind.PARTICIPIAL, finite, otherwise).to(finite);
    }
    push(c);
    c.verb = v;
    c.settle(arcs, v.head);
    coordinate(v.head);
  }

  private void pastParticiple(Chunk v) {
    boolean shared =
        coordinator >= 0
            && top.verb != null
            && arcs.attached(top.head) | top.verb.head != top.verb.first;
    if (coordinator >= 0
        && top.verb != null
        && tokens.get(top.head).morph().form() == Morph.VerbForm.PAST_PARTICIPLE
        && shared) {
      Clause c = new Clause(top.kind, top.parent, Relation.CONJ).to(top.head);
      coordinate(v.head);
      v.passive = top.verb.passive;
      push(c);
      c.verb = v;
      c.settle(arcs, v.head);
      return;
    }
    v.passive = true;
    if (top.kind == Clause.Kind.ADVERBIAL && top.open() && top.nominals.isEmpty()) {
      fill(top, v);
    } else if (last != null && last.is(Kind.NOUN) && coordinator < 0) {
      Clause c =
          new Clause(Clause.Kind.PARTICIPIAL, top, Relation.ACL)
              .to(comma ? nouns.topOfChain(last) : last.head);
      push(c);
      c.verb = v;
      c.settle(arcs, v.head);
    } else {
      participle(v, Relation.ADVCL);
    }
  }

  // ---------------------------------------------------------------- the end

  private void finish() {
    for (int i = all.size() - 1; i >= 0; i--) {
      promote(all.get(i));
    }
    for (Clause c : all) {
      int target = c.target != null ? c.target.head : c.attach;
      if (c.head < 0 || arcs.attached(c.head)) {
        continue;
      }
      if (target >= 0 && target != c.head && !arcs.wouldCycle(c.head, target)) {
        arcs.attach(c.head, target, c.relation);
      } else if (c != main
          && main.head >= 0
          && main.head != c.head
          && !arcs.wouldCycle(c.head, main.head)) {
        arcs.attach(
            c.head,
            main.head,
            c.kind == Clause.Kind.REPORTING ? Relation.ROOT : Relation.PARATAXIS);
      }
    }
  }

  /** Gives a clause without verb the first thing it has as its head. */
  private void promote(Clause c) {
    if (c.head >= 0) {
      return;
    }
    int head = -1;
    for (Chunk n : c.nominals) {
      if (!arcs.attached(n.head)) {
        head = n.head;
        break;
      }
    }
    for (int t : c.waiting) {
      if (head < 0 && !arcs.attached(t) && !tokens.get(t).is(Upos.PUNCT, Upos.CCONJ)) {
        head = t;
      }
    }
    for (Clause inner : all) {
      if (head < 0 && inner.target == c && inner.head >= 0 && inner.kind == Clause.Kind.QUOTED) {
        head = inner.head;
      }
    }
    if (head < 0) {
      return;
    }
    if (c.kind == Clause.Kind.BRACKETED && tokens.get(head).is(Upos.NOUN, Upos.PROPN, Upos.X)) {
      c.relation = Relation.APPOS;
    }
    c.settle(arcs, head);
    for (Chunk n : c.nominals) {
      if (n.head != head && !arcs.attached(n.head)) {
        arcs.attach(n.head, head, Relation.DEP);
      }
    }
  }
}

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
  private final VerbReader verbs;
  private final SubordinateReader subordinates;
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
    this.verbs = new VerbReader(this, grammar, tokens, arcs, ahead, nouns);
    this.subordinates = new SubordinateReader(this, grammar, tokens, arcs, ahead, nouns);
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
      case COMPLEMENTIZER -> subordinates.conjunction(k, c);
      case RELATIVE -> subordinates.relative(k, c);
      case SUBORDINATOR -> {
        if (nouns.conjunctionDropped(top) && !quoted(top) && ahead.hostBehind(k)) {
          // "said if the law fails, the council will meet"
          push(new Clause(Clause.Kind.COMPLEMENT, top, Relation.CCOMP).to(top));
        }
        Clause sub =
            push(new Clause(Clause.Kind.ADVERBIAL, top, Relation.ADVCL).to(finiteClause()));
        sub.take(arcs, c.first, Relation.MARK);
        passed(c);
      }
      case VERB -> verbs.read(k, c);
      case NOUN -> nouns.read(k, c);
      case ADJECTIVE -> adjective(k, c);
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

  /** Opens a further clause beside one that has its verb: a conjunct, or set beside it. */
  Clause pushBeside(Clause beside) {
    Relation relation = coordinator >= 0 ? Relation.CONJ : Relation.PARATAXIS;
    Clause next = new Clause(beside.kind, beside.parent, relation).to(beside);
    if (coordinator >= 0) {
      next.take(arcs, coordinator, Relation.CC);
    }
    return push(next);
  }

  /** Draws the coordinator's arc to the conjunct that it introduces. */
  void coordinate(int head) {
    if (coordinator >= 0) {
      arcs.attach(coordinator, head, Relation.CC);
    }
  }

  static boolean barrier(Clause c) {
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

  /** Whether a clause reports a quotation before it. */
  boolean quoted(Clause cue) {
    return all.stream().anyMatch(c -> c.kind == Clause.Kind.QUOTED && c.target == cue);
  }

  boolean reflexive(Chunk v) {
    for (int t = v.first; t < v.head; t++) {
      if (arcs.relation(t) == Relation.EXPL && arcs.head(t) == v.head) {
        return true;
      }
    }
    return false;
  }

  /** Whether an insertion behind the verb has just ended: its complement follows. */
  boolean resumes() {
    return comma && top.insertion && top.object < 0 && last != top.verb;
  }

  /** The innermost clause that is no infinitive or participle. */
  Clause finiteClause() {
    return finite(top);
  }

  /** The innermost clause from {@code inner} outwards that is no infinitive or participle. */
  static Clause finite(Clause inner) {
    Clause c = inner;
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
    boolean behindVerb = last == top.verb || top.object < 0 && last != null && ahead.temporal(last);
    top.insertion |= top.verb != null && behindVerb;
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
    // "Grève : « … », estime X": what stands without a verb before the colon is but a topic.
    if (colon && ahead.at(k + 1, Kind.QUOTE_OPEN) && !top.open()) {
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
        && !(waiting() != null && ahead.quotesPredicate(k))
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

  private void adjective(int k, Chunk c) {
    int first = dealt(k, c);
    if (first >= 0) {
      arcs.attach(c.head, first, Relation.CONJ);
      nouns.name(c.head);
      passed(c);
      return;
    }
    if (last != null && last.is(Kind.NOUN) && !comma) {
      arcs.attach(c.head, last.head, Relation.AMOD);
      // "il y a un an et demi, X a dit": the coordinator joins no noun behind it.
      coordinate(c.head);
      coordinator = -1;
      return;
    }
    int noun = apposed(c);
    if (noun >= 0) {
      boolean series = series(c, noun);
      arcs.attach(c.head, series ? c.first - 2 : noun, series ? Relation.CONJ : Relation.AMOD);
      passed(c);
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

  /** "les présidents français, X, et brésilien, Y": the adjective before the first name; or −1. */
  private int dealt(int k, Chunk adjective) {
    Chunk next = ahead.at(k + 2);
    boolean named =
        comma
            && last != null
            && last == nouns.last()
            && ahead.at(k + 1, Kind.COMMA)
            && next != null
            && next.is(Kind.NOUN)
            && next.marker < 0
            && ahead.proper(next)
            && arcs.relation(last.head) == Relation.APPOS;
    int before = named ? last.first - 2 : -1;
    if (before < 0
        || !tokens.get(before).is(Upos.ADJ)
        || !tokens.get(before + 1).form().equals(",")) {
      return -1;
    }
    int above = arcs.head(last.head);
    boolean several =
        tokens.get(above).morph().number() == 'p'
            && tokens.get(adjective.head).morph().number() != 'p';
    return above == before || several ? before : -1;
  }

  /** The noun that an adjective is set behind: "l'homme d'affaires, désireux de vendre"; or −1. */
  private int apposed(Chunk adjective) {
    if (coordinator >= 0 || last == null || last != nouns.last()) {
      return -1;
    }
    Token word = tokens.get(adjective.head);
    int noun = nouns.edge().agreeing(last, word);
    boolean agrees = tokens.get(noun).morph().agrees(word.morph()) || series(adjective, noun);
    return agrees && tokens.get(noun).is(Upos.NOUN, Upos.PROPN) ? noun : -1;
  }

  /** "les gouvernements français, allemand et italien": one of several adjectives of a plural. */
  private boolean series(Chunk adjective, int noun) {
    int before = adjective.first - 2;
    int first = before;
    while (first > noun && arcs.relation(first) == Relation.CONJ) {
      first = arcs.head(first);
    }
    return first > noun
        && arcs.head(first) == noun
        && tokens.get(before).is(Upos.ADJ)
        && tokens.get(noun).morph().number() == 'p'
        && tokens.get(noun).morph().agreesInGender(tokens.get(adjective.head).morph());
  }

  Clause enclosing(Clause.Kind kind) {
    for (Clause c = top; c != null && !barrier(c); c = c.parent) {
      if (c.kind == kind) {
        return c;
      }
    }
    return null;
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
    // "Selon X, « … »": the quoted clause is the sentence.
    for (Clause inner : all) {
      if (head < 0 && inner.target == c && inner.head >= 0 && inner.kind == Clause.Kind.QUOTED) {
        head = inner.head;
      }
    }
    for (int t : c.waiting) {
      if (head < 0 && !arcs.attached(t) && !tokens.get(t).is(Upos.PUNCT, Upos.CCONJ)) {
        head = t;
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

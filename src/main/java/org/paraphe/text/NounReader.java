package org.paraphe.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.paraphe.text.Morph.VerbForm;

/** Decides what each noun group is: subject, object, complement, conjunct or apposition. */
final class NounReader {

  private final ClauseReader clauses;
  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final Lookahead ahead;

  private final RightEdge edge;
  private final PrepositionalReader prepositional;
  private final Appositions appositions;

  private final Deque<Chunk> outer = new ArrayDeque<>();
  private Chunk last;

  /** "dont" or "notamment", whose members follow; −1 for none. */
  private int inclusion = -1;

  private Chunk group;

  /**
   * What the next name belongs to: "brésilien" of "les présidents français, X, et brésilien, Y"; −1
   * for none.
   */
  private int named = -1;

  NounReader(
      ClauseReader clauses, Grammar grammar, List<Token> tokens, Arcs arcs, Lookahead ahead) {
    this.clauses = clauses;
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
    this.ahead = ahead;
    this.edge = new RightEdge(grammar, tokens, arcs, ahead);
    this.appositions = new Appositions(clauses, grammar, tokens, arcs, ahead, edge);
    this.prepositional = new PrepositionalReader(clauses, grammar, tokens, arcs, ahead, edge);
  }

  /** The noun groups that something may still attach to. */
  RightEdge edge() {
    return edge;
  }

  /** The last noun group; null for none. */
  Chunk last() {
    return last;
  }

  /** A bracket opens. */
  void enter() {
    outer.push(last == null ? new Chunk(Chunk.Kind.OTHER, 0, 0, 0) : last);
  }

  /** The bracket closes: what stood before it is the last noun group again. */
  Chunk leave() {
    Chunk before = outer.isEmpty() ? null : outer.pop();
    last = before != null && before.is(Chunk.Kind.NOUN) ? before : null;
    if (last != null) {
      edge.cutBehind(last.last);
    }
    return last;
  }

  /** A verb was read: its predicate, if it has one, can be complemented. */
  void verb(Chunk v) {
    if (v.finite()) {
      edge.clear();
    }
    if (v.copula && tokens.get(v.head).is(Upos.NOUN, Upos.PROPN)) {
      last = new Chunk(Chunk.Kind.NOUN, v.head, v.last, v.head);
      edge.add(last);
    }
  }

  /** A word was read behind which members of the last group are named. */
  void include(int marker) {
    inclusion = marker;
    group = last;
  }

  /** A word was read that the name behind the next comma belongs to. */
  void name(int whose) {
    named = whose;
  }

  void read(int k, Chunk n) {
    if (n.bareNoun() && ahead.coordinated(k)) {
      n.number = 'p';
    }
    if (aged(k, n)) {
      arcs.attach(n.head, last.head, Relation.APPOS);
      return;
    }
    int holder = ofAge(n);
    if (runsOn(k, n)) {
      clauses.startOver();
      edge.clear();
      last = null;
    }
    place(k, n, holder);
    n.clause = n.clause == null ? clauses.top : n.clause;
    edge.add(n);
    last = n;
    clauses.passed(n);
  }

  /** Attaches a noun group, of {@code holder} if it is a name behind an age. */
  private void place(int k, Chunk n, int holder) {
    if (named >= 0) {
      arcs.attach(n.head, named, Relation.APPOS);
      named = -1;
    } else if (inclusion >= 0) {
      included(n);
    } else if (holder >= 0) {
      arcs.attach(n.head, holder, Relation.APPOS);
    } else if (appointed(n)) {
      arcs.attach(n.head, n.first - 1, Relation.XCOMP);
    } else if (entitled(n)) {
      arcs.attach(n.head, last.head, Relation.APPOS);
    } else if (conjunctionDropped(k, n)) {
      Clause c = clauses.top;
      clauses.push(new Clause(Clause.Kind.COMPLEMENT, c, Relation.CCOMP).to(c)).nominals.add(n);
    } else if (!joined(k, n)) {
      if (n.marker < 0 && subjectOfNext(k, n)) {
        furtherClause(n);
      } else if (n.marker >= 0 && !prepositional.partitive(n, last)) {
        prepositional.read(k, n, last);
      } else {
        behindOpening(k, n);
        bare(n);
      }
    }
  }

  /** "X, 25 ans, soudeur, …": an age between commas, behind which the name can be described. */
  private boolean aged(int k, Chunk n) {
    return clauses.comma
        && n.marker < 0
        && last != null
        && clauses.last == last
        && ahead.proper(last)
        && tokens.get(n.first).is(Upos.NUM)
        && grammar.age(tokens.get(n.head))
        && ahead.at(k + 1, Chunk.Kind.COMMA);
  }

  /** "son capitaine de 34 ans X": whom a name right behind an age belongs to; −1 for none. */
  private int ofAge(Chunk n) {
    boolean behind =
        n.marker < 0
            && last != null
            && clauses.last == last
            && last.marker >= 0
            && last.last == n.first - 1
            && grammar.age(tokens.get(last.head))
            && arcs.relation(last.head) == Relation.NMOD
            && ahead.proper(n);
    return behind ? arcs.head(last.head) : -1;
  }

  /**
   * A capital article inside a sentence begins a new one: a heading or dateline was run into it.
   */
  private boolean runsOn(int k, Chunk n) {
    if (n.marker >= 0
        || n.first == 0
        || clauses.coordinator >= 0
        || !tokens.get(n.first).is(Upos.DET)
        || ahead.at(k - 1, Chunk.Kind.QUOTE_OPEN)) {
      return false;
    }
    boolean capital = tokens.get(n.first).capitalised();
    boolean dash = ahead.at(k - 1, Chunk.Kind.COMMA) && !tokens.get(n.first - 1).form().equals(",");
    return capital
        && n.first < n.last
        && (dash || !tokens.get(n.first + 1).capitalised() || ahead.startsClause(k));
  }

  /** "X, élue présidente": the position right behind a participle of appointing. */
  private boolean appointed(Chunk n) {
    return n.marker < 0
        && n.first > 0
        && !tokens.get(n.first).is(Upos.DET, Upos.PROPN)
        && tokens.get(n.first - 1).is(Upos.VERB)
        && tokens.get(n.first - 1).morph().form() == VerbForm.PAST_PARTICIPLE
        && grammar.appointingVerb(tokens.get(n.first - 1));
  }

  /** "le quotidien Les Échos": a name with its own article right behind what it names. */
  private boolean entitled(Chunk n) {
    return n.marker < 0
        && last != null
        && clauses.last == last
        && clauses.coordinator < 0
        && last.last == n.first - 1
        && tokens.get(last.head).is(Upos.NOUN)
        && tokens.get(n.first).is(Upos.DET)
        && tokens.get(n.first).capitalised()
        && tokens.get(n.head).capitalised();
  }

  /**
   * A noun group behind a complete clause that is the subject of a verb: a sentence was run into
   * another.
   */
  private boolean subjectOfNext(int k, Chunk n) {
    Clause c = clauses.top;
    return !c.open()
        && c.object >= 0
        && !clauses.comma
        && ahead.startsClause(k)
        && !ahead.temporal(n)
        && clauses.waiting() == null;
  }

  /** "X said Y would sign": whether the subject of a reported clause follows without "that". */
  private boolean conjunctionDropped(int k, Chunk n) {
    return n.marker < 0
        && conjunctionDropped(clauses.top)
        && !ahead.temporal(n)
        && (ahead.startsClause(k) || ahead.relatedSubject(k) || joinedSubject(k));
  }

  /** "X said the port and the road were closed". */
  private boolean joinedSubject(int k) {
    return grammar.activeVerb(tokens.get(clauses.top.verb.head)) && ahead.seriesStartsClause(k);
  }

  /** Whether what a clause says somebody said may follow without "that". */
  boolean conjunctionDropped(Clause c) {
    return !c.open()
        && !clauses.comma
        && clauses.coordinator < 0
        && !c.verb.passive
        && c.relation != Relation.NSUBJ
        && grammar.clausalVerb(tokens.get(c.verb.head));
  }

  private void included(Chunk n) {
    arcs.attach(n.head, edge.topOfChain(group), Relation.NMOD);
    arcs.attach(inclusion, n.head, Relation.CASE);
    n.marker = inclusion;
    inclusion = -1;
  }

  /** Conjuncts, appositions, and subjects of a further clause. */
  private boolean joined(int k, Chunk n) {
    Clause c = clauses.top;
    boolean coordinated = clauses.coordinator >= 0;
    if (!coordinated && !clauses.comma) {
      return false;
    }
    boolean further = n.marker < 0 && !c.open() && ahead.startsClause(k) && !ahead.temporal(n);
    if (further && !(coordinated && clauses.waiting() != null)) {
      furtherClause(n);
      return true;
    }
    Chunk holders = holders(k, n);
    if (holders != null) {
      boolean subject = n.marker < 0 && holders.marker >= 0 && ahead.lacksSubject(clauses.top);
      if (!subject) {
        conjoin(n, holders);
      }
      return !subject;
    }
    if (!coordinated && opensClause(n)) {
      if (describes(k, n)) {
        arcs.attach(n.head, last.head, Relation.APPOS);
        return true;
      }
      if (ahead.seriesStartsClause(k)) {
        return false;
      }
    }
    Chunk before = coordinated && clauses.comma ? insertion(n) : null;
    Chunk partner =
        before != null
            ? before
            : coordinated
                ? edge.partner(n)
                : edge.member(k, last, last != null && clauses.last == last);
    if (partner != null) {
      conjoin(n, partner);
      return true;
    }
    boolean reports = cue(c) && inverts(c, n);
    return n.marker < 0 && !reports && !clauses.resumes() && appositions.attach(k, n, last);
  }

  /**
   * "X, maire de Y, Z, préfet, et W": the first of the people with their titles whom a noun group
   * goes on with; null for none.
   */
  private Chunk holders(int k, Chunk n) {
    if (last == null || clauses.last != last) {
      return null;
    }
    boolean further =
        clauses.coordinator < 0
            ? ahead.enumeratesHolders(k)
            : ahead.name(n) && n.last > n.first && (clauses.comma || ahead.describedName(k));
    return further ? edge.holders(last, n) : null;
  }

  /** "entre X, soutenu par Z, et Y": what a participle between commas is said of; or null. */
  private Chunk insertion(Chunk n) {
    Clause c = last == null ? null : last.clause;
    boolean closed =
        c != null
            && c.kind == Clause.Kind.PARTICIPIAL
            && c.afterComma
            && c.relation == Relation.ACL
            && n.marker < 0
            && arcs.relation(last.head) != Relation.CONJ;
    return closed ? edge.chunkOf(c.attach) : null;
  }

  /** "Selon X, le maire …": whether it can be the subject of a clause that has none yet. */
  private boolean opensClause(Chunk n) {
    return n.marker < 0
        && ahead.lacksSubject(clauses.top)
        && last != null
        && tokens.get(last.head).is(Upos.NOUN, Upos.PROPN);
  }

  /** "Selon X, maire de Y, la digue …": whether it but says who is named behind a preposition. */
  private boolean describes(int k, Chunk n) {
    int end = ahead.afterNoun(k);
    int comma = ahead.at(end, Chunk.Kind.COORDINATOR) ? ahead.afterNoun(end + 1) : end;
    Chunk next = ahead.at(comma + 1);
    boolean subject =
        next != null
            && ahead.startsClause(comma + 1)
            && ahead.determined(next)
            && !ahead.proper(next);
    return last.marker >= 0
        && clauses.last == last
        && ahead.proper(last)
        && tokens.get(n.head).is(Upos.NOUN)
        && !ahead.temporal(n)
        && ahead.at(comma, Chunk.Kind.COMMA)
        && (subject || !ahead.determined(n));
  }

  /** Whether the last noun group ends a phrase that says when or on what occasion. */
  boolean behindAdjunct() {
    Chunk phrase = last == null ? null : edge.chunkOf(edge.topOfChain(last));
    return phrase != null
        && phrase.marker >= 0
        && grammar.adverbialMarker(tokens.get(phrase.marker));
  }

  private void furtherClause(Chunk n) {
    Clause waiting = clauses.waiting();
    if (waiting != null && clauses.coordinator < 0) {
      clauses.top = waiting;
      waiting.nominals.add(n);
      return;
    }
    clauses.pushBeside(clauses.finiteClause()).nominals.add(n);
  }

  private void conjoin(Chunk n, Chunk partner) {
    Chunk series = edge.series(partner);
    arcs.attach(n.head, series.head, Relation.CONJ);
    series.number = 'p';
    if (n.marker < 0) {
      n.marker = series.marker;
    }
    clauses.coordinate(n.head);
    clauses.returnTo(series.clause);
    n.clause = series.clause;
  }

  /** "Speaking on Monday X said": the subject that no comma parts from a participle before it. */
  private void behindOpening(int k, Chunk n) {
    Clause c = clauses.top;
    boolean opening =
        c.kind == Clause.Kind.PARTICIPIAL
            && !clauses.comma
            && clauses.last != c.verb
            && c.parent != null
            && c.parent.open()
            && c.parent.nominals.isEmpty();
    if (opening && !ahead.temporal(n) && ahead.startsClause(k)) {
      clauses.top = c.parent;
    }
  }

  private void bare(Chunk n) {
    Clause c = clauses.top;
    // "la sortie de l'album, prévue le 2 mai à Lyon"
    boolean when = clauses.last == c.verb && ahead.temporal(n);
    if (c.kind == Clause.Kind.PARTICIPIAL
        && c.verb.passive
        && !when
        && c.parent != null
        && (!clauses.comma || c.afterComma && cue(c.parent) && inverts(c.parent, n))) {
      clauses.top = c.parent;
      c = clauses.top;
    }
    if (c.kind == Clause.Kind.INFINITIVE && c.object < 0 && reportsThrough(c, n)) {
      clauses.top = c.parent;
      c = clauses.top;
    }
    if (c.open()) {
      if (clauses.comma && !c.nominals.isEmpty() && emphatic(n)) {
        c.take(arcs, n.head, Relation.DEP);
      } else {
        c.nominals.add(n);
        c.commas = 0;
      }
      return;
    }
    if (ahead.temporal(n)) {
      c.take(arcs, n.head, Relation.OBL);
    } else if (inverts(c, n)) {
      c.subject = n.head;
      c.take(arcs, n.head, c.verb.passive ? Relation.NSUBJ_PASS : Relation.NSUBJ);
    } else if (c.object < 0 && !(clauses.comma && cue(c))) {
      c.object = n.head;
      c.take(arcs, n.head, c.verb.passive ? Relation.XCOMP : Relation.OBJ);
    } else {
      c.take(arcs, n.head, Relation.DEP);
    }
  }

  private boolean cue(Clause c) {
    return c.kind == Clause.Kind.REPORTING || clauses.quoted(c);
  }

  /** "…, a fait valoir X": the subject of a reporting verb stands behind its infinitive. */
  private boolean reportsThrough(Clause infinitive, Chunk n) {
    Clause cue = infinitive.parent;
    return cue != null
        && (cue.head == infinitive.attach || infinitive.target == cue)
        && clauses.last == infinitive.verb
        && (cue.kind == Clause.Kind.REPORTING || cue.nominals.isEmpty() && clauses.quoted(cue))
        && inverts(cue, n);
  }

  /** "le texte, lui, …": a pronoun that takes up the subject. */
  private boolean emphatic(Chunk n) {
    return tokens.get(n.head).is(Upos.PRON) && grammar.stressed(tokens.get(n.head));
  }

  /** Whether a noun group behind the verb is its subject. */
  private boolean inverts(Clause c, Chunk n) {
    if (c.subject >= 0 || c.open() || !c.verb.finite() || !VerbReader.agrees(n, c.verb)) {
      return false;
    }
    return switch (c.kind) {
      case REPORTING -> c.relation != Relation.CONJ;
      case RELATIVE, ADVERBIAL, MAIN, QUOTED ->
          c.relation != Relation.CONJ && (grammar.language().subjectFollows() || clauses.quoted(c));
      default -> false;
    };
  }

  /** The bare noun group before the verb that is its subject; null for none. */
  Chunk subject(Clause c, Chunk v) {
    Chunk fallback = null;
    for (int i = c.nominals.size() - 1; i >= 0; i--) {
      Chunk n = c.nominals.get(i);
      if (arcs.attached(n.head) || ahead.temporal(n) || said(n, v)) {
        continue;
      }
      if (VerbReader.agrees(n, v)) {
        return n;
      }
      fallback = fallback == null ? n : fallback;
    }
    return fallback;
  }

  /** « Un scandale », tonne X: whether a noun group is quoted words right before their cue. */
  private boolean said(Chunk n, Chunk v) {
    return v.first == n.last + 3
        && QuotationMarks.is(tokens.get(n.last + 1))
        && tokens.get(n.last + 2).form().equals(",");
  }
}

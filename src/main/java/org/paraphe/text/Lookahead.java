package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Chunk.Kind;

/** What stands further on in the sentence, as far as attaching a chunk depends on it. */
final class Lookahead {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final List<Chunk> chunks;

  Lookahead(Grammar grammar, List<Token> tokens, List<Chunk> chunks) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.chunks = chunks;
  }

  Chunk at(int k) {
    return k >= 0 && k < chunks.size() ? chunks.get(k) : null;
  }

  boolean at(int k, Kind kind) {
    Chunk c = at(k);
    return c != null && c.is(kind);
  }

  /** Behind the noun group at {@code k} and what depends on it without a comma. */
  int afterNoun(int k) {
    int j = k + 1;
    while (j < chunks.size()) {
      Chunk c = chunks.get(j);
      boolean part =
          c.is(Kind.NOUN) && c.marker >= 0
              || c.is(Kind.ADJECTIVE)
              || c.is(Kind.QUOTE_OPEN)
              || c.is(Kind.QUOTE_CLOSE)
              || c.is(Kind.VERB) && c.verb == Chunk.VerbKind.PAST_PARTICIPLE;
      if (c.is(Kind.BRACKET_OPEN)) {
        j = behindBracket(j);
      } else if (part) {
        j++;
      } else {
        break;
      }
    }
    return j;
  }

  private int behindBracket(int k) {
    int j = k;
    while (j < chunks.size() && !chunks.get(j).is(Kind.BRACKET_CLOSE)) {
      j++;
    }
    return j + 1;
  }

  /** Whether the noun group at {@code k} is the subject of a finite verb that follows. */
  boolean startsClause(int k) {
    if (!at(k, Kind.NOUN)) {
      return false;
    }
    int j = afterNoun(k);
    if (at(j, Kind.COMMA) && at(j + 1) != null && at(j + 1).bareNoun()) {
      int end = afterNoun(j + 1);
      if (at(end, Kind.COMMA)) {
        j = end + 1;
      }
    }
    Chunk verb = at(behindAdverbs(behindDay(behindAside(behindGerund(j)))));
    return verb != null && verb.finite() && verb.subject < 0;
  }

  /** "those contesting the vote had": behind a gerund right behind a noun, and its object. */
  private int behindGerund(int k) {
    Chunk gerund = at(k);
    if (gerund == null || gerund.verb != Chunk.VerbKind.PRESENT_PARTICIPLE) {
      return k;
    }
    return at(k + 1) != null && at(k + 1).bareNoun() ? afterNoun(k + 1) : behindPhrases(k + 1);
  }

  /** "the council Monday said": behind a day that stands between a subject and its verb. */
  private int behindDay(int k) {
    boolean day = at(k) != null && at(k).bareNoun() && temporal(at(k));
    return day && at(k).first == at(k).last ? k + 1 : k;
  }

  /**
   * "the law that passed will help": whether the noun group at {@code k} has a relative clause
   * without comma behind it and then its verb.
   */
  boolean relatedSubject(int k) {
    int j = afterNoun(k);
    int verbs = 0;
    if (!at(j, Kind.RELATIVE)) {
      return false;
    }
    for (j++; verbs < 2 && (at(j, Kind.NOUN) || at(j, Kind.ADVERB) || at(j, Kind.VERB)); j++) {
      verbs += at(j).finite() ? 1 : 0;
    }
    return verbs == 2;
  }

  /** "closing the port will": whether the gerund at {@code k}, with its object, is a subject. */
  boolean subjectVerb(int k) {
    int j = k + 1;
    int objects = 0;
    while (at(j, Kind.NOUN) || at(j, Kind.ADVERB) || at(j, Kind.ADJECTIVE)) {
      objects += at(j).bareNoun() ? 1 : 0;
      j++;
    }
    return objects < 2 && at(j) != null && at(j).finite() && at(j).subject < 0;
  }

  /**
   * Whether the clause that opens at {@code k} ends with a comma before the one it belongs to,
   * which is no "he added".
   */
  boolean hostBehind(int k) {
    int j = k + 1;
    while (at(j) != null && !at(j, Kind.STOP) && !at(j, Kind.COMMA)) {
      j++;
    }
    boolean host = at(j, Kind.COMMA) && at(j + 1) != null && at(j + 1).bareNoun();
    return host && predicateAhead(k + 1) && startsClause(j + 1) && !cue(j + 1);
  }

  /** Whether the clause that begins at {@code k} says no more than that somebody said something. */
  private boolean cue(int k) {
    int j = k;
    while (!chunks.get(j).finite()) {
      j++;
    }
    return grammar.clausalVerb(tokens.get(chunks.get(j).head)) && endsWithVerb(k);
  }

  /** Behind the adverbs from {@code k} on, those in quotation marks among them. */
  private int behindAdverbs(int k) {
    int j = k;
    while (at(j, Kind.ADVERB)
        || at(j, Kind.QUOTE_OPEN) && at(j + 1, Kind.ADVERB)
        || at(j, Kind.QUOTE_CLOSE) && j > k && at(j - 1, Kind.ADVERB)) {
      j++;
    }
    return j;
  }

  /** "X, invited by Y, will", "X, however, will": behind what is set between two commas. */
  private int behindAside(int k) {
    if (!at(k, Kind.COMMA) || !nonfinite(k + 1) && !at(k + 1, Kind.ADVERB)) {
      return k;
    }
    int j = k + 2;
    while (nonfinite(j) || at(j, Kind.NOUN) || at(j, Kind.ADVERB) || quoteMark(j)) {
      j++;
    }
    return at(j, Kind.COMMA) ? j + 1 : k;
  }

  private boolean nonfinite(int k) {
    return at(k, Kind.ADJECTIVE) || at(k, Kind.VERB) && !at(k).finite();
  }

  private boolean quoteMark(int k) {
    return at(k, Kind.QUOTE_OPEN) || at(k, Kind.QUOTE_CLOSE);
  }

  /**
   * Whether the noun groups joined to that at {@code k} are together the subject of a finite verb
   * that follows, appositions between commas left out.
   */
  boolean seriesStartsClause(int k) {
    int j = endOfSeries(k);
    if (at(j, Kind.COMMA) && at(j + 1) != null && at(j + 1).bareNoun()) {
      int end = endOfSeries(j + 1);
      if (!at(end, Kind.COMMA)) {
        return false;
      }
      j = end;
    }
    j = behindGerund(j);
    Chunk verb = at(at(j, Kind.COMMA) ? j + 1 : j);
    return verb != null && verb.finite() && verb.subject < 0;
  }

  /**
   * "Selon les ministres, X et Y, la loi passera": names set off before the subject of a clause.
   */
  boolean enclosedNames(int k) {
    int j = endOfSeries(k);
    boolean several = coordinated(k) && proper(chunks.get(k)) && at(j, Kind.COMMA);
    return several && at(j + 1) != null && at(j + 1).bareNoun() && startsClause(j + 1);
  }

  /**
   * "Selon le ministre, X, la loi passera": the name of somebody titled before, set off before the
   * subject of a clause.
   */
  boolean enclosedName(Chunk before, int k) {
    int j = afterNoun(k);
    return titled(before)
        && name(chunks.get(k))
        && at(j, Kind.COMMA)
        && at(j + 1) != null
        && at(j + 1).bareNoun()
        && determined(at(j + 1))
        && (startsClause(j + 1) || enumeratesHolders(j + 1));
  }

  /** Behind the noun group at {@code k} and those joined to it: by commas, if they are names. */
  private int endOfSeries(int k) {
    Chunk first = chunks.get(k);
    int j = afterNoun(k);
    while (at(j + 1) != null
        && at(j + 1).bareNoun()
        && (at(j, Kind.COORDINATOR)
            || at(j, Kind.COMMA) && proper(first) && enumerates(j + 1, first))) {
      j = afterNoun(j + 1);
    }
    return j;
  }

  /**
   * Whether the noun group at {@code k}, behind a comma, is a further member of a series that
   * starts with {@code member}.
   */
  boolean enumerates(int k, Chunk member) {
    Chunk n = chunks.get(k);
    if (!parallel(member, n)) {
      return false;
    }
    int j = afterNoun(k);
    while (at(j + 1) != null
        && at(j + 1).is(Kind.NOUN)
        && (at(j, Kind.COMMA) && parallel(member, at(j + 1))
            || at(j, Kind.COORDINATOR) && inner(j, n, at(j + 1)))) {
      j = afterNoun(j + 1);
    }
    return at(j, Kind.COORDINATOR) && at(j + 1) != null && at(j + 1).is(Kind.NOUN);
  }

  /** "les rapports de X et de Y": whether what is joined belongs to the complement before it. */
  private boolean inner(int coordinator, Chunk member, Chunk joined) {
    Chunk before = at(coordinator - 1);
    return member.marker < 0
        && joined.marker >= 0
        && before != null
        && before.is(Kind.NOUN)
        && before.marker >= 0
        && tokens.get(before.marker).base().equals(tokens.get(joined.marker).base());
  }

  /**
   * Whether the noun group at {@code k} is a further one in a series of people with their titles:
   * "la ministre, X, le maire, Y, et le préfet", "X, maire, Y et Z", "la ministre X, le maire Y
   * viendront".
   */
  boolean enumeratesHolders(int k) {
    int j = behindHolder(k);
    while (at(j, Kind.COMMA) && !at(j + 1, Kind.COORDINATOR)) {
      j = behindHolder(j + 1);
    }
    if (j > 0 && at(j) != null && at(j).finite() && at(j).number == 'p') {
      return true;
    }
    return at(at(j, Kind.COMMA) ? j + 1 : j, Kind.COORDINATOR)
        && behindHolder(at(j, Kind.COMMA) ? j + 2 : j + 1) > 0;
  }

  /** Behind somebody at {@code k} and the title or name set off behind a comma; −1 for nobody. */
  private int behindHolder(int k) {
    Chunk n = at(k);
    if (n == null || !n.is(Kind.NOUN) || !titled(n) && !name(n)) {
      return -1;
    }
    int j = afterNoun(k);
    Chunk next = at(j + 1);
    if (at(j, Kind.COMMA) && next != null && next.bareNoun() && describes(next, n)) {
      int end = afterNoun(j + 1);
      return at(end, Kind.COMMA) || at(end, Kind.COORDINATOR) || name(next) ? end : j;
    }
    return j;
  }

  private boolean describes(Chunk next, Chunk n) {
    return name(n) ? !determined(next) && titled(next) : name(next);
  }

  /** Whether a name at {@code k} has its title set off behind it. */
  boolean describedName(int k) {
    int j = afterNoun(k);
    return at(j, Kind.COMMA)
        && at(j + 1) != null
        && at(j + 1).bareNoun()
        && describes(at(j + 1), chunks.get(k));
  }

  private boolean titled(Chunk n) {
    return tokens.get(n.head).is(Upos.NOUN) && grammar.title(tokens.get(n.head));
  }

  /** A name without article: not a country, mostly. */
  boolean name(Chunk n) {
    return proper(n) && !determined(n);
  }

  /**
   * Whether two noun groups look like members of one series: both with or both without article and
   * preposition.
   */
  boolean parallel(Chunk a, Chunk b) {
    boolean alike = determined(a) == determined(b);
    if (a.marker >= 0 && b.marker < 0) {
      return alike && named(a) == named(b);
    }
    boolean sameMarker =
        a.marker < 0
            ? b.marker < 0
            : tokens.get(a.marker).base().equals(tokens.get(b.marker).base());
    boolean names = proper(a) && proper(b);
    return sameMarker && (alike ? determined(a) || proper(a) == proper(b) : names);
  }

  /** A proper noun, or a common one with the capital of a name: "l'Union européenne". */
  private boolean named(Chunk n) {
    return proper(n) || n.head > 0 && tokens.get(n.head).capitalised();
  }

  /** Whether the noun group at {@code k} is the first of a coordination. */
  boolean coordinated(int k) {
    int j = afterNoun(k);
    Chunk next = at(j + 1);
    boolean member = next != null && next.bareNoun() && !temporal(next);
    return member
        && (at(j, Kind.COORDINATOR) || at(j, Kind.COMMA) && enumerates(j + 1, chunks.get(k)));
  }

  boolean determined(Chunk c) {
    return tokens.get(c.first).is(Upos.DET)
        || c.marker >= 0 && grammar.contraction(tokens.get(c.marker))
        || tokens.get(c.first).is(Upos.NUM);
  }

  boolean proper(Chunk c) {
    return tokens.get(c.head).is(Upos.PROPN, Upos.X);
  }

  /** Whether a noun tells when or how long; "un an de prison" does not. */
  boolean temporal(Chunk c) {
    boolean measure =
        tokens.get(c.first).is(Upos.NUM, Upos.DET)
            && c.last + 2 < tokens.size()
            && grammar.genitiveMarker(tokens.get(c.last + 1))
            && tokens.get(c.last + 2).is(Upos.NOUN);
    return grammar.temporal(tokens.get(c.head)) && !measure;
  }

  /** Whether nothing that a clause has can be the subject of the verb that it waits for. */
  boolean lacksSubject(Clause c) {
    for (Chunk n : c.nominals) {
      if (!temporal(n) && !saidOfSubject(n)) {
        return false;
      }
    }
    return c.open() && c.subject < 0;
  }

  /** "Absents du sommet, X et Y ont écrit", "Maire de Lyon, X a écrit": a bare noun ahead. */
  private boolean saidOfSubject(Chunk n) {
    Token t = tokens.get(n.head);
    return n.head == 0
        && t.is(Upos.NOUN)
        && !grammar.language().baresSubjects()
        && (grammar.title(t) || t.readings().stream().anyMatch(m -> m.pos() == Upos.ADJ));
  }

  /** Whether no noun group without preposition follows the first verb from {@code k} on. */
  boolean endsWithVerb(int k) {
    int j = k;
    while (j < chunks.size() && !chunks.get(j).finite()) {
      j++;
    }
    boolean subject = j > k && j < chunks.size();
    while (at(j) != null && (at(j).is(Kind.VERB) || at(j).is(Kind.ADVERB))) {
      j++;
    }
    return subject && (at(j) == null || !at(j).bareNoun() && !at(j).is(Kind.ADJECTIVE));
  }

  /**
   * Whether the clause that begins at {@code k} has its subject before its verb and an object
   * behind.
   */
  boolean hasSubjectAndObject(int k) {
    int j = k;
    boolean subject = false;
    while (j < chunks.size() && !chunks.get(j).finite()) {
      Chunk c = chunks.get(j);
      if (!c.is(Kind.NOUN) && !c.is(Kind.ADVERB) && !c.is(Kind.ADJECTIVE)) {
        return false;
      }
      subject |= c.bareNoun();
      j++;
    }
    if (j >= chunks.size() || !(subject || chunks.get(j).subject >= 0)) {
      return false;
    }
    while (at(j) != null && at(j).is(Kind.VERB)) {
      j++;
    }
    Chunk object = at(behindAdjuncts(j));
    return object != null && object.bareNoun() && !temporal(object);
  }

  /**
   * Whether a relative of inclusion at {@code k} has but noun groups behind it: "dont la Chine et
   * l'Inde, …".
   */
  boolean includesOnly(int k) {
    for (int j = k + 1; j < chunks.size(); j++) {
      Chunk c = chunks.get(j);
      if (c.is(Kind.BRACKET_OPEN)) {
        j = behindBracket(j) - 1;
      } else if (c.finite()) {
        return at(at(j - 1, Kind.QUOTE_OPEN) ? j - 2 : j - 1, Kind.COMMA);
      } else if (c.is(Kind.STOP) || c.is(Kind.RELATIVE)) {
        return true;
      }
    }
    return true;
  }

  /** Behind the adverbs and expressions of time from {@code k} on. */
  int behindAdjuncts(int k) {
    int j = k;
    while (at(j, Kind.ADVERB) || at(j) != null && at(j).bareNoun() && temporal(at(j))) {
      j++;
    }
    return j > k && at(j, Kind.COMMA) && at(j + 1) != null && at(j + 1).bareNoun() ? j + 1 : j;
  }

  /**
   * Behind adverbs, phrases and adjectives between two commas, if they stand at {@code k}; else
   * {@code k}.
   */
  int behindInsertion(int k) {
    if (!at(k, Kind.COMMA)) {
      return k;
    }
    int j = k + 1;
    while (at(j) != null && insertable(at(j))) {
      j++;
    }
    boolean closed = j > k + 1 && at(j, Kind.COMMA) && at(j + 1) != null && at(j + 1).bareNoun();
    return closed ? j + 1 : k;
  }

  /**
   * "lance, visiblement ému, X", "lance, sourire aux lèvres, X": what may stand between a cue and
   * its subject.
   */
  private boolean insertable(Chunk c) {
    return c.is(Kind.ADVERB)
        || c.is(Kind.ADJECTIVE)
        || c.is(Kind.VERB) && c.verb == Chunk.VerbKind.PAST_PARTICIPLE
        || c.is(Kind.NOUN) && (c.marker >= 0 || c.first == c.last && !proper(c));
  }

  /** Behind the adjuncts from {@code k} on, prepositional phrases among them. */
  int behindPhrases(int k) {
    int j = behindAdjuncts(k);
    while (at(j) != null && at(j).is(Kind.NOUN) && at(j).marker >= 0) {
      j = behindAdjuncts(j + 1);
    }
    return j > k && at(j, Kind.COMMA) && at(j + 1) != null && at(j + 1).bareNoun() ? j + 1 : j;
  }

  /**
   * Whether a finite verb without subject of its own, or with one that takes up what was said
   * before, follows {@code k} before the sentence ends or a stop.
   */
  boolean predicateAhead(int k) {
    for (int j = k; j < chunks.size() && !chunks.get(j).is(Kind.STOP); j++) {
      Chunk c = chunks.get(j);
      if (c.finite() && (c.subject < 0 || grammar.presentative(tokens.get(c.subject)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the quotation that opens at {@code k} holds a finite verb. */
  boolean quotesClause(int k) {
    for (int j = k + 1; j < chunks.size() && !chunks.get(j).is(Kind.QUOTE_CLOSE); j++) {
      if (chunks.get(j).finite()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the quotation that opens at {@code k} begins with a verb whose subject is outside. */
  boolean quotesPredicate(int k) {
    Chunk first = at(k + 1);
    return first != null && first.finite() && first.subject < 0;
  }
}

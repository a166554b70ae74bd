package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;

/** The noun groups read so far that something may still attach to, in text order. */
final class RightEdge {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final Lookahead ahead;
  private final List<Chunk> edge = new ArrayList<>();

  RightEdge(Grammar grammar, List<Token> tokens, Arcs arcs, Lookahead ahead) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
    this.ahead = ahead;
  }

  void add(Chunk n) {
    edge.add(n);
  }

  void clear() {
    edge.clear();
  }

  /** Takes off the noun groups behind a token: a bracket has closed. */
  void cutBehind(int token) {
    edge.removeIf(n -> n.first > token);
  }

  /**
   * The member of a series that the noun group at {@code k}, behind a comma, goes on with; null if
   * there is none.
   */
  Chunk member(int k, Chunk last, boolean adjacent) {
    // "les maires de X et de Y, A et B"
    if (adjacent
        && arcs.relation(last.head) == Relation.CONJ
        && last.marker > arcs.head(last.head)
        && ahead.at(k).marker < 0) {
      return null;
    }
    for (int i = edge.size() - 1; i >= 0; i--) {
      Chunk e = edge.get(i);
      boolean ends = adjacent && (e == last || governs(e, last));
      if ((ends || e.marker >= 0 && ahead.at(k).marker >= 0) && ahead.enumerates(k, series(e))) {
        return e;
      }
    }
    return null;
  }

  /** Whether a noun group ends the noun phrase of another. */
  private boolean governs(Chunk e, Chunk end) {
    int head = end.head;
    while (head != e.head && arcs.attached(head) && arcs.relation(head) == Relation.NMOD) {
      head = arcs.head(head);
    }
    return head == e.head;
  }

  /** The first member of the series that a noun group belongs to. */
  Chunk series(Chunk n) {
    if (arcs.relation(n.head) != Relation.CONJ) {
      return n;
    }
    int first = arcs.head(n.head);
    for (Chunk e : edge) {
      if (e.head == first) {
        return e;
      }
    }
    return n;
  }

  /** The noun group that a conjunct is coordinated with; null for none. */
  Chunk partner(Chunk n) {
    Chunk found = nearestPartner(n);
    boolean apposed =
        found != null && ahead.proper(found) && arcs.relation(found.head) == Relation.APPOS;
    Chunk governor = apposed ? chunkOf(arcs.head(found.head)) : null;
    return governor == null ? found : governor;
  }

  /**
   * The first member of the series of people that the person described last belongs to: "X, maire
   * de Y", "la ministre, X"; null where no title is told, its name is still to come, or a
   * preposition parts them.
   */
  Chunk holders(Chunk last, Chunk n) {
    int head = last.head;
    boolean named = false;
    while (!grammar.title(tokens.get(head)) && described(head)) {
      named = arcs.relation(head) != Relation.NMOD;
      head = arcs.head(head);
    }
    if (!grammar.title(tokens.get(head))) {
      return null;
    }
    boolean behindName =
        arcs.relation(head) == Relation.APPOS && tokens.get(arcs.head(head)).is(Upos.PROPN);
    Chunk holder = chunkOf(behindName ? arcs.head(head) : head);
    if (holder == null || !named && !tokens.get(holder.last).is(Upos.PROPN) && ahead.name(n)) {
      return null;
    }
    Chunk first = series(holder);
    boolean joins =
        n.marker < 0 ? first.marker < 0 || sharesPreposition(first) : sameMarker(first, n);
    return joins ? first : null;
  }

  private boolean described(int head) {
    Relation r = arcs.relation(head);
    return r == Relation.NMOD || r == Relation.APPOS || r == Relation.CONJ;
  }

  private boolean sharesPreposition(Chunk n) {
    return n.marker >= 0 && !repeated(n);
  }

  private Chunk nearestPartner(Chunk n) {
    if (edge.isEmpty()) {
      return null;
    }
    Chunk nearest = edge.get(edge.size() - 1);
    if (n.marker < 0 && sharesPreposition(nearest)) {
      return nearest;
    }
    Chunk phrase = chunkOf(topOfChain(nearest));
    if (n.marker < 0 && phrase != null && sharesPreposition(phrase)) {
      return phrase;
    }
    for (int i = edge.size() - 1; i >= 0; i--) {
      Chunk e = edge.get(i);
      if (n.marker >= 0 ? sameMarker(e, n) : e.marker < 0 && !ahead.temporal(e)) {
        boolean bareNames =
            ahead.proper(nearest)
                && ahead.proper(n)
                && !ahead.determined(n)
                && !ahead.determined(nearest);
        return n.marker < 0 && bareNames ? nearest : e;
      }
    }
    return nearest;
  }

  /** Whether French repeats the preposition of a noun group before each conjunct. */
  private boolean repeated(Chunk n) {
    return grammar.complementMarker(tokens.get(n.marker));
  }

  private boolean sameMarker(Chunk a, Chunk b) {
    return a.marker >= 0
        && (tokens.get(a.marker).base().equals(tokens.get(b.marker).base()) || shortened(a, b));
  }

  /** "en présence de X et de Y": only the last word of the preposition is repeated. */
  private boolean shortened(Chunk a, Chunk b) {
    return a.marker < a.first - 1
        && b.marker == b.first - 1
        && tokens.get(a.first - 1).base().equals(tokens.get(b.marker).base());
  }

  /** The noun at the end of a phrase, or above it, that a participle agrees with. */
  int agreeing(Chunk n, Token participle) {
    for (int head = n.head; head >= 0; head = arcs.head(head)) {
      boolean inside = arcs.relation(head) == Relation.NMOD;
      boolean name = inside && tokens.get(head).is(Upos.PROPN);
      if (!name && tokens.get(head).morph().agrees(participle.morph())) {
        return head;
      }
      if (!inside) {
        break;
      }
    }
    return n.head;
  }

  /** The head of the noun phrase that a noun group is the end of. */
  int topOfChain(Chunk n) {
    int head = n.head;
    while (arcs.attached(head) && arcs.relation(head) == Relation.NMOD) {
      head = arcs.head(head);
    }
    return head;
  }

  /** The same where several nouns complete a plural one: "les maires de X et de Y". */
  int topOfSeries(Chunk n) {
    int first = arcs.relation(n.head) == Relation.CONJ ? arcs.head(n.head) : n.head;
    Chunk above = arcs.relation(first) == Relation.NMOD ? chunkOf(arcs.head(first)) : null;
    boolean several = n.marker >= 0 && above != null && above.number == 'p';
    return first != n.head && several ? topOfChain(above) : topOfChain(n);
  }

  int nearestName(Chunk n) {
    for (int head = n.head; head >= 0; head = arcs.head(head)) {
      if (tokens.get(head).is(Upos.PROPN)) {
        return head;
      }
      if (arcs.relation(head) != Relation.NMOD) {
        break;
      }
    }
    return topOfChain(n);
  }

  /**
   * The noun that governs an infinitive behind a noun group: "la volonté de X de signer"; or −1.
   */
  int governor(Chunk noun, Clause c) {
    int ranked = ranked(noun);
    if (ranked >= 0 || governs(noun)) {
      return ranked >= 0 ? ranked : noun.head;
    }
    int above = arcs.relation(noun.head) == Relation.NMOD ? topOfChain(noun) : -1;
    boolean named = above >= 0 && tokens.get(above).is(Upos.NOUN);
    boolean waits = named && c.nominals.stream().anyMatch(n -> n.head == above);
    return named && (above == c.object || waits && c.open()) ? above : -1;
  }

  /** "le premier chef d'État à signer": the noun above another that is first or only; or −1. */
  private int ranked(Chunk noun) {
    for (int h = noun.head; arcs.relation(h) == Relation.NMOD; ) {
      h = arcs.head(h);
      if (h > 0 && tokens.get(h - 1).in(WordClass.RANKING)) {
        return h;
      }
    }
    return -1;
  }

  /** A common noun that is no addressee can govern an infinitive. */
  private boolean governs(Chunk noun) {
    Token t = tokens.get(noun.head);
    return t.is(Upos.NOUN)
        && !ahead.temporal(noun)
        && (noun.marker < 0 || grammar.genitiveMarker(tokens.get(noun.marker)));
  }

  /** The noun above or at {@code head} that a verb agrees with in number. */
  int agreeingAntecedent(int head, Chunk verb) {
    for (int h = head; h >= 0; h = arcs.head(h)) {
      Chunk n = chunkOf(h);
      boolean member =
          verb.number == 'p' && arcs.relation(h) == Relation.CONJ && n != null && n.number != 'p';
      if (n != null && VerbReader.agrees(n, verb) && !member) {
        return h;
      }
      if (!member && arcs.relation(h) != Relation.NMOD) {
        break;
      }
    }
    return head;
  }

  Chunk chunkOf(int head) {
    for (int i = edge.size() - 1; i >= 0; i--) {
      if (edge.get(i).head == head) {
        return edge.get(i);
      }
    }
    return null;
  }
}

package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;

/**
 * Joins auxiliaries that stand before their subject with the verb behind it ("Did X sign?"), and a
 * copula before its subject with its predicate ("Is X a member?").
 */
final class Inversion {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final List<Chunk> chunks;

  Inversion(Grammar grammar, List<Token> tokens, Arcs arcs, List<Chunk> chunks) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
    this.chunks = chunks;
  }

  void resolve() {
    for (int k = 0; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c.finite() && grammar.auxiliary(tokens.get(c.head)) && opens(k)) {
        int verb = verb(k);
        if (verb >= 0) {
          join(c, chunks.get(verb));
          chunks.remove(k);
        } else if (c.copula) {
          predicate(k);
        }
      }
    }
  }

  /** Whether nothing stands before the auxiliary in its clause but what the question asks for. */
  private boolean opens(int k) {
    int j = k - 1;
    while (j >= 0
        && (chunks.get(j).is(Kind.NOUN) && chunks.get(j).marker >= 0 && !asks(j)
            || chunks.get(j).is(Kind.ADVERB) && !asks(j))) {
      j--;
    }
    if (j < 0) {
      return true;
    }
    return asks(j)
        || switch (chunks.get(j).kind) {
          case STOP, COMMA, QUOTE_OPEN, BRACKET_OPEN, COORDINATOR -> j == k - 1 && question();
          default -> false;
        };
  }

  private boolean asks(int j) {
    return grammar.interrogative(tokens.get(chunks.get(j).first));
  }

  private boolean question() {
    return tokens.get(tokens.size() - 1).form().endsWith("?");
  }

  /** The verb that goes on with the auxiliary at {@code k} behind its subject; −1 for none. */
  private int verb(int k) {
    Token auxiliary = tokens.get(chunks.get(k).head);
    boolean subject = false;
    for (int j = k + 1; j < chunks.size(); j++) {
      Chunk c = chunks.get(j);
      if (c.is(Kind.VERB)) {
        return subject && continues(auxiliary, c) ? j : -1;
      }
      if (c.is(Kind.STOP)
          || c.is(Kind.COMPLEMENTIZER)
          || c.is(Kind.SUBORDINATOR)
          || c.is(Kind.RELATIVE)) {
        return -1;
      }
      subject |= c.bareNoun();
    }
    return -1;
  }

  private boolean continues(Token auxiliary, Chunk v) {
    if (v.marker >= 0) {
      return false;
    }
    if (grammar.passiveAuxiliary(auxiliary)) {
      return v.verb == VerbKind.PAST_PARTICIPLE || v.verb == VerbKind.PRESENT_PARTICIPLE;
    }
    return v.verb
        == (grammar.perfectAuxiliary(auxiliary) ? VerbKind.PAST_PARTICIPLE : VerbKind.INFINITIVE);
  }

  private void join(Chunk auxiliary, Chunk v) {
    boolean passive =
        grammar.passiveAuxiliary(tokens.get(auxiliary.head)) && v.verb == VerbKind.PAST_PARTICIPLE;
    arcs.rehead(auxiliary.head, v.head, auxiliary.first, auxiliary.last);
    arcs.attach(auxiliary.head, v.head, passive ? Relation.AUX_PASS : Relation.AUX);
    v.verb = VerbKind.FINITE;
    v.passive |= passive;
    v.number = auxiliary.number;
    v.fronted = true;
  }

  /** The noun or adjective behind the subject becomes the clause's head, with the copula. */
  private void predicate(int k) {
    Chunk copula = chunks.get(k);
    int subject = k + 1;
    if (subject >= chunks.size() || !chunks.get(subject).bareNoun()) {
      return;
    }
    for (int j = subject + 1; j < chunks.size(); j++) {
      Chunk c = chunks.get(j);
      if (c.is(Kind.ADJECTIVE) || c.bareNoun() && !grammar.temporal(tokens.get(c.head))) {
        Chunk v = new Chunk(Kind.VERB, c.first, c.last, c.head);
        v.verb = VerbKind.FINITE;
        v.copula = true;
        v.fronted = true;
        v.number = copula.number;
        arcs.rehead(copula.head, v.head, copula.first, copula.last);
        arcs.attach(copula.head, v.head, Relation.COP);
        chunks.set(j, v);
        chunks.remove(k);
        return;
      }
      if (!c.is(Kind.ADVERB) && !c.is(Kind.NOUN)) {
        return;
      }
    }
  }
}

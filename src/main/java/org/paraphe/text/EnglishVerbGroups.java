package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;
import org.paraphe.text.Morph.VerbForm;

/** Reads English verb groups: "to", auxiliaries, negation and adverbs with their verb. */
final class EnglishVerbGroups implements VerbGroups {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;

  EnglishVerbGroups(Grammar grammar, List<Token> tokens, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
  }

  @Override
  public Chunk read(int i, int marker) {
    int to = infinitiveMarker(i);
    int verb = to >= 0 ? behindAdverbs(to + 1) : behindDenial(i);
    if (verb >= tokens.size() || !verbal(verb) || to >= 0 && !form(verb, VerbForm.INFINITIVE)) {
      return null;
    }
    List<Integer> auxiliaries = new ArrayList<>(3);
    int first = verb;
    for (int next = continued(verb); next >= 0; next = continued(verb)) {
      auxiliaries.add(verb);
      verb = next;
    }
    Chunk c = new Chunk(Kind.VERB, i, verb, verb);
    c.verb = to >= 0 ? VerbKind.INFINITIVE : kind(first);
    c.marker = to >= 0 ? to : marker;
    c.number = tokens.get(first).morph().number();
    c.copula = grammar.passiveAuxiliary(tokens.get(verb));
    auxiliaries(c, auxiliaries);
    inside(c, to);
    return c;
  }

  /** "to", or "not to", before an infinitive; −1 for none. */
  private int infinitiveMarker(int i) {
    int k = i;
    while (k < tokens.size()
        && grammar.negationParticle(tokens.get(k))
        && tokens.get(k).is(Upos.PART)) {
      k++;
    }
    return k < tokens.size()
            && tokens.get(k).is(Upos.PART)
            && grammar.infinitiveMarker(tokens.get(k))
        ? k
        : -1;
  }

  /** "of not helping": the gerund behind a negation, if one stands at a token. */
  private int behindDenial(int i) {
    boolean gerund =
        grammar.negationParticle(tokens.get(i))
            && i + 1 < tokens.size()
            && verbal(i + 1)
            && form(i + 1, VerbForm.PRESENT_PARTICIPLE);
    return gerund ? i + 1 : i;
  }

  private boolean verbal(int i) {
    return tokens.get(i).is(Upos.VERB, Upos.AUX);
  }

  private boolean form(int i, VerbForm form) {
    return tokens.get(i).morph().form() == form;
  }

  private int behindAdverbs(int i) {
    int k = i;
    while (k < tokens.size() && adverb(k)) {
      k++;
    }
    return k;
  }

  private boolean adverb(int k) {
    Token t = tokens.get(k);
    return t.is(Upos.ADV) || grammar.negationParticle(t) || QuotationMarks.is(t);
  }

  /** The next verb of the group behind an auxiliary; −1 where the group ends. */
  private int continued(int auxiliary) {
    Token t = tokens.get(auxiliary);
    int next = behindAdverbs(auxiliary + 1);
    if (!grammar.auxiliary(t) || next >= tokens.size() || !verbal(next)) {
      return -1;
    }
    VerbForm form = tokens.get(next).morph().form();
    boolean fits =
        grammar.passiveAuxiliary(t)
            ? form == VerbForm.PAST_PARTICIPLE || form == VerbForm.PRESENT_PARTICIPLE
            : form
                == (grammar.perfectAuxiliary(t) ? VerbForm.PAST_PARTICIPLE : VerbForm.INFINITIVE);
    return fits ? next : -1;
  }

  private VerbKind kind(int i) {
    return switch (tokens.get(i).morph().form()) {
      case INFINITIVE -> VerbKind.INFINITIVE;
      case PRESENT_PARTICIPLE -> VerbKind.PRESENT_PARTICIPLE;
      case PAST_PARTICIPLE -> VerbKind.PAST_PARTICIPLE;
      default -> VerbKind.FINITE;
    };
  }

  private void auxiliaries(Chunk c, List<Integer> auxiliaries) {
    for (int a : auxiliaries) {
      boolean last = a == auxiliaries.get(auxiliaries.size() - 1);
      boolean passive =
          last && grammar.passiveAuxiliary(tokens.get(a)) && form(c.head, VerbForm.PAST_PARTICIPLE);
      c.passive |= passive;
      arcs.attach(a, c.head, passive ? Relation.AUX_PASS : Relation.AUX);
    }
  }

  private void inside(Chunk c, int to) {
    for (int k = c.first; k <= c.last; k++) {
      if (k == to) {
        arcs.attach(k, c.head, Relation.MARK);
      } else if (k != c.head && !arcs.attached(k)) {
        arcs.attach(k, c.head, tokens.get(k).is(Upos.PUNCT) ? Relation.PUNCT : Relation.ADVMOD);
      }
    }
    int k = c.last + 1;
    while (k < tokens.size()
        && grammar.negationParticle(tokens.get(k))
        && c.copula | grammar.auxiliary(tokens.get(c.head))) {
      arcs.attach(k, c.head, Relation.ADVMOD);
      c.last = k++;
    }
  }
}

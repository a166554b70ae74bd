package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;
import org.paraphe.text.Morph.VerbForm;

/**
 * Reads French verb groups: clitics, negation, auxiliaries and adverbs with their verb, and draws
 * the arcs inside them.
 */
final class VerbGroupReader implements VerbGroups {

  private static final int THIRD = 3;

  /** How many tokens may stand between an auxiliary and its participle. */
  private static final int AUXILIARY_GAP = 7;

  /** How many tokens may stand between two commas behind an auxiliary. */
  private static final int INSERTION = 16;

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;

  VerbGroupReader(Grammar grammar, List<Token> tokens, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
  }

  @Override
  public Chunk read(int i, int marker) {
    int verb = i;
    while (verb < tokens.size() && preverbal(verb)) {
      verb++;
    }
    if (verb == tokens.size() || !verbal(verb)) {
      return null;
    }
    VerbKind kind = kind(verb);
    if (kind == VerbKind.PAST_PARTICIPLE && verb > i) {
      return null;
    }
    int head = verb;
    int last = verb;
    boolean passive = false;
    int inverted = -1;
    if (last + 1 < tokens.size() && grammar.invertedClitic(tokens.get(last + 1))) {
      inverted = ++last;
    }
    if (kind != VerbKind.PAST_PARTICIPLE && auxiliary(verb)) {
      int participle = participle(last + 1);
      if (participle > 0) {
        boolean be = grammar.passiveAuxiliary(tokens.get(verb));
        if (grammar.passiveAuxiliary(tokens.get(participle))) {
          int second = participle(participle + 1);
          if (second > 0) {
            arcs.attach(participle, second, Relation.AUX_PASS);
            passive = true;
            participle = second;
          }
        }
        boolean active =
            !be || reflexive(i, verb) || grammar.beIntransitive(tokens.get(participle));
        passive |= !active;
        arcs.attach(verb, participle, active ? Relation.AUX : Relation.AUX_PASS);
        head = participle;
        last = participle;
      }
    }
    Chunk c = new Chunk(Kind.VERB, i, last, head);
    c.verb = kind;
    c.marker = marker;
    c.passive = passive;
    c.inverted = inverted >= 0;
    c.subject = inverted;
    c.number = tokens.get(verb).morph().number();
    c.copula =
        head == verb && grammar.passiveAuxiliary(tokens.get(verb))
            || grammar.passiveAuxiliary(tokens.get(head));
    clitics(c, i, verb);
    between(c, verb + 1, last);
    trailing(c);
    return c;
  }

  private boolean verbal(int i) {
    Token t = tokens.get(i);
    return t.is(Upos.VERB, Upos.AUX) && !t.norm().startsWith("-");
  }

  private boolean auxiliary(int i) {
    Token t = tokens.get(i);
    return grammar.perfectAuxiliary(t) || grammar.passiveAuxiliary(t);
  }

  private VerbKind kind(int i) {
    VerbForm form = tokens.get(i).morph().form();
    return switch (form) {
      case INFINITIVE -> VerbKind.INFINITIVE;
      case PRESENT_PARTICIPLE -> VerbKind.PRESENT_PARTICIPLE;
      case PAST_PARTICIPLE -> VerbKind.PAST_PARTICIPLE;
      default -> VerbKind.FINITE;
    };
  }

  /** Whether a token can stand between the subject and its verb, and a verb follows. */
  private boolean preverbal(int i) {
    Token t = tokens.get(i);
    boolean clitic =
        grammar.negationParticle(t)
            || grammar.subjectClitic(t) && t.is(Upos.PRON)
            || t.is(Upos.PRON, Upos.PART, Upos.ADV)
                && (grammar.objectClitic(t)
                    || grammar.dativeClitic(t)
                    || grammar.reflexiveClitic(t)
                    || grammar.adverbialClitic(t))
            || t.is(Upos.SCONJ) && grammar.reflexiveClitic(t) && reflexiveHere(i + 1)
            || grammar.negationWord(t) && i > 0 && grammar.negationParticle(tokens.get(i - 1))
            || (grammar.objectClitic(t) || grammar.adverbialClitic(t) || grammar.dativeClitic(t))
                && beforeVerb(i);
    if (!clitic) {
      return false;
    }
    return i + 1 < tokens.size() && (verbal(i + 1) || preverbal(i + 1));
  }

  /** "s'" before a clitic that is no subject is no conjunction. */
  private boolean reflexiveHere(int next) {
    return next < tokens.size()
        && grammar.adverbialClitic(tokens.get(next))
        && !grammar.subjectClitic(tokens.get(next));
  }

  /** A word that is article or clitic is a clitic before a form that can only be a verb. */
  private boolean beforeVerb(int i) {
    if (i + 1 >= tokens.size() || !verbal(i + 1)) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return next.morph().form() != VerbForm.PAST_PARTICIPLE
        && next.morph().form() != VerbForm.PRESENT_PARTICIPLE
        && next.readings().stream().allMatch(m -> m.pos() == Upos.VERB || m.pos() == Upos.AUX);
  }

  private boolean reflexive(int from, int to) {
    boolean found = false;
    for (int k = from; k < to; k++) {
      found |= grammar.reflexiveClitic(tokens.get(k)) && !grammar.subjectClitic(tokens.get(k));
    }
    return found;
  }

  /**
   * The participle that an auxiliary's group continues with at {@code from} or behind adverbs; −1
   * for none.
   */
  private int participle(int from) {
    for (int k = from; k < tokens.size() && k < from + AUXILIARY_GAP; k++) {
      Token t = tokens.get(k);
      if (pastParticiple(t)) {
        return k;
      }
      if (t.form().equals(",")) {
        return insertion(k);
      }
      boolean skip =
          t.is(Upos.ADV)
              || grammar.negationWord(t)
              || QuotationMarks.is(t)
              || t.is(Upos.PRON) && (grammar.dativeClitic(t) || grammar.stressed(t))
              || t.is(Upos.ADP) && k + 1 < tokens.size() && pastParticiple(tokens.get(k + 1));
      int phrase = skip ? 0 : adverbialPhrase(k);
      if (phrase > 0) {
        k += phrase - 1;
      } else if (!skip) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "en revanche", "à l'occasion": preposition, determiner or adjective, noun, before a participle.
   */
  private int adverbialPhrase(int k) {
    if (!tokens.get(k).is(Upos.ADP)) {
      return 0;
    }
    int after = k + Math.max(1, grammar.adpositionalPhrase(tokens, k));
    for (int n = after; n < after + 3 && n + 1 < tokens.size(); n++) {
      Token t = tokens.get(n);
      boolean ends = pastParticiple(tokens.get(n + 1)) || tokens.get(n + 1).is(Upos.ADV);
      if (ends && t.is(Upos.NOUN, Upos.ADV, Upos.PRON, Upos.ADJ)) {
        return n - k + 1;
      }
      if (!t.is(Upos.DET, Upos.ADJ)) {
        return 0;
      }
    }
    return 0;
  }

  /** A participle behind insertions between commas: "a, mardi soir, à Lyon, déclaré". */
  private int insertion(int comma) {
    for (int k = comma + 1; k + 1 < tokens.size() && k < comma + INSERTION; k++) {
      if (tokens.get(k).is(Upos.VERB, Upos.AUX) && !pastParticiple(tokens.get(k))) {
        return -1;
      }
      if (tokens.get(k).form().equals(",") && pastParticiple(tokens.get(k + 1))) {
        return k + 1;
      }
    }
    return -1;
  }

  private static boolean pastParticiple(Token t) {
    return t.is(Upos.VERB, Upos.AUX) && t.morph().form() == VerbForm.PAST_PARTICIPLE;
  }

  private void clitics(Chunk c, int from, int verb) {
    for (int k = from; k < verb; k++) {
      Token t = tokens.get(k);
      if (grammar.negationParticle(t) || grammar.negationWord(t)) {
        arcs.attach(k, c.head, Relation.ADVMOD);
      } else if (subject(t, c, k, verb)) {
        c.subject = k;
        arcs.attach(k, c.head, c.passive ? Relation.NSUBJ_PASS : Relation.NSUBJ);
      } else if (grammar.reflexiveClitic(t) && !(grammar.objectClitic(t) && other(c, verb))) {
        arcs.attach(k, c.head, Relation.EXPL);
      } else if (grammar.dativeClitic(t)) {
        arcs.attach(k, c.head, Relation.IOBJ);
      } else if (grammar.adverbialClitic(t)) {
        boolean gerund = c.verb == VerbKind.PRESENT_PARTICIPLE && grammar.gerundMarker(t);
        arcs.attach(k, c.head, gerund ? Relation.MARK : Relation.OBL);
      } else {
        arcs.attach(k, c.head, Relation.OBJ);
      }
    }
    if (c.inverted) {
      arcs.attach(c.subject, c.head, c.passive ? Relation.NSUBJ_PASS : Relation.NSUBJ);
    }
  }

  /** Whether a pronoun is the subject; a stressed one that opens the sentence is: "Lui nie". */
  private boolean subject(Token t, Chunk c, int k, int verb) {
    boolean opens = k == 0 && c.subject < 0 && c.verb == VerbKind.FINITE && grammar.stressed(t);
    return opens || grammar.subjectClitic(t) && subjectHere(c, k, verb);
  }

  /** Whether a clitic of the first or second person is not the subject again: "ils m'ont dit". */
  private boolean other(Chunk c, int verb) {
    return c.subject < 0 || tokens.get(verb).morph().person() == THIRD;
  }

  /** "nous" and "vous" are subject only where no other clitic takes that place. */
  private boolean subjectHere(Chunk c, int k, int verb) {
    if (c.subject >= 0 || c.verb != VerbKind.FINITE) {
      return false;
    }
    Token t = tokens.get(k);
    if (!grammar.objectClitic(t) && !grammar.reflexiveClitic(t)) {
      return true;
    }
    Morph finite = tokens.get(verb).morph();
    return finite.person() != THIRD && finite.number() == t.morph().number();
  }

  /** Adverbs and negation inside the group. */
  private void between(Chunk c, int from, int to) {
    for (int k = from; k < to; k++) {
      if (!arcs.attached(k) && k != c.head && k != c.subject) {
        arcs.attach(k, c.head, tokens.get(k).is(Upos.PUNCT) ? Relation.PUNCT : Relation.ADVMOD);
      }
    }
  }

  /** The negation of a simple tense stands behind the verb. */
  private void trailing(Chunk c) {
    int k = c.last + 1;
    while (k < tokens.size()
        && (grammar.negationWord(tokens.get(k)) && tokens.get(k).is(Upos.ADV, Upos.PART, Upos.PRON)
            || tokens.get(k).is(Upos.ADV) && !grammar.inclusionMarker(tokens.get(k)))
        && !grammar.compares(tokens, k)
        && !grammar.negationParticle(tokens.get(k))
        && grammar.subordinator(tokens, k) < 2
        && grammar.adpositionalPhrase(tokens, k) < 2) {
      arcs.attach(k, c.head, Relation.ADVMOD);
      c.last = k++;
    }
  }
}

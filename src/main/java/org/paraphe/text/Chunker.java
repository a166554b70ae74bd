package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;
import org.paraphe.text.Morph.VerbForm;

/**
 * Cuts a sentence into verb groups, noun groups and the words between them, and draws the arcs
 * inside each group. One instance reads one sentence.
 */
final class Chunker {

  /** How many tokens may stand between an auxiliary and its participle. */
  private static final int AUXILIARY_GAP = 7;

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final List<Chunk> chunks = new ArrayList<>();

  Chunker(Grammar grammar, List<Token> tokens, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
  }

  /**
   * The chunks in text order; every token is in exactly one, but for prepositions, which their
   * group's marker names.
   */
  List<Chunk> read() {
    int i = 0;
    while (i < tokens.size()) {
      i = next(i);
    }
    predicates();
    return chunks;
  }

  private int next(int i) {
    Token t = tokens.get(i);
    if (t.is(Upos.PUNCT) || QuotationMarks.is(t)) {
      return punctuation(i);
    }
    if (t.is(Upos.CCONJ) && grammar.coordinator(t)) {
      return add(Kind.COORDINATOR, i, i);
    }
    int verb = verbGroup(i, -1);
    if (verb > i) {
      return verb;
    }
    int coordinating = grammar.coordinatingPhrase(tokens, i);
    if (coordinating > 0) {
      fixed(i, coordinating);
      return add(Kind.COORDINATOR, i, i + coordinating - 1);
    }
    int conjunction = grammar.subordinator(tokens, i);
    if (conjunction > 1 || (conjunction == 1 && t.is(Upos.SCONJ, Upos.ADV))) {
      fixed(i, conjunction);
      return add(Kind.SUBORDINATOR, i, i + conjunction - 1);
    }
    if (t.is(Upos.SCONJ) && grammar.complementizer(t)) {
      return add(Kind.COMPLEMENTIZER, i, i);
    }
    if (t.is(Upos.PRON) && grammar.relativePronoun(t)) {
      return add(Kind.RELATIVE, i, i);
    }
    return phrase(i);
  }

  private void fixed(int first, int length) {
    for (int k = 1; k < length; k++) {
      arcs.attach(first + k, first, Relation.FIXED);
    }
  }

  private int add(Kind kind, int first, int last) {
    chunks.add(new Chunk(kind, first, last, first));
    return last + 1;
  }

  // ---------------------------------------------------------------- punctuation

  private int punctuation(int i) {
    String form = tokens.get(i).form();
    return switch (form) {
      case ",", "–", "—", "-" -> add(Kind.COMMA, i, i);
      case ":", ";", ".", "!", "?", "…", "..." -> add(Kind.STOP, i, i);
      case "(", "[" -> add(Kind.BRACKET_OPEN, i, i);
      case ")", "]" -> add(Kind.BRACKET_CLOSE, i, i);
      default -> {
        if (!QuotationMarks.is(tokens.get(i))) {
          yield add(Kind.OTHER, i, i);
        }
        yield add(opens(i) ? Kind.QUOTE_OPEN : Kind.QUOTE_CLOSE, i, i);
      }
    };
  }

  private boolean opens(int i) {
    Boolean shape = QuotationMarks.opening(tokens.get(i));
    if (shape != null) {
      return shape;
    }
    int open = 0;
    for (Chunk c : chunks) {
      open += c.is(Kind.QUOTE_OPEN) ? 1 : c.is(Kind.QUOTE_CLOSE) ? -1 : 0;
    }
    return open <= 0;
  }

  // ---------------------------------------------------------------- verb groups

  /**
   * Reads a verb group that begins at {@code i}.
   *
   * @param marker the preposition before it, −1 for none
   * @return the first token after it, or {@code i} if none begins here
   */
  private int verbGroup(int i, int marker) {
    int verb = i;
    while (verb < tokens.size() && preverbal(verb)) {
      verb++;
    }
    if (verb == tokens.size() || !verbal(verb)) {
      return i;
    }
    VerbKind kind = kind(verb);
    if (kind == VerbKind.PAST_PARTICIPLE && verb > i) {
      return i;
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
    chunks.add(c);
    return c.last + 1;
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
            || grammar.negationWord(t) && i > 0 && grammar.negationParticle(tokens.get(i - 1))
            || (grammar.objectClitic(t) || grammar.adverbialClitic(t)) && beforeVerb(i);
    if (!clitic) {
      return false;
    }
    return i + 1 < tokens.size() && (verbal(i + 1) || preverbal(i + 1));
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
              || t.is(Upos.PRON) && grammar.dativeClitic(t)
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
    for (int n = k + 1; n < k + 4 && n + 1 < tokens.size(); n++) {
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

  /** A participle behind an insertion between commas: "a, mardi soir, déclaré". */
  private int insertion(int comma) {
    for (int k = comma + 1; k + 1 < tokens.size() && k < comma + AUXILIARY_GAP; k++) {
      if (tokens.get(k).is(Upos.VERB, Upos.AUX) && !pastParticiple(tokens.get(k))) {
        return -1;
      }
      if (tokens.get(k).form().equals(",")) {
        return pastParticiple(tokens.get(k + 1)) ? k + 1 : -1;
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
      } else if (grammar.subjectClitic(t) && subjectHere(c, k, verb)) {
        c.subject = k;
        arcs.attach(k, c.head, c.passive ? Relation.NSUBJ_PASS : Relation.NSUBJ);
      } else if (grammar.reflexiveClitic(t) && !(grammar.objectClitic(t) && c.subject < 0)) {
        arcs.attach(k, c.head, Relation.EXPL);
      } else if (grammar.dativeClitic(t)) {
        arcs.attach(k, c.head, Relation.IOBJ);
      } else if (grammar.adverbialClitic(t)) {
        arcs.attach(
            k, c.head, c.verb == VerbKind.PRESENT_PARTICIPLE ? Relation.MARK : Relation.OBL);
      } else {
        arcs.attach(k, c.head, Relation.OBJ);
      }
    }
    if (c.inverted) {
      arcs.attach(c.subject, c.head, c.passive ? Relation.NSUBJ_PASS : Relation.NSUBJ);
    }
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
    return tokens.get(verb).morph().person() == 1 || tokens.get(verb).morph().person() == 2;
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
        && grammar.subordinator(tokens, k) < 2
        && grammar.adpositionalPhrase(tokens, k) < 2) {
      arcs.attach(k, c.head, Relation.ADVMOD);
      c.last = k++;
    }
  }

  /** "est signataire", "a été ministre": the predicate becomes the head, the verb its copula. */
  private void predicates() {
    for (int k = 0; k + 1 < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      Chunk next = chunks.get(k + 1);
      if (!c.is(Kind.VERB) || !c.copula) {
        continue;
      }
      boolean adjective = next.is(Kind.ADJECTIVE);
      boolean noun =
          next.bareNoun() && !grammar.temporal(tokens.get(next.head)) && !subjectBehind(c);
      if (adjective || noun) {
        int verb = c.head;
        arcs.rehead(verb, next.head, c.first, c.last);
        arcs.attach(verb, next.head, Relation.COP);
        c.head = next.head;
        c.last = next.last;
        chunks.remove(k + 1);
      }
    }
  }

  private static boolean subjectBehind(Chunk c) {
    return c.passive;
  }

  // ---------------------------------------------------------------- noun groups and the rest

  private int phrase(int i) {
    int length = grammar.adpositionalPhrase(tokens, i);
    boolean adposition = length > 1 || tokens.get(i).is(Upos.ADP);
    if (!adposition) {
      return nominal(i, -1);
    }
    int after = i + Math.max(1, length);
    fixed(i, after - i);
    // "à Paris", "de signer", "en plus de dénoncer"
    int skip = after;
    while (skip < tokens.size() && QuotationMarks.is(tokens.get(skip))) {
      skip++;
    }
    if (skip < tokens.size() && skip > after) {
      quoteMarks(after, skip);
    }
    int before = chunks.size();
    int end = skip < tokens.size() ? verbGroup(skip, i) : skip;
    if (end > skip) {
      Chunk c = chunks.get(before);
      boolean gerund = c.verb == VerbKind.PRESENT_PARTICIPLE && grammar.gerundMarker(tokens.get(i));
      if (c.verb == VerbKind.INFINITIVE || gerund) {
        arcs.attach(i, c.head, Relation.MARK);
        return end;
      }
      c.marker = -1;
      add(Kind.OTHER, i, after - 1);
      chunks.add(before, chunks.remove(chunks.size() - 1));
      return end;
    }
    if (skip < tokens.size()
        && tokens.get(skip).is(Upos.PRON)
        && grammar.relativePronoun(tokens.get(skip))) {
      add(Kind.RELATIVE, skip, skip);
      chunks.get(chunks.size() - 1).marker = i;
      arcs.attach(i, skip, Relation.CASE);
      return skip + 1;
    }
    end = nominal(skip, i);
    return end > skip ? end : end(i, after);
  }

  private void quoteMarks(int from, int to) {
    for (int k = from; k < to; k++) {
      add(opens(k) ? Kind.QUOTE_OPEN : Kind.QUOTE_CLOSE, k, k);
    }
  }

  private int end(int i, int after) {
    add(Kind.OTHER, i, after - 1);
    return after;
  }

  private int nominal(int i, int marker) {
    if (i >= tokens.size()) {
      return i;
    }
    NounGroup group = new NounGroup(grammar, tokens, arcs);
    int end = group.read(i);
    if (end == i || (group.head() < 0 && marker >= 0)) {
      if (marker >= 0) {
        return i;
      }
      Kind kind = tokens.get(i).is(Upos.ADV) ? Kind.ADVERB : Kind.OTHER;
      return add(kind, i, i);
    }
    Chunk c = new Chunk(group.adjective() ? Kind.ADJECTIVE : Kind.NOUN, i, end - 1, group.head());
    c.marker = marker;
    c.number = group.number();
    if (marker >= 0) {
      arcs.attach(marker, c.head, Relation.CASE);
    }
    chunks.add(c);
    return end;
  }
}

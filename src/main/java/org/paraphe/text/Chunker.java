package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.text.Chunk.Kind;
import org.paraphe.text.Chunk.VerbKind;

/**
 * Cuts a sentence into verb groups, noun groups and the words between them, and draws the arcs
 * inside each group. One instance reads one sentence.
 */
final class Chunker {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private final VerbGroups verbs;
  private final List<Chunk> chunks = new ArrayList<>();

  Chunker(Grammar grammar, List<Token> tokens, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
    this.verbs = grammar.language().verbGroups(grammar, tokens, arcs);
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
    grammar.language().invert(grammar, tokens, arcs, chunks);
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
    if (timeAgo(i)) {
      return phrase(i);
    }
    Chunk verb = verbs.read(i, -1);
    if (verb != null) {
      chunks.add(verb);
      return verb.last + 1;
    }
    int behind = conjunction(i);
    if (behind >= 0) {
      return behind;
    }
    if (comparison(i)) {
      int end = nominal(i + 1, i);
      return end > i + 1 ? end : end(i, i + 1);
    }
    if (t.is(Upos.SCONJ) && grammar.complementizer(t)) {
      return add(behindApposition(i) ? Kind.RELATIVE : Kind.COMPLEMENTIZER, i, i);
    }
    if (t.is(Upos.PRON) && grammar.relativePronoun(t) && !opensQuestion(i)) {
      return add(Kind.RELATIVE, i, i);
    }
    return phrase(i);
  }

  /** Reads a conjunction of one or several words; −1 for none. */
  private int conjunction(int i) {
    int coordinating = grammar.coordinatingPhrase(tokens, i);
    int conjunction = grammar.subordinator(tokens, i);
    // "plutôt que de signer"
    boolean joins = coordinating > 0 && grammar.adpositionalPhrase(tokens, i) <= coordinating;
    if (joins && !(conjunction == coordinating && cliticAt(i + coordinating))) {
      fixed(i, coordinating);
      return add(Kind.COORDINATOR, i, i + coordinating - 1);
    }
    boolean one =
        conjunction == 1
            && tokens.get(i).is(Upos.SCONJ, Upos.ADV)
            && !(opensQuestion(i) && !opensCondition(i));
    boolean mistagged =
        conjunction == 1 && grammar.language().hidesConjunctions() && clauseFollows(i + 1);
    if (conjunction > 1 || one || mistagged) {
      fixed(i, conjunction);
      return add(Kind.SUBORDINATOR, i, i + conjunction - 1);
    }
    return -1;
  }

  /** "ainsi que l'a relevé X": a clitic belongs to a verb. */
  private boolean cliticAt(int i) {
    return i < tokens.size()
        && tokens.get(i).is(Upos.PRON)
        && (grammar.objectClitic(tokens.get(i)) || grammar.subjectClitic(tokens.get(i)));
  }

  /** Whether a finite verb that no other conjunction introduces stands before the next mark. */
  private boolean clauseFollows(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (t.is(Upos.PUNCT, Upos.SCONJ) || t.is(Upos.PRON) && grammar.relativePronoun(t)) {
        return false;
      }
      if (t.is(Upos.VERB, Upos.AUX) && t.morph().form().finite()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Avec plus de voix que X, Y", "a plus de voix que X": a comparison rather than a clause; behind
   * a verb, "a dit aussi que" is none.
   */
  private boolean comparison(int i) {
    if (!tokens.get(i).in(WordClass.COMPARISON_MARKER) || clauseFollows(i + 1)) {
      return false;
    }
    boolean compares = false;
    boolean verb = false;
    for (int k = i - 1; k >= 0 && !tokens.get(k).is(Upos.PUNCT); k--) {
      Token t = tokens.get(k);
      boolean word = t.in(WordClass.COMPARATIVE_WORD);
      if (word && k < i - 1 && !verb) {
        return true;
      }
      compares |= word;
      verb |= t.is(Upos.VERB, Upos.AUX);
      if (verb && t.morph().form().finite()) {
        return false;
      }
    }
    return compares;
  }

  /** "…, un document que X refuse de signer": no noun of which a clause tells the content. */
  private boolean behindApposition(int i) {
    return i > 2
        && grammar.relativePronoun(tokens.get(i))
        && tokens.get(i - 1).is(Upos.NOUN)
        && !grammar.clauseNoun(tokens.get(i - 1))
        && tokens.get(i - 2).is(Upos.DET)
        && tokens.get(i - 3).form().equals(",");
  }

  /** Whether a word that may be relative stands where nothing before it can be its antecedent. */
  private boolean opensQuestion(int i) {
    return grammar.language().asksInPlace()
        && grammar.interrogative(tokens.get(i))
        && chunks.stream().noneMatch(c -> c.is(Kind.NOUN) || c.is(Kind.VERB));
  }

  /** "When the law failed, X left": a clause with its subject first, and a comma behind it. */
  private boolean opensCondition(int i) {
    boolean subject = i + 1 < tokens.size() && !tokens.get(i + 1).is(Upos.VERB, Upos.AUX);
    boolean verb = false;
    for (int k = i + 1; subject && k < tokens.size(); k++) {
      verb |= tokens.get(k).is(Upos.VERB, Upos.AUX);
      if (tokens.get(k).form().equals(",")) {
        return verb && !tokens.get(tokens.size() - 1).form().equals("?");
      }
    }
    return false;
  }

  /** "il y a huit mois": a clause in form, a phrase of time in use. */
  private boolean timeAgo(int i) {
    if (!grammar.subjectClitic(tokens.get(i))) {
      return false;
    }
    int length = grammar.adpositionalPhrase(tokens, i);
    boolean time = false;
    for (int k = i + length; length > 0 && k < tokens.size() && k < i + length + 3; k++) {
      time |= grammar.temporal(tokens.get(k));
    }
    return time;
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
      case ",", "–", "—", "-", "--" -> add(Kind.COMMA, i, i);
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
    for (int k = 0; k < i; k++) {
      if (QuotationMarks.is(tokens.get(k))) {
        Boolean mark = QuotationMarks.opening(tokens.get(k));
        open += (mark == null ? open <= 0 : mark) ? 1 : -1;
      }
    }
    return open <= 0;
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
      boolean noun = next.bareNoun() && !grammar.temporal(tokens.get(next.head)) && !c.passive;
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

  // ---------------------------------------------------------------- noun groups and the rest

  private int phrase(int i) {
    if (grammar.compares(tokens, i)) {
      return nominal(i, -1);
    }
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
    Chunk verb = skip < tokens.size() ? verbs.read(skip, i) : null;
    if (verb != null) {
      return marked(verb, i, after);
    }
    if (skip < tokens.size()
        && tokens.get(skip).is(Upos.PRON)
        && grammar.relativePronoun(tokens.get(skip))
        && !opensQuestion(skip)) {
      add(Kind.RELATIVE, skip, skip);
      chunks.get(chunks.size() - 1).marker = i;
      arcs.attach(i, skip, Relation.CASE);
      return skip + 1;
    }
    int number = approximate(skip);
    int end = nominal(number, i);
    return end > number ? end : end(i, after);
  }

  /** "d'environ 50 personnes": the number behind adverbs at a token; that token if none follows. */
  private int approximate(int i) {
    int number = i;
    while (number < tokens.size() && tokens.get(number).is(Upos.ADV)) {
      number++;
    }
    if (number == i || number == tokens.size() || !tokens.get(number).is(Upos.NUM)) {
      return i;
    }
    for (int t = i; t < number; t++) {
      arcs.attach(t, number, Relation.ADVMOD);
    }
    return number;
  }

  /** A verb group behind a preposition, which is its marker where it is an infinitive or gerund. */
  private int marked(Chunk verb, int adposition, int after) {
    boolean gerund =
        verb.verb == VerbKind.PRESENT_PARTICIPLE && grammar.gerundMarker(tokens.get(adposition));
    if (verb.verb == VerbKind.INFINITIVE || gerund) {
      arcs.attach(adposition, verb.head, Relation.MARK);
    } else {
      verb.marker = -1;
      boolean opens = verb.finite() && grammar.subordinator(tokens, adposition) > 0;
      add(opens ? Kind.SUBORDINATOR : Kind.OTHER, adposition, after - 1);
    }
    chunks.add(verb);
    return verb.last + 1;
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
    if (marker < 0 && grammar.emphatic(tokens.get(i))) {
      return add(Kind.ADVERB, i, i);
    }
    NounGroups group = grammar.language().nounGroup(grammar, tokens, arcs);
    int end = group.read(grammar.compares(tokens, i) ? i + 2 : i);
    if (grammar.compares(tokens, i)) {
      arcs.attach(i, group.head(), Relation.ADVMOD);
      arcs.attach(i + 1, i, Relation.FIXED);
    }
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

package org.paraphe.text;

import java.util.List;

/**
 * Reads an English noun group: determiners, possessors, adjectives, modifying nouns, the noun, and
 * the name that it introduces. Modifying nouns are {@link Relation#NMOD} without preposition; a
 * possessor is one with its "'s" as {@link Relation#CASE}.
 */
final class EnglishNounGroup implements NounGroups {

  /** Tokens of letters in brackets. */
  private static final int LETTERS = 3;

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private int head = -1;
  private int first;
  private int begin;
  private int end;

  EnglishNounGroup(Grammar grammar, List<Token> tokens, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
  }

  @Override
  public int read(int i) {
    first = i;
    begin = i;
    end = i;
    segment();
    while (head >= 0 && end + 1 < tokens.size() && possessive(end) && modifies(end + 1)) {
      int owner = head;
      arcs.attach(end, owner, Relation.CASE);
      begin = ++end;
      head = -1;
      segment();
      if (head < 0) {
        head = owner;
        end = begin;
        break;
      }
      arcs.attach(owner, head, Relation.NMOD);
    }
    return head < 0 ? first : end;
  }

  @Override
  public int head() {
    return head;
  }

  @Override
  public boolean adjective() {
    return head >= 0 && tokens.get(head).is(Upos.ADJ) && !tokens.get(first).is(Upos.DET, Upos.PRON);
  }

  @Override
  public char number() {
    Token t = tokens.get(head);
    if (t.is(Upos.NOUN)) {
      return t.morph().number();
    }
    return 'e';
  }

  private boolean is(int i, Upos... any) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(any);
  }

  private boolean possessive(int i) {
    return is(i, Upos.PART) && grammar.genitiveMarker(tokens.get(i));
  }

  private boolean modifies(int i) {
    return is(i, Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.NUM, Upos.ADV, Upos.VERB, Upos.X);
  }

  /** Reads up to a possessive mark or the end of the group. */
  private void segment() {
    if (is(end, Upos.PRON) && !owner(end)) {
      head = end++;
      return;
    }
    if (end < tokens.size() && grammar.negationParticle(tokens.get(end)) && starts(end + 1)) {
      end++;
    }
    while (end < tokens.size() && (inGroup(end) || letters(end) || body(end) > end)) {
      end = letters(end) ? end + LETTERS : Math.max(end + 1, body(end));
    }
    while (end > begin && (is(end - 1, Upos.ADV) || QuotationMarks.is(tokens.get(end - 1)))) {
      end--;
    }
    head = headOf(begin, end);
    if (head >= 0) {
      for (int k = begin; k < end; k++) {
        inside(k);
      }
    }
  }

  /** Whether a noun group may begin: what is denied of it may stand before ("but not the text"). */
  private boolean starts(int i) {
    return is(i, Upos.DET, Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.NUM);
  }

  private boolean owner(int i) {
    return grammar.possessive(tokens.get(i)) && modifies(i + 1);
  }

  private boolean inGroup(int k) {
    Token t = tokens.get(k);
    boolean noun = k > begin && is(k - 1, Upos.NOUN, Upos.PROPN, Upos.X);
    if (t.is(Upos.DET)) {
      return !noun && !is(k - 1, Upos.NUM) || k == begin;
    }
    if (t.is(Upos.PRON)) {
      return (k == begin || is(k - 1, Upos.DET)) && owner(k);
    }
    if (noun && appointed(k)) {
      return false;
    }
    if (noun && amount(k)) {
      return false;
    }
    if (noun && grammar.temporal(t) && !t.is(Upos.NUM)) {
      return false;
    }
    // "on Friday Norway said"
    if (k == begin + 1
        && t.capitalised()
        && is(first - 1, Upos.ADP)
        && grammar.weekday(tokens.get(begin))) {
      return false;
    }
    if (t.is(Upos.ADV)) {
      return !noun && is(k + 1, Upos.ADJ, Upos.NUM, Upos.ADV, Upos.DET);
    }
    if (t.is(Upos.VERB)) {
      return !noun
          && k > begin
          && !t.morph().form().finite()
          && is(k + 1, Upos.NOUN, Upos.ADJ, Upos.PROPN);
    }
    if (QuotationMarks.is(t)) {
      return k > begin && !noun && nominal(k + 1);
    }
    if (t.is(Upos.CCONJ)) {
      return joinsAdjectives(k) || joinsMatters(k);
    }
    return t.is(Upos.NOUN, Upos.PROPN, Upos.X, Upos.NUM, Upos.SYM)
        || t.is(Upos.ADJ)
            && (!noun || rank(k) || nominal(k + 1) && (t.capitalised() || matter(k - 1)));
  }

  /** "Renault general manager": an adjective of a title behind the name of its body. */
  private boolean rank(int k) {
    int title = k;
    while (is(title, Upos.ADJ, Upos.NOUN)
        && grammar.titleMatter(tokens.get(title))
        && is(title + 1, Upos.ADJ, Upos.NOUN)) {
      title++;
    }
    return title > k && is(title, Upos.NOUN) && grammar.person(tokens.get(title));
  }

  /** "his French and German counterparts". */
  private boolean joinsAdjectives(int k) {
    return k > begin
        && is(k - 1, Upos.ADJ)
        && is(k + 1, Upos.ADJ)
        && is(k + 2, Upos.ADJ, Upos.NOUN, Upos.PROPN);
  }

  /** "Information and Broadcasting Minister Anna Berg": two matters of one title before a name. */
  private boolean joinsMatters(int k) {
    int title = k + 1;
    while (nominal(title) && part(title)) {
      title++;
    }
    return k > begin
        && part(k - 1)
        && title > k + 1
        && is(title, Upos.NOUN)
        && grammar.title(tokens.get(title))
        && is(title + 1, Upos.PROPN);
  }

  private boolean part(int k) {
    return grammar.titleMatter(tokens.get(k)) && tokens.get(k).capitalised();
  }

  /** "deputy foreign minister". */
  private boolean matter(int k) {
    return grammar.titleMatter(tokens.get(k)) && !tokens.get(k).capitalised();
  }

  /** "named Anna Berg chief executive": the position behind the object of such a verb. */
  private boolean appointed(int k) {
    boolean title =
        grammar.title(tokens.get(k)) || k + 1 < tokens.size() && grammar.title(tokens.get(k + 1));
    return first > 0
        && is(first - 1, Upos.VERB)
        && grammar.appointingVerb(tokens.get(first - 1))
        && is(k - 1, Upos.PROPN)
        && !tokens.get(k).capitalised()
        && title;
  }

  /** "fined Boeing 50,000 euros": the sum behind the object of a verb. */
  private boolean amount(int k) {
    boolean counted =
        is(k + 1, Upos.NUM) || is(k + 1, Upos.NOUN) && !tokens.get(k + 1).capitalised();
    boolean currency = !Character.isLetterOrDigit(tokens.get(k).form().charAt(0));
    return is(k, Upos.NUM, Upos.SYM)
        && is(k - 1, Upos.PROPN)
        && is(first - 1, Upos.VERB)
        && (counted || currency);
  }

  private boolean nominal(int k) {
    return is(k, Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X);
  }

  /** "the Farm Union (FU) leader", "the Farm Union (FU)'s plan": a body's letters inside. */
  private boolean letters(int k) {
    return k > begin
        && bracket(k, "(")
        && bracket(k + 2, ")")
        && is(k - 1, Upos.NOUN, Upos.PROPN, Upos.X)
        && tokens.get(k - 1).capitalised()
        && is(k + 1, Upos.NOUN, Upos.PROPN, Upos.X)
        && tokens.get(k + 1).capitalised()
        && (is(k + LETTERS, Upos.NOUN) || possessive(k + LETTERS));
  }

  private boolean bracket(int k, String form) {
    return is(k, Upos.PUNCT) && tokens.get(k).form().equals(form);
  }

  /**
   * "Bank of Norway governor Anna Berg": behind the "of" of a body whose title and holder follow,
   * and what belongs to it; {@code k} where none stands there.
   */
  private int body(int k) {
    if (k == begin
        || !is(k, Upos.ADP)
        || !grammar.genitiveMarker(tokens.get(k))
        || !tokens.get(k - 1).capitalised()) {
      return k;
    }
    int from = is(k + 1, Upos.DET) ? k + 2 : k + 1;
    int to = from;
    while (nominal(to) && tokens.get(to).capitalised() && !grammar.title(tokens.get(to))
        || to > from && is(to, Upos.CCONJ) && nominal(to + 1) && tokens.get(to + 1).capitalised()) {
      to++;
    }
    int title = letters(to) ? to + LETTERS : to;
    while (is(title, Upos.NOUN, Upos.ADJ) && !is(title + 1, Upos.PROPN)) {
      title++;
    }
    if (to == from || !is(title, Upos.NOUN) || !grammar.person(tokens.get(title))) {
      return k;
    }
    complete(k, from, to);
    return to;
  }

  /** Draws the arcs of a body's complement. */
  private void complete(int of, int from, int to) {
    int name = of - 1;
    while (name > begin && is(name - 1, Upos.PROPN, Upos.X) && is(name, Upos.PROPN, Upos.X)) {
      name--;
    }
    arcs.attach(from, name, Relation.NMOD);
    arcs.attach(of, from, Relation.CASE);
    if (from > of + 1) {
      arcs.attach(of + 1, from, Relation.DET);
    }
    for (int k = from + 1; k < to; k++) {
      arcs.attach(k, from, is(k, Upos.CCONJ) ? Relation.CC : Relation.FLAT);
    }
  }

  /** The last noun, before the name that it introduces; else the first part of a name. */
  private int headOf(int from, int to) {
    int noun = -1;
    int name = -1;
    int other = -1;
    for (int k = from; k < to; k++) {
      noun = is(k, Upos.NOUN) ? k : noun;
      name = is(k, Upos.PROPN, Upos.X) && name < 0 ? k : name;
      other = is(k, Upos.ADJ, Upos.NUM, Upos.DET, Upos.SYM) ? k : other;
    }
    return noun >= 0 ? noun : name >= 0 ? name : other;
  }

  private void inside(int k) {
    if (k == head || arcs.attached(k)) {
      return;
    }
    Token t = tokens.get(k);
    if (t.is(Upos.PROPN, Upos.X)) {
      name(k);
    } else if (t.is(Upos.NUM)) {
      boolean part = k > head && tokens.get(head).is(Upos.PROPN);
      arcs.attach(k, head, part ? Relation.FLAT : Relation.NUMMOD);
    } else {
      arcs.attach(k, head, modifier(t));
    }
  }

  private static Relation modifier(Token t) {
    return switch (t.pos()) {
      case DET, PRON -> Relation.DET;
      case ADJ, VERB -> Relation.AMOD;
      case NOUN, SYM -> Relation.NMOD;
      case PUNCT -> Relation.PUNCT;
      case CCONJ -> Relation.CC;
      default -> Relation.ADVMOD;
    };
  }

  /**
   * Parts of a name depend on its first; a name behind a noun is its apposition, as letters are of
   * the name before their bracket.
   */
  private void name(int k) {
    if (letters(k - 1)) {
      arcs.attach(k, k - 2, Relation.APPOS);
      return;
    }
    int start = k;
    while (start > begin && start - 1 != head && is(start - 1, Upos.PROPN, Upos.X)) {
      start--;
    }
    if (start < k) {
      arcs.attach(k, start, Relation.FLAT);
    } else if (tokens.get(head).is(Upos.PROPN, Upos.X)) {
      arcs.attach(k, head, Relation.FLAT);
    } else {
      arcs.attach(k, head, k > head ? Relation.APPOS : Relation.NMOD);
    }
  }
}

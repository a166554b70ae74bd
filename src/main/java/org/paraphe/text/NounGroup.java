package org.paraphe.text;

import java.util.List;
import java.util.Locale;

/**
 * Reads a French noun group without its complements: determiners, numbers, adjectives, noun or
 * name, adjectives.
 */
final class NounGroup implements NounGroups {

  private final Grammar grammar;
  private final List<Token> tokens;
  private final Arcs arcs;
  private int head = -1;
  private int first;
  private int end;

  NounGroup(Grammar grammar, List<Token> tokens, Arcs arcs) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.arcs = arcs;
  }

  @Override
  public int read(int i) {
    first = i;
    end = i;
    boolean determined = prefix();
    core(determined);
    if (head < 0) {
      fallback(determined);
    }
    if (head >= 0) {
      for (int k = first; k < end; k++) {
        inside(k);
      }
    }
    return end;
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
    for (int k = first; k <= head; k++) {
      Token t = tokens.get(k);
      if (t.is(Upos.DET) && t.morph().number() != 'e') {
        return t.morph().number();
      }
    }
    Token t = tokens.get(head);
    return t.is(Upos.PROPN) ? 'e' : t.morph().number();
  }

  private boolean at(Upos... any) {
    return end < tokens.size() && tokens.get(end).is(any);
  }

  /** Determiners, numbers and adjectives before the noun. */
  private boolean prefix() {
    boolean determined = false;
    while (end < tokens.size()) {
      Token t = tokens.get(end);
      if (t.is(Upos.DET) && end > first && tokens.get(end - 1).is(Upos.NUM)) {
        break;
      }
      if (t.is(Upos.DET)
          || t.is(Upos.ADP)
              && end == first
              && grammar.contraction(t)
              && next(Upos.NOUN, Upos.ADJ)) {
        determined = true;
      } else if (t.is(Upos.PRON) && next(Upos.DET) && !grammar.relativePronoun(t)) {
        determined = true;
      } else if (t.is(Upos.ADV) && determined && next(Upos.ADJ, Upos.NUM)) {
        determined = true;
      } else if (!t.is(Upos.ADJ, Upos.NUM, Upos.SYM)
          && !(QuotationMarks.is(t) && determined && end > first)) {
        break;
      }
      end++;
    }
    return determined;
  }

  private boolean next(Upos... any) {
    return end + 1 < tokens.size() && tokens.get(end + 1).is(any);
  }

  /** The noun or name with what follows it directly. */
  private void core(boolean determined) {
    if (at(Upos.NOUN)) {
      head = end++;
      while (end < tokens.size() && postnominal()) {
        end++;
      }
    } else if (at(Upos.PROPN, Upos.X)) {
      head = end++;
      while (at(Upos.PROPN, Upos.X, Upos.NUM) && !(determined && acronym() && given())
          || at(Upos.SYM) && next(Upos.PROPN, Upos.X)
          || at(Upos.ADJ) && !tokens.get(end).norm().equals(tokens.get(end).form())) {
        end++;
      }
      while (at(Upos.ADJ)) {
        end++;
      }
    } else if (at(Upos.PRON)
        && (end == first || indefinite())
        && !grammar.relativePronoun(tokens.get(end))) {
      head = end++;
      if (at(Upos.ADJ)) {
        end++;
      }
    }
  }

  /** Whether the name so far is an acronym: "l'AFP". */
  private boolean acronym() {
    String form = tokens.get(head).form();
    return end == head + 1 && form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** Whether two capitalised words follow, as in a person's name. */
  private boolean given() {
    return next(Upos.PROPN)
        && !tokens.get(end).form().equals(tokens.get(end).form().toUpperCase(Locale.ROOT));
  }

  /** "l'un", "les autres": a pronoun with an article. */
  private boolean indefinite() {
    Token t = tokens.get(end);
    return tokens.get(end - 1).is(Upos.DET)
        && !grammar.subjectClitic(t)
        && !grammar.objectClitic(t)
        && !grammar.reflexiveClitic(t);
  }

  private boolean postnominal() {
    Token t = tokens.get(end);
    if (grammar.temporal(t) && !tokens.get(end - 1).is(Upos.NUM)) {
      return false;
    }
    if (t.is(Upos.PROPN, Upos.X)) {
      // "mardi Paul": no name belongs to an expression of time.
      return !grammar.temporal(tokens.get(head));
    }
    if (t.is(Upos.ADJ, Upos.NUM, Upos.NOUN, Upos.SYM)) {
      return true;
    }
    boolean mark = QuotationMarks.is(t);
    if (t.is(Upos.ADV) || mark) {
      // "une IA « ouverte »", "un texte très court"
      return next(Upos.ADJ)
          || mark && end > 0 && tokens.get(end - 1).is(Upos.ADJ) && openMarks() % 2 == 1;
    }
    return t.is(Upos.CCONJ)
        && tokens.get(end - 1).is(Upos.ADJ)
        && next(Upos.ADJ)
        && !nounAfterAdjectives(end + 1);
  }

  private int openMarks() {
    int n = 0;
    for (int k = first; k < end; k++) {
      n += QuotationMarks.is(tokens.get(k)) ? 1 : 0;
    }
    return n;
  }

  private boolean nounAfterAdjectives(int k) {
    while (k < tokens.size() && tokens.get(k).is(Upos.ADJ)) {
      k++;
    }
    return k < tokens.size() && tokens.get(k).is(Upos.NOUN);
  }

  /**
   * No noun: the last number or adjective stands for it: "les deux", "ce dernier", "très clair".
   */
  private void fallback(boolean determined) {
    int last = end - 1;
    while (last >= first
        && (QuotationMarks.is(tokens.get(last)) || tokens.get(last).is(Upos.SYM))) {
      last--;
    }
    // "62 %": the sign stays with its number.
    boolean unit = last >= first && last + 1 < end && tokens.get(last).is(Upos.NUM);
    end = unit && tokens.get(last + 1).is(Upos.SYM) ? last + 2 : last + 1;
    if (last >= first && tokens.get(last).is(Upos.ADJ, Upos.NUM, Upos.DET, Upos.PRON)) {
      head = last;
    } else {
      end = first;
    }
  }

  private void inside(int k) {
    if (k == head || arcs.attached(k)) {
      return;
    }
    Token t = tokens.get(k);
    if (k < head) {
      arcs.attach(k, head, prenominal(t));
      return;
    }
    if (t.is(Upos.PROPN, Upos.X, Upos.NOUN, Upos.SYM)) {
      name(k);
    } else if (t.is(Upos.NUM)) {
      arcs.attach(k, head, tokens.get(head).is(Upos.PROPN) ? Relation.FLAT : Relation.NUMMOD);
    } else if (t.is(Upos.CCONJ)) {
      arcs.attach(k, k + 1, Relation.CC);
    } else if (t.is(Upos.ADJ) && k > 0 && tokens.get(k - 1).is(Upos.CCONJ)) {
      arcs.attach(k, k - 2, Relation.CONJ);
    } else {
      arcs.attach(
          k,
          head,
          t.is(Upos.ADJ) ? Relation.AMOD : t.is(Upos.PUNCT) ? Relation.PUNCT : Relation.ADVMOD);
    }
  }

  private static Relation prenominal(Token t) {
    return switch (t.pos()) {
      case DET, PRON, ADP -> Relation.DET;
      case NUM -> Relation.NUMMOD;
      case ADJ -> Relation.AMOD;
      case PUNCT -> Relation.PUNCT;
      default -> Relation.ADVMOD;
    };
  }

  /** A name behind a common noun is its apposition; further parts of a name are flat. */
  private void name(int k) {
    Token t = tokens.get(k);
    if (tokens.get(head).is(Upos.PROPN, Upos.X)) {
      arcs.attach(k, head, Relation.FLAT);
      return;
    }
    int start = k;
    while (start - 1 > head && tokens.get(start - 1).is(Upos.PROPN, Upos.X)) {
      start--;
    }
    if (t.is(Upos.NOUN)) {
      arcs.attach(k, head, Relation.NMOD);
    } else {
      arcs.attach(k, start == k ? head : start, start == k ? Relation.APPOS : Relation.FLAT);
    }
  }
}

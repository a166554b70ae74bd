package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Tells where titles without quotation marks stand beside the noun of a work: "son album Marée
 * basse", "un premier album solo, Orvella, …". Names of one kind of word alone are left to those
 * who read names.
 */
final class BareTitles {

  /** Tokens of the longest title. */
  private static final int LENGTH = 6;

  /** Tokens between the noun and its title: "son EP six titres X". */
  private static final int GAP = 3;

  private final Set<String> genitive;
  private final Set<String> possessive;
  private final Set<String> determiners;

  BareTitles(WordLists words) {
    this.genitive = words.get("GenitivePreposition");
    this.possessive = words.get("PossessiveDeterminer");
    this.determiners = WordSet.union(words.get("IndefiniteArticle"), possessive);
  }

  /** The first and last token of the title behind a noun; null for none. */
  Range behind(ArticleView view, Sentence sentence, int noun) {
    int first = noun + 1;
    while (first < sentence.size() && first <= noun + GAP && modifier(sentence.token(first))) {
      first++;
    }
    if (first < sentence.size() && genitive.contains(sentence.token(first).norm())) {
      first = owner(sentence, first);
    }
    if (first + 1 < sentence.size() && sentence.token(first).form().equals(",")) {
      int last = apart(view, sentence, noun, first + 1);
      return last < 0 ? null : new Range(first + 1, last);
    }
    int last = first < sentence.size() ? adjacent(view, sentence, noun, first) : -1;
    return last < 0 ? null : new Range(first, last);
  }

  /**
   * "l'album de X, Marée basse, …": the comma behind whose work it is; the preposition for none.
   */
  private static int owner(Sentence sentence, int of) {
    int i = of + 1;
    while (i < sentence.size() && sentence.token(i).is(Upos.PROPN)) {
      i++;
    }
    return i < sentence.size() && sentence.token(i).form().equals(",") ? i : of;
  }

  /** Where a title stands. */
  record Range(int first, int last) {}

  private static boolean modifier(Token t) {
    return t.is(Upos.ADJ, Upos.NUM, Upos.NOUN) && !t.capitalised() && !participle(t);
  }

  private static boolean participle(Token t) {
    return t.morph().form() == VerbForm.PAST_PARTICIPLE;
  }

  /** "Marée basse", "Les Heures grises", "Love Is All I Need", but not "Orvella" or "X de Y". */
  private int adjacent(ArticleView view, Sentence sentence, int noun, int first) {
    if (!Chains.capital(sentence.token(first)) || Chains.givenBefore(view, sentence, first)) {
      return -1;
    }
    int j = first;
    boolean mixed = sentence.token(first).is(Upos.DET);
    while (capital(sentence, j + 1) && j - first < LENGTH) {
      j++;
      mixed |= sentence.token(j).is(Upos.VERB, Upos.AUX, Upos.PRON);
    }
    mixed |= j - first > 1 && own(sentence, noun);
    boolean common = mixed || ArticleView.common(sentence.token(first));
    while (common && j + 1 < sentence.size() && tail(sentence, j, first)) {
      j++;
      mixed = true;
    }
    boolean goesOn =
        capital(sentence, j)
            && j + 2 < sentence.size()
            && genitive.contains(sentence.token(j + 1).norm())
            && Chains.capital(sentence.token(j + 2));
    return mixed && j > first && !goesOn ? j : -1;
  }

  private static boolean capital(Sentence sentence, int i) {
    return i < sentence.size()
        && Chains.capital(sentence.token(i))
        && !sentence.token(i).is(Upos.PUNCT);
  }

  /** What may go on in small letters: "Marée basse", "Jeune demoiselle", but no participle. */
  private static boolean tail(Sentence sentence, int last, int first) {
    Token t = sentence.token(last + 1);
    boolean noun = last == first && sentence.token(first).is(Upos.ADJ, Upos.DET);
    return (t.is(Upos.ADJ) || noun && t.is(Upos.NOUN)) && !t.capitalised() && !participle(t);
  }

  /**
   * The title before a comma and the noun: "sort Marée basse, son troisième album"; null for none.
   */
  Range before(Sentence sentence, int noun) {
    int owner = ArticleView.beforeAdjectives(sentence, noun);
    int last = owner - 2;
    if (last < 2
        || !possessive.contains(sentence.token(owner).norm())
        || !sentence.token(owner - 1).form().equals(",")
        || sentence.token(last).capitalised()) {
      return null;
    }
    int first = last;
    while (first > 0
        && sentence.token(first).is(Upos.ADJ, Upos.NOUN)
        && !capital(sentence, first)) {
      first--;
    }
    while (first > 1 && capital(sentence, first - 1)) {
      first--;
    }
    boolean title = capital(sentence, first) && sentence.token(first - 1).is(Upos.VERB, Upos.ADP);
    return title && first < last ? new Range(first, last) : null;
  }

  /**
   * The last token of a title between commas: "son nouvel album, Marée basse, …"; −1 for none.
   * Names of people have no common words; a name of no other words is a title where the noun is
   * brought in.
   */
  private int apart(ArticleView view, Sentence sentence, int noun, int first) {
    Token t = sentence.token(first);
    if (!t.capitalised() || t.is(Upos.PRON, Upos.VERB, Upos.AUX)) {
      return -1;
    }
    boolean common = t.is(Upos.DET);
    boolean coined = own(sentence, noun) && !known(view, sentence, first);
    for (int i = first; i < Math.min(sentence.size(), first + LENGTH); i++) {
      Token word = sentence.token(i);
      if (word.is(Upos.PUNCT)) {
        return common && i > first + 1 || coined && i > first ? i - 1 : -1;
      }
      if (word.is(Upos.PRON, Upos.SCONJ)
          || word.is(Upos.VERB, Upos.AUX) && word.morph().form().finite()) {
        return -1;
      }
      common |= i > first && word.is(Upos.NOUN, Upos.ADJ) && !word.capitalised();
      coined &= Chains.capital(word) || i > first && word.is(Upos.CCONJ, Upos.ADP, Upos.DET);
    }
    return -1;
  }

  private static boolean known(ArticleView view, Sentence sentence, int first) {
    return view.longestKnown(sentence, first) >= 0 || view.given(sentence, first);
  }

  /** "un premier album", "son album": a noun with an article of its own. */
  private boolean own(Sentence sentence, int noun) {
    int i = ArticleView.beforeAdjectives(sentence, noun);
    return i >= 0 && determiners.contains(sentence.token(i).norm());
  }
}

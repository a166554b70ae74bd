package org.paraphe.text;

import org.paraphe.text.WordForm.Trait;

/** Tells names that the English tagger took for other words, and the titles before them. */
final class EnglishNames {

  private EnglishNames() {}

  /** Sets the tag of a word right. */
  static void repair(TaggedWords w, int i) {
    acronym(w, i);
    partOfName(w, i);
    title(w, i);
    name(w, i);
  }

  /** "The WHO said", "BJP president": capitals alone among other words are a name. */
  private static void acronym(TaggedWords w, int i) {
    boolean function = w.is(i, Upos.PRON, Upos.VERB, Upos.ADJ, Upos.ADV, Upos.ADP);
    boolean office = w.is(i, Upos.NOUN) && w.has(i + 1, Trait.TITLE);
    if ((function || office)
        && !w.has(i, Trait.TITLE)
        && capitals(w, i)
        && !capitals(w, i - 1)
        && !capitals(w, i + 1)) {
      w.tags()[i] = Upos.PROPN;
    }
  }

  private static boolean capitals(TaggedWords w, int i) {
    if (i < 0 || i >= w.size() || w.forms()[i].length() < 2) {
      return false;
    }
    String form = w.forms()[i];
    for (int k = 0; k < form.length(); k++) {
      if (!Character.isUpperCase(form.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  /** "Farm Union chief Ann Berg": a title before a name is a noun. */
  private static void title(TaggedWords w, int i) {
    boolean between = w.is(i - 1, Upos.PROPN) && w.is(i + 1, Upos.PROPN);
    boolean adjective =
        !between
            && w.is(i + 1, Upos.NOUN, Upos.ADJ, Upos.PROPN)
            && w.can(i, Upos.ADJ)
            && !capital(w, i);
    boolean adverb = w.is(i, Upos.ADV) && w.is(i + 1, Upos.PROPN);
    if ((w.is(i, Upos.ADJ) && !adjective || adverb) && w.has(i, Trait.TITLE)) {
      w.tags()[i] = Upos.NOUN;
    }
  }

  /** A capital inside a sentence makes a name of a noun, but not of a title. */
  private static void name(TaggedWords w, int i) {
    if (!capital(w, i)) {
      return;
    }
    // "UK Prime Minister"
    boolean rank = w.can(i, Upos.ADJ) && w.has(i + 1, Trait.TITLE) && !w.has(i, Trait.TITLE);
    if (w.is(i, Upos.PROPN) && rank && capitals(w, i - 1)) {
      w.tags()[i] = Upos.ADJ;
    }
    boolean title = w.has(i, Trait.TITLE);
    boolean further = w.is(i + 1, Upos.CCONJ) && w.has(i + 2, Trait.TITLE) && capital(w, i + 2);
    // "Minister for Families"
    boolean charge = w.is(i + 1, Upos.ADP) && (capital(w, i + 2) || w.is(i + 2, Upos.DET));
    boolean holder = w.is(i + 1, Upos.PROPN) || further || charge || determined(w, i) || held(w, i);
    if (w.is(i, Upos.PROPN) && title && holder) {
      w.tags()[i] = Upos.NOUN;
    }
    // "the Arctic Treaty", "the Treaty on Ice"
    boolean complemented = w.is(i - 1, Upos.DET) && w.is(i + 1, Upos.ADP);
    boolean titled =
        w.has(i, Trait.TITLED) && (complemented || w.is(i - 1, Upos.PROPN, Upos.ADJ, Upos.NOUN));
    if (w.is(i, Upos.PROPN) && titled) {
      w.tags()[i] = Upos.NOUN;
    }
    boolean common = title || titled || w.has(i, Trait.TEMPORAL) || w.has(i, Trait.INTERROGATIVE);
    boolean listed = i == 0 && w.is(1, Upos.PUNCT) && w.is(2, Upos.PROPN);
    boolean inside = listed || i > 0 && !WordForms.first(w.forms(), i);
    if (w.is(i, Upos.NOUN) && inside && !common) {
      w.tags()[i] = Upos.PROPN;
    }
    if (w.is(i, Upos.PROPN) && w.has(i, Trait.TEMPORAL)) {
      w.tags()[i] = Upos.NOUN;
    }
  }

  /** "the Senate President", "the Mayor": behind an article, what ends with a title is no name. */
  private static boolean determined(TaggedWords w, int i) {
    int k = i - 1;
    while (w.is(k, Upos.PROPN, Upos.ADJ, Upos.NOUN)) {
      k--;
    }
    return w.is(k, Upos.DET);
  }

  /** "Ogun Governor, Anna Berg, said": who holds it between commas before a verb. */
  private static boolean held(TaggedWords w, int i) {
    int end = i + 2;
    while (w.is(end, Upos.PROPN)) {
      end++;
    }
    boolean verb = w.verb(end + 1) || w.is(end + 1, Upos.ADV) && w.verb(end + 2);
    return capital(w, i - 1) && w.comma(i + 1) && end > i + 3 && w.comma(end) && verb;
  }

  /** A capital behind a name goes on with it; before one, a sentence opens with a name. */
  private static void partOfName(TaggedWords w, int i) {
    boolean other = w.is(i, Upos.VERB, Upos.ADV, Upos.X) || w.is(i, Upos.INTJ, Upos.ADP);
    boolean behind = w.is(i - 1, Upos.PROPN) && capital(w, i - 1);
    boolean office = w.has(i, Trait.TITLE) || w.has(i + 1, Trait.TITLE);
    other |= behind && w.is(i, Upos.ADJ) && !office;
    boolean alone =
        w.is(i - 1, Upos.VERB, Upos.ADP) && !w.is(i + 1, Upos.NOUN, Upos.PROPN, Upos.ADJ);
    boolean opens = i == 0 && w.is(1, Upos.VERB) && w.has(1, Trait.FINITE);
    boolean subject = opens || i > 0 && w.verb(i + 1) && !w.is(i - 1, Upos.DET);
    // "Green Party"
    boolean party = w.has(i + 1, Trait.PARTY) && capital(w, i + 1);
    other |= w.is(i, Upos.ADJ) && (alone || subject || party);
    boolean first = i == 0 || w.has(i - 1, Trait.TITLE);
    boolean before = first && w.is(i + 1, Upos.PROPN) && !w.has(i, Trait.IMPERATIVE);
    boolean function = w.has(i, Trait.CLOSED) || w.has(i, Trait.AUXILIARY);
    boolean name = behind || before || alone || subject || party;
    if (capital(w, i) && other && !function && name) {
      w.tags()[i] = Upos.PROPN;
    }
  }

  /** Whether a word begins with a capital. */
  static boolean capital(TaggedWords w, int i) {
    return i >= 0 && i < w.size() && Character.isUpperCase(w.forms()[i].charAt(0));
  }
}

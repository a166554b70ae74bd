package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.WordForm.Trait;

/** Chooses, among the readings of a form, the one that fits its tag and its neighbours. */
final class FrenchReadings implements Readings {

  /** How far before a participle its auxiliary is looked for. */
  private static final int GROUP = 6;

  private static final int THIRD = 3;

  /** Score of a reading of the right part of speech. */
  private static final int BASE = 10;

  @Override
  public Morph choose(TaggedWords w, int i) {
    List<Morph> all = w.readings(i);
    if (all.size() == 1 && all.get(0).pos() == w.tags()[i]) {
      return all.get(0);
    }
    Morph best = null;
    int bestScore = 0;
    for (Morph m : all) {
      int score = score(w, i, m);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
    return best != null ? best : Readings.unknown(w, i);
  }

  /** How well a reading fits; 0 or less where it does not. */
  private static int score(TaggedWords w, int i, Morph m) {
    Upos tag = w.verb(i) ? Upos.VERB : w.tags()[i];
    if (m.pos() != tag) {
      boolean participle = tag == Upos.ADJ && m.form() == VerbForm.PAST_PARTICIPLE;
      boolean article = (tag == Upos.NUM || tag == Upos.ADP) && m.pos() == Upos.DET;
      return participle || article ? 1 : 0;
    }
    return BASE + (tag == Upos.VERB ? verb(w, i, m) : noun(w, i, m));
  }

  /** Agreement with the determiner, adjectives and noun before. */
  private static int noun(TaggedWords w, int i, Morph m) {
    int score = 0;
    for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
      boolean noun = w.is(k, Upos.NOUN) && w.is(i, Upos.ADJ);
      if (!w.is(k, Upos.DET, Upos.ADJ) && !noun) {
        break;
      }
      score += agrees(w, k, m) ? 2 : -2;
    }
    return score;
  }

  private static boolean agrees(TaggedWords w, int k, Morph m) {
    for (Morph d : w.readings(k)) {
      if (d.pos() == w.tags()[k] && d.agrees(m)) {
        return true;
      }
    }
    return false;
  }

  private static int verb(TaggedWords w, int i, Morph m) {
    if (m.form() == VerbForm.PAST_PARTICIPLE) {
      return participle(w, i, m);
    }
    int score =
        switch (m.form()) {
          case SUBJUNCTIVE, PAST -> 1;
          case IMPERATIVE -> -1;
          default -> 2;
        };
    return score + (m.person() == 0 || m.person() == person(w, i) ? 1 : -3);
  }

  /** A participle follows an auxiliary, or a noun it agrees with in a clause that has its verb. */
  private static int participle(TaggedWords w, int i, Morph m) {
    if (auxiliary(w, i)) {
      return 5 + (w.is(i - 1, Upos.AUX) && m.gender() == 'm' && m.number() != 'p' ? 1 : 0);
    }
    // "Le maire dit ne pas savoir": a participle governs no infinitive.
    int next = i + 1;
    while (w.is(next, Upos.ADV, Upos.PRON)) {
      next++;
    }
    if (w.verb(next) && w.has(next, Trait.INFINITIVE)) {
      return -3;
    }
    if (apposed(w, i) && (m.gender() == 'f' || m.number() == 'p')) {
      return 5;
    }
    // "le maire, joint par X, …"
    if (i > 1
        && w.comma(i - 1)
        && w.is(i - 2, Upos.NOUN, Upos.PROPN)
        && w.has(i + 1, Trait.AGENT)) {
      return 5;
    }
    boolean noun = w.is(i - 1, Upos.NOUN, Upos.ADJ) && agrees(w, i - 1, m);
    // "Réunis à X, …": it opens its sentence rather than have a subject of the first person.
    boolean fits = noun || i == 0;
    return (fits ? 1 : -1) + (finiteElsewhere(w, i) ? 3 : 0);
  }

  /** "X, élue hier, …": behind the first mark of a sentence and a name. */
  private static boolean apposed(TaggedWords w, int i) {
    if (i < 2 || !w.forms()[i - 1].equals(",") || !w.is(i - 2, Upos.PROPN)) {
      return false;
    }
    for (int k = 0; k < i - 1; k++) {
      if (w.is(k, Upos.PUNCT)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the clause around a word has a finite verb; one that can be a participle only behind.
   */
  private static boolean finiteElsewhere(TaggedWords w, int i) {
    for (int step = -1; step <= 1; step += 2) {
      for (int k = i + step; k >= 0 && k < w.size() && !border(w, k); k += step) {
        if (w.surelyFinite(k) || (k > i && w.finite(k))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean border(TaggedWords w, int k) {
    return w.is(k, Upos.SCONJ, Upos.PUNCT);
  }

  /**
   * Whether an auxiliary stands before, with nothing but adverbs, clitics and participles between.
   */
  private static boolean auxiliary(TaggedWords w, int i) {
    for (int k = i - 1; k >= 0 && k >= i - GROUP; k--) {
      if (w.has(k, Trait.AUXILIARY) && w.verb(k)) {
        return true;
      }
      if (!w.is(k, Upos.ADV, Upos.PRON, Upos.AUX, Upos.VERB)) {
        return false;
      }
    }
    return false;
  }

  /** The person that a clitic before the verb, or joined to it, asks for; else the third. */
  private static int person(TaggedWords w, int i) {
    if (w.is(i + 1, Upos.PRON) && w.forms()[i + 1].startsWith("-")) {
      return person(w.readings(i + 1));
    }
    // "Il nous confirme": the first of two is the subject.
    int person = THIRD;
    for (int k = i - 1; k >= 0 && k >= i - 4 && w.is(k, Upos.PRON, Upos.ADV); k--) {
      if (w.is(k, Upos.PRON) && w.has(k, Trait.SUBJECT)) {
        person = person(w.readings(k));
      }
    }
    return person;
  }

  private static int person(List<Morph> pronoun) {
    for (Morph m : pronoun) {
      if (m.person() > 0) {
        return m.person();
      }
    }
    return THIRD;
  }
}

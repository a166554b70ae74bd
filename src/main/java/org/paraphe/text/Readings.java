package org.paraphe.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;

/** Chooses, among the readings of a form, the one that fits its tag and its neighbours. */
final class Readings {

  /** How far before a participle its auxiliary is looked for. */
  private static final int GROUP = 6;

  private static final int THIRD = 3;

  private final Set<String> subjects;
  private final Set<String> auxiliaries;

  Readings(WordLists words) {
    this.subjects = words.get("SubjectClitic");
    Set<String> all = new HashSet<>(words.get("PerfectAuxiliary"));
    all.addAll(words.get("PassiveAuxiliary"));
    this.auxiliaries = Set.copyOf(all);
  }

  /**
   * @param tags of the whole sentence
   * @param all readings of each form
   * @param i the word in question
   * @return the best reading; for unknown forms one made from the tag
   */
  Morph choose(String[] forms, Upos[] tags, List<List<Morph>> all, int i) {
    Morph best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Morph m : all.get(i)) {
      int score = score(forms, tags, all, i, m);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
    boolean fits = best != null && bestScore >= 0;
    return fits ? best : unknown(forms[i], tags[i]);
  }

  private static Morph unknown(String form, Upos tag) {
    String lemma = tag == Upos.PROPN ? form : form.toLowerCase(Locale.FRENCH);
    return new Morph(lemma, tag == Upos.AUX ? Upos.VERB : tag, 'e', 'e', VerbForm.NONE, 0);
  }

  private int score(String[] forms, Upos[] tags, List<List<Morph>> all, int i, Morph m) {
    Upos tag = tags[i] == Upos.AUX ? Upos.VERB : tags[i];
    if (m.pos() != tag) {
      boolean participle = tag == Upos.ADJ && m.form() == VerbForm.PAST_PARTICIPLE;
      boolean article =
          tag == Upos.NUM && m.pos() == Upos.DET || tag == Upos.ADP && m.pos() == Upos.DET;
      return participle || article ? 1 : -100;
    }
    return 10 + (tag == Upos.VERB ? verb(forms, tags, all, i, m) : noun(tags, all, i, m));
  }

  /** Agreement with the determiner, adjectives and noun before. */
  private static int noun(Upos[] tags, List<List<Morph>> all, int i, Morph m) {
    int score = 0;
    for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
      Upos tag = tags[k];
      boolean noun = tag == Upos.NOUN && tags[i] == Upos.ADJ;
      if (tag != Upos.DET && tag != Upos.ADJ && !noun) {
        break;
      }
      score += all.get(k).stream().anyMatch(d -> d.pos() == tag && d.agrees(m)) ? 2 : -2;
    }
    return score;
  }

  private int verb(String[] forms, Upos[] tags, List<List<Morph>> all, int i, Morph m) {
    if (m.form() == VerbForm.PAST_PARTICIPLE) {
      return auxiliary(tags, all, i) ? 5 : -1;
    }
    int score =
        switch (m.form()) {
          case SUBJUNCTIVE -> 1;
          case IMPERATIVE -> -1;
          case PAST -> 1;
          default -> 2;
        };
    return score + (m.person() == 0 || m.person() == person(forms, tags, all, i) ? 1 : -1);
  }

  /**
   * Whether an auxiliary stands before, with nothing but adverbs, clitics and participles between.
   */
  private boolean auxiliary(Upos[] tags, List<List<Morph>> all, int i) {
    for (int k = i - 1; k >= 0 && k >= i - GROUP; k--) {
      boolean auxiliary =
          all.get(k).stream()
              .anyMatch(m -> m.pos() == Upos.VERB && auxiliaries.contains(m.lemma()));
      if (auxiliary && (tags[k] == Upos.AUX || tags[k] == Upos.VERB)) {
        return true;
      }
      if (tags[k] != Upos.ADV
          && tags[k] != Upos.PRON
          && tags[k] != Upos.AUX
          && tags[k] != Upos.VERB) {
        return false;
      }
    }
    return false;
  }

  /** The person that a clitic before the verb, or joined to it, asks for; else the third. */
  private int person(String[] forms, Upos[] tags, List<List<Morph>> all, int i) {
    if (i + 1 < forms.length && forms[i + 1].startsWith("-") && tags[i + 1] == Upos.PRON) {
      return person(all.get(i + 1));
    }
    for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
      if (tags[k] == Upos.PRON && subjects.contains(forms[k].toLowerCase(Locale.FRENCH))) {
        return person(all.get(k));
      }
      if (tags[k] != Upos.PRON && tags[k] != Upos.ADV) {
        break;
      }
    }
    return THIRD;
  }

  private static int person(List<Morph> pronoun) {
    return pronoun.stream().mapToInt(Morph::person).filter(p -> p > 0).findFirst().orElse(THIRD);
  }
}

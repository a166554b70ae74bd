package org.paraphe.text;

import java.util.List;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;

/**
 * Finds the finite verb of clauses that the tagger left without one ("La Chine critique fermement
 * …"), and takes back one of two that stand side by side. Immutable, thread-safe.
 */
final class TagRepair {

  /** Least score of a word that is read as a verb against the tagger. */
  private static final int EVIDENCE = 2;

  private final Set<String> relatives;
  private final Set<String> perfect;

  TagRepair(WordLists words) {
    this.relatives = words.get("SubjectRelative");
    this.perfect = words.get("PerfectAuxiliary");
  }

  /**
   * Corrects {@code tags} in place.
   *
   * @param possible what {@link TagFilter} allows
   */
  void repair(String[] forms, List<List<Morph>> readings, int[] possible, Upos[] tags) {
    for (int i = 1; i < tags.length; i++) {
      if (finite(readings, tags, i)
          && finite(readings, tags, i - 1)
          && can(possible[i], Upos.NOUN)) {
        tags[i] = Upos.NOUN;
      }
    }
    participleFirst(readings, tags);
    int begin = 0;
    for (int i = 0; i <= tags.length; i++) {
      if (i == tags.length || border(forms, tags, i)) {
        clause(forms, readings, possible, tags, begin, i);
        begin = i;
      }
    }
  }

  /** A sentence's first word is no name where the dictionary knows nothing but a participle. */
  private static void participleFirst(List<List<Morph>> readings, Upos[] tags) {
    if (tags.length > 1 && tags[0] == Upos.PROPN && !readings.get(0).isEmpty()) {
      boolean only =
          participle(readings.get(0))
              && readings.get(0).stream().noneMatch(m -> m.pos() == Upos.NOUN);
      tags[0] = only ? Upos.VERB : tags[0];
    }
  }

  /**
   * Where a clause with a verb of its own begins: at "que", "si" …, at "qui", and behind a
   * quotation.
   */
  private boolean border(String[] forms, Upos[] tags, int i) {
    return tags[i] == Upos.SCONJ
        || tags[i] == Upos.PRON && relatives.contains(forms[i])
        || behindQuotation(forms, i);
  }

  /** Behind a closing mark that may be straight, and the comma after it. */
  private static boolean behindQuotation(String[] forms, int i) {
    int mark = i > 1 && forms[i - 1].equals(",") ? i - 2 : i - 1;
    return mark > 0
        && QuotationMarks.is(forms[mark])
        && !Boolean.TRUE.equals(QuotationMarks.opening(forms[mark]));
  }

  private void clause(
      String[] forms, List<List<Morph>> readings, int[] possible, Upos[] tags, int from, int to) {
    int best = -1;
    int bestScore = EVIDENCE;
    for (int i = from; i < to; i++) {
      if (finite(readings, tags, i)) {
        return;
      }
      int score = score(forms, readings, possible, tags, i, from);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best >= 0) {
      tags[best] = Upos.VERB;
    }
  }

  private static boolean can(int possible, Upos tag) {
    return (possible & 1 << tag.ordinal()) != 0;
  }

  /** Whether the word is read as a finite verb, in the third person if it can be a participle. */
  private static boolean finite(List<List<Morph>> readings, Upos[] tags, int i) {
    if (tags[i] != Upos.VERB && tags[i] != Upos.AUX) {
      return false;
    }
    boolean participle = participle(readings.get(i));
    if (participle && i > 0 && tags[i - 1] == Upos.AUX) {
      return false;
    }
    return readings.get(i).stream()
        .anyMatch(m -> m.form().finite() && (!participle || m.person() == 3));
  }

  private static boolean participle(List<Morph> readings) {
    return readings.stream().anyMatch(m -> m.form() == VerbForm.PAST_PARTICIPLE);
  }

  /**
   * "avoir" and "être" before a participle are auxiliaries; "avoir" before anything else is not.
   */
  private void auxiliaries(List<List<Morph>> readings, Upos[] tags) {
    for (int i = 0; i < tags.length; i++) {
      if ((tags[i] == Upos.VERB || tags[i] == Upos.AUX) && perfect(readings.get(i))) {
        int next = i + 1;
        while (next < tags.length && (tags[next] == Upos.ADV || tags[next] == Upos.PRON)) {
          next++;
        }
        boolean compound =
            next < tags.length && participle(readings.get(next)) && tags[next] != Upos.NOUN;
        tags[i] = compound ? Upos.AUX : Upos.VERB;
        if (compound && tags[next] == Upos.ADJ) {
          tags[next] = Upos.VERB;
        }
      }
    }
  }

  private boolean perfect(List<Morph> readings) {
    return readings.stream().anyMatch(m -> m.pos() == Upos.VERB && perfect.contains(m.lemma()));
  }

  /** How well a word tagged otherwise would do as the clause's verb; 0 for not at all. */
  private int score(
      String[] forms, List<List<Morph>> readings, int[] possible, Upos[] tags, int i, int from) {
    boolean open = tags[i] == Upos.NOUN || tags[i] == Upos.ADJ || tags[i] == Upos.ADP;
    if (i == 0 || !open || !can(possible[i], Upos.VERB)) {
      return 0;
    }
    Upos before = tags[i - 1];
    boolean relative = i - 1 == from && relatives.contains(forms[from]);
    boolean subject =
        before == Upos.PROPN || before == Upos.NOUN || before == Upos.PRON || before == Upos.PUNCT;
    if (!subject && before != Upos.ADJ || !third(readings, tags, i)) {
      return 0;
    }
    return relative ? 10 : (subject ? 1 : 0) + after(tags, i + 1);
  }

  /** How well the next word's tag goes with a verb before it rather than a noun or adjective. */
  private static int after(Upos[] tags, int i) {
    if (i >= tags.length) {
      return 0;
    }
    return switch (tags[i]) {
      case DET, SCONJ -> 3;
      case ADV, PROPN, PRON -> 2;
      default -> 0;
    };
  }

  /** Whether the form can be a third person that agrees in number with the word before. */
  private static boolean third(List<List<Morph>> readings, Upos[] tags, int i) {
    return readings.get(i).stream()
        .anyMatch(
            m ->
                m.form().finite()
                    && m.person() == 3
                    && m.form() != VerbForm.SUBJUNCTIVE
                    && number(readings, tags, i - 1, m));
  }

  private static boolean number(List<List<Morph>> readings, Upos[] tags, int i, Morph verb) {
    List<Morph> before = readings.get(i);
    return before.isEmpty()
        || tags[i] == Upos.PUNCT
        || before.stream()
            .anyMatch(
                b ->
                    b.pos() == tags[i]
                        && (b.number() == 'e'
                            || b.number() == verb.number()
                            || verb.number() == 'p'));
  }
}

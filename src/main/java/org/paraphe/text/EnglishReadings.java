package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.WordForm.Trait;

/**
 * Chooses the reading of English forms: which of past and participle, present and infinitive a verb
 * is follows from the auxiliaries before it and from the other verbs of its clause.
 */
final class EnglishReadings implements Readings {

  @Override
  public Morph choose(TaggedWords w, int i) {
    Upos pos = w.verb(i) ? Upos.VERB : w.tags()[i];
    List<Morph> fitting = w.readings(i).stream().filter(m -> m.pos() == pos).toList();
    if (fitting.isEmpty()) {
      return Readings.unknown(w, i);
    }
    return pos == Upos.VERB ? of(fitting, form(w, i, fitting)) : fitting.get(0);
  }

  /** A form that follows from its spelling alone can be anything: a capital tells names apart. */
  @Override
  public List<Morph> possible(TaggedWords w, int i) {
    if (!Character.isUpperCase(w.forms()[i].charAt(0))) {
      return w.readings(i);
    }
    boolean name = w.is(i, Upos.PROPN);
    List<Morph> found = w.readings(i).stream().filter(m -> m.pos() == Upos.PROPN == name).toList();
    return found.isEmpty() && Character.isLetter(w.forms()[i].charAt(0))
        ? List.of(Readings.unknown(w, i))
        : found;
  }

  private static VerbForm form(TaggedWords w, int i, List<Morph> fitting) {
    boolean participle = has(fitting, VerbForm.PAST_PARTICIPLE);
    boolean base = has(fitting, VerbForm.INFINITIVE);
    int auxiliary = auxiliary(w, i);
    boolean compound =
        auxiliary >= 0 && (w.has(auxiliary, Trait.PERFECT) || w.has(auxiliary, Trait.PASSIVE));
    if (participle && compound) {
      return VerbForm.PAST_PARTICIPLE;
    }
    if (base && (auxiliary >= 0 || marked(w, i) || serial(w, i))) {
      return VerbForm.INFINITIVE;
    }
    boolean past = has(fitting, VerbForm.PAST);
    if (past && w.has(i, Trait.AUXILIARY) && w.verb(i + 1)) {
      return VerbForm.PAST;
    }
    if (participle && (!past || w.is(i, Upos.VERB) && reduced(w, i))) {
      return VerbForm.PAST_PARTICIPLE;
    }
    if (base && before(w, i) < 0) {
      return VerbForm.IMPERATIVE;
    }
    return past ? VerbForm.PAST : VerbForm.PRESENT;
  }

  private static boolean has(List<Morph> readings, VerbForm form) {
    return readings.stream().anyMatch(m -> m.form() == form);
  }

  /** The reading with a form; the first where none has it. */
  private static Morph of(List<Morph> readings, VerbForm form) {
    return readings.stream().filter(m -> m.form() == form).findFirst().orElse(readings.get(0));
  }

  /** The word before {@code i}, adverbs and negations left out; −1 at the sentence's start. */
  private static int before(TaggedWords w, int i) {
    int k = i - 1;
    while (k >= 0
        && (w.is(k, Upos.ADV) && !w.has(k, Trait.INTERROGATIVE)
            || w.has(k, Trait.NEGATION)
            || QuotationMarks.is(w.forms()[k]))) {
      k--;
    }
    return k;
  }

  /** "will close the port, open the bridge and leave": whether an infinitive goes on. */
  private static boolean serial(TaggedWords w, int i) {
    int k = before(w, i);
    if (!w.is(k, Upos.CCONJ) && !(w.comma(k) && !w.has(i, Trait.CLAUSAL))) {
      return false;
    }
    for (int verb = k - 1; verb >= 0 && !w.is(verb, Upos.SCONJ); verb--) {
      if (w.verb(verb) && w.has(verb, Trait.INFINITIVE) && !w.has(verb, Trait.AUXILIARY)) {
        return marked(w, verb) || auxiliary(w, verb) >= 0 || serial(w, verb);
      }
      if (w.verb(verb) || w.has(verb, Trait.RELATIVE)) {
        return false;
      }
    }
    return false;
  }

  private static boolean marked(TaggedWords w, int i) {
    return w.has(before(w, i), Trait.INFINITIVE_MARKER);
  }

  /** The auxiliary that a verb's form follows from; −1 for none. */
  private static int auxiliary(TaggedWords w, int i) {
    int k = before(w, i);
    if (w.verb(k) && w.has(k, Trait.AUXILIARY)) {
      return k;
    }
    if (w.is(k, Upos.CCONJ) && w.verb(k - 1)) {
      return auxiliary(w, k - 1);
    }
    return question(w) ? fronted(w, i) : -1;
  }

  /** The auxiliary before the subject of a question, if no other verb stands between. */
  private static int fronted(TaggedWords w, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (w.verb(k)) {
        boolean first = k == 0 || w.has(0, Trait.INTERROGATIVE) || w.has(1, Trait.INTERROGATIVE);
        return first && w.has(k, Trait.AUXILIARY) ? k : -1;
      }
      if (w.is(k, Upos.PUNCT) || w.has(k, Trait.INFINITIVE_MARKER) && w.is(k, Upos.PART)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean question(TaggedWords w) {
    return w.verb(0) && w.has(0, Trait.AUXILIARY)
        || w.has(0, Trait.INTERROGATIVE)
        || w.has(1, Trait.INTERROGATIVE);
  }

  /** Whether a form that may be past or participle, without auxiliary, is a participle. */
  private static boolean reduced(TaggedWords w, int i) {
    int before = before(w, i);
    if (before < 0 || w.is(before, Upos.DET, Upos.ADJ, Upos.ADP, Upos.NUM)) {
      return true;
    }
    if (w.is(before, Upos.PRON) || w.is(before, Upos.SCONJ) || w.is(before, Upos.CCONJ)) {
      return false;
    }
    if (agent(w, i + 1)) {
      return true;
    }
    if (w.has(i, Trait.ACTIVE)
        && w.is(before, Upos.NOUN, Upos.PROPN, Upos.PUNCT)
        && !w.has(i + 1, Trait.INFINITIVE_MARKER)) {
      return false;
    }
    if (object(w, i + 1)) {
      return false;
    }
    if (w.is(before, Upos.PUNCT)) {
      return w.is(i + 1, Upos.ADP)
          && !QuotationMarks.is(w.forms()[i - 1])
          && (predicated(w, i, -1) || predicated(w, i, 1));
    }
    return w.is(before, Upos.NOUN, Upos.PROPN) && (finiteAhead(w, i) || finiteBehind(w, i));
  }

  /** Whether a finite verb stands on one side, up to a quotation mark or conjunction. */
  private static boolean predicated(TaggedWords w, int i, int step) {
    for (int k = i + step; k >= 0 && k < w.size(); k += step) {
      if (QuotationMarks.is(w.forms()[k]) || w.is(k, Upos.SCONJ) || w.has(k, Trait.RELATIVE)) {
        return false;
      }
      if (w.verb(k) && w.has(k, Trait.FINITE) && !marked(w, k)) {
        return true;
      }
    }
    return false;
  }

  /** "by" before somebody rather than before a number or a gerund. */
  private static boolean agent(TaggedWords w, int i) {
    return w.has(i, Trait.AGENT)
        && w.is(i + 1, Upos.DET, Upos.PROPN, Upos.NOUN, Upos.ADJ, Upos.PRON);
  }

  /** Whether an object begins: a participle rarely has one. */
  private static boolean object(TaggedWords w, int i) {
    return w.is(i, Upos.DET, Upos.PROPN, Upos.PRON, Upos.NOUN, Upos.ADJ, Upos.NUM)
        && !w.has(i, Trait.TEMPORAL);
  }

  /** Whether a finite verb follows in the clause that has no subject of its own. */
  private static boolean finiteAhead(TaggedWords w, int i) {
    boolean phrase = false;
    for (int k = i + 1; k < w.size(); k++) {
      if (w.verb(k) && w.has(k, Trait.FINITE) && !marked(w, k)) {
        return true;
      }
      if (w.is(k, Upos.PUNCT, Upos.SCONJ, Upos.CCONJ) || w.has(k, Trait.RELATIVE)) {
        return false;
      }
      boolean noun = w.is(k, Upos.NOUN, Upos.PROPN, Upos.PRON);
      if (noun && !phrase && !w.has(k, Trait.TEMPORAL)) {
        return false;
      }
      boolean ends = noun && !w.is(k + 1, Upos.NOUN, Upos.PROPN, Upos.PART, Upos.NUM);
      phrase = w.is(k, Upos.ADP) || phrase && !ends;
    }
    return false;
  }

  /**
   * Whether the clause has its finite verb before, which is none that a clause can follow, unless a
   * preposition tells that the noun before is no subject: "said in a statement issued on Monday".
   */
  private static boolean finiteBehind(TaggedWords w, int i) {
    boolean complement = false;
    for (int k = i - 1; k >= 0; k--) {
      if (w.verb(k)) {
        boolean whole = complement || !w.has(k, Trait.CLAUSAL);
        return whole && (w.has(k, Trait.FINITE) || marked(w, k));
      }
      complement |= w.is(k, Upos.ADP) && !w.has(k, Trait.GENITIVE);
      if (w.is(k, Upos.PUNCT, Upos.SCONJ, Upos.CCONJ) || w.has(k, Trait.RELATIVE)) {
        return false;
      }
    }
    return false;
  }
}

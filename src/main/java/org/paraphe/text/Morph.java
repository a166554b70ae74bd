package org.paraphe.text;

/**
 * One reading of a form in the morphological dictionary.
 *
 * @param lemma the dictionary form
 * @param pos the part of speech; {@link Upos#VERB} also for auxiliaries
 * @param gender {@code m}, {@code f} or {@code e} (either, or none)
 * @param number {@code s}, {@code p} or {@code e} (either, or none)
 * @param form the verb's form, {@link VerbForm#NONE} for other words
 * @param person 1 to 3, 0 where it does not apply
 */
public record Morph(String lemma, Upos pos, char gender, char number, VerbForm form, int person) {

  /** Mood and tense as far as reading needs them. */
  public enum VerbForm {
    NONE,
    INFINITIVE,
    PRESENT_PARTICIPLE,
    PAST_PARTICIPLE,
    PRESENT,
    IMPERFECT,
    PAST,
    FUTURE,
    CONDITIONAL,
    SUBJUNCTIVE,
    IMPERATIVE;

    /** Whether the form can head a clause with a subject of its own. */
    public boolean finite() {
      return ordinal() >= PRESENT.ordinal();
    }
  }

  /** Whether two readings can agree in gender and number. */
  public boolean agrees(Morph other) {
    return agree(gender, other.gender) && agree(number, other.number);
  }

  private static boolean agree(char a, char b) {
    return a == b || a == 'e' || b == 'e';
  }
}

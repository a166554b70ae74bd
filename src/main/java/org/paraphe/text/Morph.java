package org.paraphe.text;

import java.util.Objects;

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

  /** Written out: what Java makes of a record to compare it takes a start some 10 ms. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Morph m
        && lemma.equals(m.lemma)
        && pos == m.pos
        && gender == m.gender
        && number == m.number
        && form == m.form
        && person == m.person;
  }

  @Override
  public int hashCode() {
    return Objects.hash(lemma, pos, gender, number, form, person);
  }

  /** Whether two readings can agree in gender and number. */
  public boolean agrees(Morph other) {
    return agreesInGender(other) && agree(number, other.number);
  }

  /** Whether two readings can agree in gender. */
  boolean agreesInGender(Morph other) {
    return agree(gender, other.gender);
  }

  private static boolean agree(char a, char b) {
    return a == b || a == 'e' || b == 'e';
  }
}

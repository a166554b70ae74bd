package org.paraphe.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.text.Morph;
import org.paraphe.text.Morph.VerbForm;

/**
 * Whether a clause asks for what holds or does not, and how firmly.
 *
 * @param refused whether a word asks for what somebody refuses, rather than a negation
 */
record Stance(Polarity polarity, Set<Modality> modalities, boolean refused) {

  Stance {
    modalities = Set.copyOf(modalities);
  }

  static Stance of(
      Clause clause, Item.Predicate predicate, Fit fit, List<Word> words, Vocabulary vocabulary) {
    boolean negative = fit.frame() != null && fit.frame().negates();
    boolean refused = negative;
    Modality stated =
        fit.frame() == null ? Modality.Asserted : fit.frame().modality().orElse(Modality.Asserted);
    Modality modality = stated;
    for (Item.Operator o : clause.all(Item.Operator.class)) {
      negative ^= o.negates();
      refused |= o.negates();
      modality = further(modality, o.modality());
    }
    boolean negated = negated(clause);
    negative ^= negated;
    modality = further(modality, signs(clause));
    modality = further(modality, tense(clause, predicate, words));
    // Who is going to leave will be no party.
    negative ^= stated == Modality.Former && modality.compareTo(Modality.Former) > 0;
    return new Stance(
        negative ? Polarity.Negative : Polarity.Positive,
        modalities(modality, fit, words.subList(clause.begin(), clause.end())),
        refused && !negated);
  }

  private static Modality further(Modality a, Modality b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Whether the clause holds a negation; both halves of one count once. */
  private static boolean negated(Clause clause) {
    return clause.items().stream()
        .anyMatch(
            i ->
                i instanceof Item.Sign s
                    && (s.mark() == Item.Mark.NEGATION || s.mark() == Item.Mark.NOR)
                    && before(clause, s));
  }

  /** A negation after a contrast turns what follows it alone. */
  private static boolean before(Clause clause, Item.Sign negation) {
    return clause.items().stream()
        .noneMatch(
            i ->
                i instanceof Item.Sign s
                    && s.mark() == Item.Mark.CONTRAST
                    && s.begin() < negation.begin());
  }

  private static Modality signs(Clause clause) {
    Modality modality = Modality.Asserted;
    if (clause.has(Item.Mark.FORMER)) {
      modality = further(modality, Modality.Former);
    }
    if (clause.has(Item.Mark.PLANNED)) {
      modality = further(modality, Modality.Planned);
    }
    return clause.has(Item.Mark.POSSIBLE) ? further(modality, Modality.Possible) : modality;
  }

  private static Modality tense(Clause clause, Item.Predicate predicate, List<Word> words) {
    if (predicate == null) {
      return Modality.Asserted;
    }
    Modality modality = Modality.Asserted;
    for (int i = clause.begin(); i < predicate.end(); i++) {
      if (asking(clause, i)) {
        continue;
      }
      VerbForm form =
          words.get(i).token().morph() == null
              ? VerbForm.NONE
              : words.get(i).token().morph().form();
      if (form == VerbForm.FUTURE) {
        modality = further(modality, Modality.Planned);
      } else if (form == VerbForm.CONDITIONAL) {
        modality = further(modality, Modality.Possible);
      }
    }
    return modality;
  }

  /** "je voudrais savoir": a word that asks says nothing of the fact. */
  private static boolean asking(Clause clause, int word) {
    return clause.items().stream()
        .anyMatch(
            i ->
                i instanceof Item.Sign s
                    && (s.mark() == Item.Mark.ORDER || s.mark() == Item.Mark.WHETHER)
                    && s.begin() <= word
                    && word < s.end());
  }

  private static boolean over(List<Word> words) {
    return words.stream().map(w -> w.token().morph()).anyMatch(m -> m != null && ended(m.form()))
        && words.stream().map(w -> w.token().morph()).noneMatch(Stance::participle);
  }

  private static boolean ended(VerbForm form) {
    return form == VerbForm.IMPERFECT || form == VerbForm.PAST;
  }

  private static boolean participle(Morph morph) {
    return morph != null && morph.form() == VerbForm.PAST_PARTICIPLE;
  }

  /** A position that somebody has held may be over. */
  private static Set<Modality> modalities(Modality modality, Fit fit, List<Word> words) {
    boolean tenure = fit.factClass().role("holder").isPresent();
    boolean past =
        words.stream()
            .anyMatch(
                w ->
                    w.token().morph() != null
                        && (w.token().morph().form() == VerbForm.PAST_PARTICIPLE
                            || w.token().morph().form() == VerbForm.IMPERFECT
                            || w.token().morph().form() == VerbForm.PAST));
    if (tenure && modality == Modality.Asserted && past) {
      // "était directeur" is over; "a été directeur" may not be.
      return over(words)
          ? EnumSet.of(Modality.Former)
          : EnumSet.of(Modality.Asserted, Modality.Former);
    }
    return EnumSet.of(modality);
  }
}

package org.paraphe.text;

import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.WordForm.Trait;

/** Tells verbs that the tagger took for nouns, and nouns that it took for verbs. */
final class FrenchNouns {

  private FrenchNouns() {}

  /** Sets the tags of a word and its neighbours right. */
  static void repair(TaggedWords w, int i) {
    if (nounForParticiple(w, i)) {
      w.tags()[i] = Upos.NOUN;
      w.tags()[i + 1] = Upos.ADP;
    }
    if (joinedNoun(w, i)) {
      w.tags()[i] = Upos.NOUN;
    }
    if (infinitiveForNoun(w, i)) {
      w.tags()[i] = Upos.VERB;
    }
    if (auxiliaryForNoun(w, i)) {
      w.tags()[i] = Upos.AUX;
    }
    if (w.is(i, Upos.PROPN) && w.is(i + 1, Upos.NOUN) && w.has(i, Trait.ROMAN_ORDINAL)) {
      w.tags()[i] = Upos.ADJ;
    }
    if (cliticForDeterminer(w, i)) {
      w.tags()[i - 1] = Upos.PRON;
      w.tags()[i] = Upos.VERB;
    }
  }

  /** "X, représentant du club, …": what stands beside a name and has a complement of its own. */
  private static boolean nounForParticiple(TaggedWords w, int i) {
    return w.is(i, Upos.VERB)
        && w.can(i, Upos.NOUN)
        && w.is(i - 2, Upos.PROPN)
        && w.comma(i - 1)
        && i + 1 < w.size()
        && w.words()[i + 1].in(WordClass.GENITIVE_MARKER)
        && participle(w, i);
  }

  /** "maire de X et président en exercice de Y": behind a noun, no verb in the plural. */
  private static boolean joinedNoun(TaggedWords w, int i) {
    return w.is(i, Upos.VERB)
        && w.can(i, Upos.NOUN)
        && w.is(i - 1, Upos.CCONJ)
        && w.is(i - 2, Upos.NOUN, Upos.PROPN)
        && w.is(i + 1, Upos.ADP)
        && w.readings(i).stream().anyMatch(m -> m.pos() == Upos.VERB && m.number() == 'p');
  }

  /** "finit-il par lâcher": behind a verb turned round, an infinitive read as a noun. */
  private static boolean infinitiveForNoun(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.has(i, Trait.INFINITIVE)
        && w.has(i - 1, Trait.AGENT)
        && w.is(i - 2, Upos.PRON)
        && w.finite(i - 3);
  }

  /** "« … », est venu dire X": a noun without determiner that can be an auxiliary is one. */
  private static boolean auxiliaryForNoun(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.has(i, Trait.AUXILIARY)
        && w.is(i - 1, Upos.PUNCT)
        && w.is(i + 1, Upos.VERB)
        && w.has(i + 1, Trait.PARTICIPLE);
  }

  /** "X les invite à", ", les invitant à": a plural article before what can be no plural noun. */
  private static boolean cliticForDeterminer(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.is(i - 1, Upos.DET)
        && w.has(i - 1, Trait.OBJECT)
        && (w.has(i, Trait.THIRD) || participle(w, i))
        && !FrenchTagRepair.noun(w, i - 1);
  }

  /** Whether a word can be a present participle. */
  static boolean participle(TaggedWords w, int i) {
    return w.readings(i).stream().anyMatch(m -> m.form() == VerbForm.PRESENT_PARTICIPLE);
  }
}

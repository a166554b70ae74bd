package org.paraphe.text;

import java.util.List;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.WordForm.Trait;

/**
 * Finds the finite verb of clauses that the tagger left without one ("La Chine critique fermement
 * …"), takes back one of two that stand side by side, and sets auxiliaries and clitics right.
 * Immutable, thread-safe.
 */
final class FrenchTagRepair implements TagRepair {

  /** Score that a word must exceed to be read as a verb against the tagger. */
  private static final int EVIDENCE = 2;

  @Override
  public void repair(TaggedWords w) {
    for (int i = 1; i < w.size(); i++) {
      if (w.finite(i) && w.finite(i - 1) && w.can(i, Upos.NOUN) && !w.has(i, Trait.AUXILIARY)) {
        w.tags()[i] = Upos.NOUN;
      }
      if (entersInto(w, i)) {
        w.tags()[i] = Upos.VERB;
      }
      FrenchNouns.repair(w, i);
      if (doubleNoun(w, i)) {
        w.tags()[i] = Upos.VERB;
      }
      if (outgoing(w, i)) {
        w.tags()[i] = Upos.ADJ;
      }
      if (nounForAdjective(w, i)) {
        w.tags()[i] = Upos.ADJ;
        w.tags()[i + 1] = Upos.NOUN;
      }
      if (determinerForPronoun(w, i)) {
        w.tags()[i - 1] = Upos.DET;
      }
      if (causative(w, i)) {
        w.tags()[i - 1] = Upos.PRON;
        w.tags()[i] = Upos.VERB;
      }
      if (cliticForArticle(w, i)) {
        w.tags()[i] = Upos.VERB;
        w.tags()[i + 1] = Upos.DET;
        w.tags()[i + 2] = Upos.NOUN;
      }
    }
    superfluous(w);
    gerundFirst(w);
    for (int i = 0; i < w.size(); i++) {
      auxiliary(w, i);
      clitic(w, i);
      if (reflexiveParticiple(w, i)) {
        w.tags()[i] = Upos.VERB;
      }
      if (prepositionForAdverb(w, i)) {
        w.tags()[i] = Upos.ADP;
      }
    }
    participleFirst(w);
    for (int i = 0; i < w.size(); i++) {
      if (w.is(i, Upos.VERB) && letters(w, i)) {
        w.tags()[i] = Upos.PROPN;
      }
    }
    int begin = 0;
    for (int i = 0; i <= w.size(); i++) {
      if (i == w.size() || border(w, i)) {
        clause(w, begin, i);
        begin = i;
      }
    }
    for (int i = 1; i < w.size(); i++) {
      if (predicateForNoun(w, i)) {
        w.tags()[i] = Upos.ADJ;
      }
    }
  }

  /** "En représentant le président, X a signé": a sentence's second word, taken for a noun. */
  private static void gerundFirst(TaggedWords w) {
    boolean gerund =
        w.size() > 2
            && w.words()[0].in(WordClass.GERUND_MARKER)
            && w.is(1, Upos.NOUN, Upos.ADJ)
            && w.is(2, Upos.DET, Upos.PROPN)
            && FrenchNouns.participle(w, 1);
    if (gerund) {
      w.tags()[1] = Upos.VERB;
    }
  }

  /** "Derrière Ottawa, Paris a signé": an adverb that can be a preposition, before a name. */
  private static boolean prepositionForAdverb(TaggedWords w, int i) {
    boolean first = i == 0 || w.is(i - 1, Upos.PUNCT);
    if (w.is(i, Upos.NOUN) && w.can(i, Upos.ADP) && w.has(i + 1, Trait.GENITIVE)) {
      // "assure cette dernière avant de se montrer mitigée"
      int verb = w.is(i + 2, Upos.PRON) ? i + 3 : i + 2;
      return !w.is(i - 1, Upos.DET) && w.has(verb, Trait.INFINITIVE);
    }
    return first && w.is(i, Upos.ADV) && w.can(i, Upos.ADP) && w.is(i + 1, Upos.PROPN, Upos.DET);
  }

  /**
   * "Le traité entre en vigueur": a verb read as a preposition, before a bare noun with its own.
   */
  private static boolean entersInto(TaggedWords w, int i) {
    return w.is(i, Upos.ADP)
        && w.can(i, Upos.VERB)
        && w.has(i, Trait.THIRD)
        && w.is(i + 1, Upos.ADP)
        && w.is(i + 2, Upos.NOUN)
        && !w.is(i - 1, Upos.PUNCT);
  }

  /**
   * "Le sommet conjoint de X s'est tenu": of two finite verbs that no mark, conjunction or relative
   * pronoun parts, one that follows a noun, can be its adjective and has no object is one.
   */
  private static void superfluous(TaggedWords w) {
    int begin = 0;
    for (int i = 0; i <= w.size(); i++) {
      boolean relative = i < w.size() && w.words()[i].in(WordClass.RELATIVE_PRONOUN);
      boolean joint = w.is(i, Upos.CCONJ) && !w.is(i + 1, Upos.ADP);
      if (i == w.size() || relative || joint || w.is(i, Upos.PUNCT, Upos.SCONJ)) {
        if (begin == 0 || w.is(begin - 1, Upos.PUNCT)) {
          superfluous(w, begin, i);
        }
        begin = i + 1;
      }
    }
  }

  private static void superfluous(TaggedWords w, int from, int to) {
    int verbs = 0;
    int adjective = -1;
    for (int i = from; i < to; i++) {
      verbs += w.finite(i) ? 1 : 0;
      if (w.finite(i)
          && w.is(i - 1, Upos.NOUN, Upos.PROPN)
          && w.is(i + 1, Upos.ADP)
          && w.readings(i).stream().anyMatch(m -> m.pos() == Upos.ADJ)) {
        adjective = i;
      }
    }
    if (verbs > 1 && adjective >= 0) {
      w.tags()[adjective] = Upos.ADJ;
    }
  }

  /** "UNIS a reconnu": a word in capitals beside one that is not is no verb. */
  private static boolean letters(TaggedWords w, int i) {
    return capitals(w.forms()[i])
        && (i + 1 < w.size() ? !capitals(w.forms()[i + 1]) : i > 0 && !capitals(w.forms()[i - 1]));
  }

  private static boolean capitals(String form) {
    return form.length() > 2
        && Character.isUpperCase(form.charAt(1))
        && form.chars().allMatch(Character::isUpperCase);
  }

  /** "le ministre sortant X": an adjective of titles that was read as a participle. */
  private static boolean outgoing(TaggedWords w, int i) {
    return w.is(i, Upos.VERB) && w.words()[i].in(WordClass.OUTGOING);
  }

  /** "un haut responsable": an adjective that stands before its noun, each read as the other. */
  private static boolean nounForAdjective(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.is(i - 1, Upos.DET)
        && w.is(i + 1, Upos.ADJ)
        && w.has(i, Trait.PRENOMINAL)
        && w.has(i + 1, Trait.NOUN);
  }

  /** "tout retour": a pronoun that can be a determiner, before a noun that agrees with it. */
  private static boolean determinerForPronoun(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.is(i - 1, Upos.PRON)
        && w.can(i - 1, Upos.DET)
        && (!w.has(i - 1, Trait.CLITIC) || w.is(i - 2, Upos.DET) || !w.can(i, Upos.VERB))
        && !w.has(i - 1, Trait.SUBJECT)
        && noun(w, i - 1);
  }

  /** "comme le fait remarquer X": a clitic and a verb, read as an article and a noun. */
  private static boolean causative(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.has(i - 2, Trait.COMPARISON)
        && w.has(i - 1, Trait.OBJECT)
        && w.can(i, Upos.VERB)
        && w.has(i, Trait.THIRD)
        && w.has(i + 1, Trait.INFINITIVE);
  }

  /** "se dit prêt", "lance, enthousiaste, X", "rend public un rapport": a predicate, no object. */
  private static boolean predicateForNoun(TaggedWords w, int i) {
    if (!w.is(i, Upos.NOUN)) {
      return false;
    }
    boolean reflexive = w.finite(i - 1) && w.has(i - 2, Trait.REFLEXIVE);
    boolean set = w.comma(i - 1) && w.comma(i + 1) && w.finite(i - 2);
    boolean made =
        w.verb(i - 1) && w.is(i + 1, Upos.DET) && w.words()[i].in(WordClass.MADE_ADJECTIVE);
    return (set || reflexive || made) && w.readings(i).stream().anyMatch(m -> m.pos() == Upos.ADJ);
  }

  /**
   * "le juge critique la réforme": a word that can be a verb, an article read as a clitic, and a
   * noun read as the verb, with nothing that only a verb would take behind it.
   */
  private boolean cliticForArticle(TaggedWords w, int i) {
    return w.is(i, Upos.ADJ, Upos.NOUN)
        && w.is(i - 1, Upos.NOUN, Upos.PROPN, Upos.ADJ)
        && w.can(i, Upos.VERB)
        && w.is(i + 1, Upos.PRON)
        && w.has(i + 1, Trait.ARTICLE)
        && w.is(i + 2, Upos.VERB)
        && third(w, i)
        && noun(w, i + 1)
        && !w.is(i + 3, Upos.DET, Upos.SCONJ, Upos.ADV, Upos.VERB, Upos.PRON);
  }

  /** Whether the word behind an article can be a noun that agrees with it. */
  static boolean noun(TaggedWords w, int article) {
    return w.readings(article + 1).stream()
        .filter(n -> n.pos() == Upos.NOUN)
        .anyMatch(n -> w.readings(article).stream().anyMatch(n::agrees));
  }

  /** "le gouvernement risque de perdre": a noun that follows a noun and governs an infinitive. */
  private boolean doubleNoun(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.is(i - 1, Upos.NOUN)
        && w.is(i - 2, Upos.DET)
        && w.has(i + 1, Trait.GENITIVE)
        && w.has(i + 2, Trait.INFINITIVE)
        && w.can(i, Upos.VERB)
        && third(w, i);
  }

  /**
   * "avoir" before a participle is an auxiliary, before an object it is not; before an insertion
   * the tagger knows better.
   */
  private void auxiliary(TaggedWords w, int i) {
    if (!w.verb(i) || !w.has(i, Trait.PERFECT)) {
      return;
    }
    int next = i + 1;
    while (w.is(next, Upos.ADV, Upos.PRON)) {
      next++;
    }
    boolean bare = next == i + 1 && w.is(next, Upos.NOUN);
    boolean compound = w.has(next, Trait.PARTICIPLE) && (bare || !w.is(next, Upos.NOUN, Upos.ADP));
    if (compound) {
      w.tags()[i] = Upos.AUX;
    } else if (!w.is(next, Upos.PUNCT, Upos.ADP)) {
      w.tags()[i] = Upos.VERB;
    }
    if (compound && w.is(next, Upos.ADJ, Upos.NOUN)) {
      w.tags()[next] = Upos.VERB;
    }
  }

  /** "se sont abstenus": behind an auxiliary with a reflexive clitic, a participle is a verb. */
  private static boolean reflexiveParticiple(TaggedWords w, int i) {
    int auxiliary = i - 1;
    while (w.is(auxiliary, Upos.ADV)) {
      auxiliary--;
    }
    return w.is(i, Upos.ADJ)
        && w.has(i, Trait.PARTICIPLE)
        && w.has(auxiliary, Trait.AUXILIARY)
        && w.has(auxiliary - 1, Trait.REFLEXIVE);
  }

  /** What stands right before a finite verb or an infinitive and can be a clitic is one. */
  private void clitic(TaggedWords w, int i) {
    boolean before = i + 1 < w.size() && w.finite(i + 1) && w.is(i, Upos.DET, Upos.ADP);
    // "dit en avoir parlé", but "un artiste en devenir"
    boolean may = w.is(i, Upos.DET) || w.is(i, Upos.ADP) && !w.is(i - 1, Upos.NOUN, Upos.ADJ);
    boolean infinitive = may && w.verb(i + 1) && w.has(i + 1, Trait.INFINITIVE);
    if ((before || infinitive) && w.has(i, Trait.OBJECT)) {
      w.tags()[i] = Upos.PRON;
    }
  }

  /** A sentence's first word is no name where the dictionary knows nothing but a participle. */
  private static void participleFirst(TaggedWords w) {
    if (w.size() > 1 && w.is(0, Upos.PROPN) && w.has(0, Trait.PARTICIPLE)) {
      boolean noun = w.has(0, Trait.NOUN);
      w.tags()[0] = noun ? w.tags()[0] : Upos.VERB;
    }
    if (w.is(0, Upos.NOUN) && w.has(0, Trait.PARTICIPLE) && w.size() > 1 && w.has(1, Trait.AGENT)) {
      w.tags()[0] = Upos.VERB;
    }
    if (w.finite(0) && w.can(0, Upos.ADJ) && w.is(1, Upos.ADP)) {
      w.tags()[0] = Upos.ADJ;
    }
  }

  /**
   * Where a clause with a verb of its own begins: at "que", "si" …, at "qui", and behind a
   * quotation.
   */
  private boolean border(TaggedWords w, int i) {
    return w.is(i, Upos.SCONJ)
        || w.is(i, Upos.PRON) && w.has(i, Trait.RELATIVE)
        || behindQuotation(w.forms(), i);
  }

  /** Behind a closing mark that may be straight, and the comma after it. */
  private static boolean behindQuotation(String[] forms, int i) {
    int mark = i > 1 && forms[i - 1].equals(",") ? i - 2 : i - 1;
    return mark > 0
        && QuotationMarks.is(forms[mark])
        && !Boolean.TRUE.equals(QuotationMarks.opening(forms[mark]));
  }

  private void clause(TaggedWords w, int from, int to) {
    int best = -1;
    int bestScore = EVIDENCE;
    for (int i = from; i < to; i++) {
      if (w.finite(i)) {
        return;
      }
      int score = score(w, i, from);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best >= 0) {
      w.tags()[best] = Upos.VERB;
    }
  }

  /** How well a word tagged otherwise would do as the clause's verb; 0 for not at all. */
  private int score(TaggedWords w, int i, int from) {
    boolean open = w.is(i, Upos.NOUN, Upos.ADJ, Upos.ADP);
    // "X, contre qui Y plaide"
    boolean marks =
        w.is(i, Upos.ADP) && i + 1 < w.size() && w.words()[i + 1].in(WordClass.RELATIVE_PRONOUN);
    if (i == 0 || !open || marks || !w.can(i, Upos.VERB) || !third(w, i)) {
      return 0;
    }
    if (i - 1 == from && w.has(from, Trait.RELATIVE)) {
      return 10;
    }
    boolean subject = w.is(i - 1, Upos.PROPN, Upos.NOUN, Upos.PRON, Upos.PUNCT);
    if (!subject && !w.is(i - 1, Upos.ADJ)) {
      return 0;
    }
    boolean nouns = w.is(i, Upos.NOUN) && w.is(i - 1, Upos.NOUN);
    boolean cue = i == from && behindQuotation(w.forms(), i) && w.forms()[i + 1].equals(",");
    return (subject ? 1 : 0) + (nouns || cue ? 2 : 0) + after(w, i + 1);
  }

  /** How well the next word's tag goes with a verb before it rather than a noun or adjective. */
  private static int after(TaggedWords w, int i) {
    if (w.is(i, Upos.DET, Upos.SCONJ) || w.is(i, Upos.VERB) && w.has(i, Trait.INFINITIVE)) {
      return 3;
    }
    return w.is(i, Upos.ADV, Upos.PROPN, Upos.PRON) ? 2 : 0;
  }

  /** Whether the form can be a third person that agrees in number with the word before. */
  private static boolean third(TaggedWords w, int i) {
    if (!w.has(i, Trait.THIRD)) {
      return false;
    }
    for (Morph m : w.readings(i)) {
      boolean third = m.form().finite() && m.person() == 3 && m.form() != VerbForm.SUBJUNCTIVE;
      if (third && number(w, i - 1, m)) {
        return true;
      }
    }
    return false;
  }

  private static boolean number(TaggedWords w, int i, Morph verb) {
    List<Morph> before = w.readings(i);
    if (before.isEmpty() || w.is(i, Upos.PUNCT)) {
      return true;
    }
    for (Morph b : before) {
      boolean fits = b.number() == 'e' || b.number() == verb.number() || verb.number() == 'p';
      if (fits && b.pos() == w.tags()[i]) {
        return true;
      }
    }
    return false;
  }
}

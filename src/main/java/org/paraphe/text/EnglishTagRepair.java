package org.paraphe.text;

import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.WordForm.Trait;

/**
 * Sets typical errors of the English tagger right: possessives and infinitives taken for something
 * else, imperatives, names ({@link EnglishNames}), clauses without verb. Immutable, thread-safe.
 */
final class EnglishTagRepair implements TagRepair {

  /** Score that a word must exceed to be read as a verb against the tagger. */
  private static final int EVIDENCE = 2;

  @Override
  public void repair(TaggedWords w) {
    imperative(w);
    opening(w);
    question(w);
    for (int i = 0; i < w.size(); i++) {
      possessive(w, i);
      predicate(w, i);
      perfect(w, i);
      person(w, i);
      nominal(w, i);
      gerund(w, i);
      acting(w, i);
      participle(w, i);
      adverb(w, i);
      opener(w, i);
      determiner(w, i);
      conjunction(w, i);
      preposition(w, i);
      subordinator(w, i);
      infinitive(w, i);
      particle(w, i);
      EnglishNames.repair(w, i);
    }
    int begin = 0;
    for (int i = 1; i <= w.size(); i++) {
      if (i == w.size() || border(w, i) || reported(w, i)) {
        clause(w, begin, i);
        begin = i;
      }
    }
  }

  private static void imperative(TaggedWords w) {
    boolean object = w.is(1, Upos.DET, Upos.PRON, Upos.NUM, Upos.NOUN, Upos.PROPN, Upos.ADJ);
    if (w.has(0, Trait.IMPERATIVE) && object) {
      w.tags()[0] = Upos.VERB;
    }
  }

  /**
   * "Boeing won", "Trudeau's office": a verb that nobody knows, before another or an owner's mark.
   */
  private static void opening(TaggedWords w) {
    int i = w.is(0, Upos.PUNCT) ? 1 : 0;
    boolean known = w.has(i, Trait.VERBAL) || w.has(i, Trait.IMPERATIVE) || w.has(i, Trait.CLOSED);
    boolean name = w.verb(i + 1) && w.has(i + 1, Trait.FINITE) || w.has(i + 1, Trait.POSSESSIVE);
    if (w.is(i, Upos.VERB) && EnglishNames.capital(w, i) && !known && name) {
      w.tags()[i] = Upos.PROPN;
    }
  }

  /** "Which country", and the verb that a question's auxiliary needs. */
  private static void question(TaggedWords w) {
    int auxiliary = -1;
    for (int i = 0; i < w.size(); i++) {
      boolean asks = w.has(i, Trait.INTERROGATIVE);
      if (asks && w.is(i, Upos.PRON) && w.can(i, Upos.DET) && w.is(i + 1, Upos.NOUN, Upos.ADJ)) {
        w.tags()[i] = Upos.DET;
      }
      if (auxiliary < 0 && w.verb(i)) {
        boolean first = i == 0 || w.has(0, Trait.INTERROGATIVE) || w.has(1, Trait.INTERROGATIVE);
        auxiliary = first && w.has(i, Trait.AUXILIARY) ? i : w.size();
      }
    }
    boolean base =
        auxiliary >= 0 && !w.has(auxiliary, Trait.PERFECT) && !w.has(auxiliary, Trait.PASSIVE);
    if (base) {
      infinitiveBehind(w, auxiliary);
    }
  }

  /** Makes a verb of the noun behind the subject where an auxiliary has no other verb. */
  private static void infinitiveBehind(TaggedWords w, int auxiliary) {
    int found = -1;
    for (int i = auxiliary + 1; i < w.size(); i++) {
      if (w.verb(i)) {
        return;
      }
      boolean behindSubject = i > auxiliary + 1 && w.is(i - 1, Upos.NOUN, Upos.PROPN, Upos.PRON);
      if (found < 0
          && behindSubject
          && w.is(i, Upos.NOUN)
          && w.can(i, Upos.VERB)
          && w.has(i, Trait.INFINITIVE)) {
        found = i;
      }
    }
    if (found >= 0) {
      w.tags()[found] = Upos.VERB;
    }
  }

  /** "'s" behind a noun is a possessive, behind a pronoun an auxiliary. */
  private static void possessive(TaggedWords w, int i) {
    if (w.has(i, Trait.POSSESSIVE)) {
      boolean owner = w.is(i - 1, Upos.NOUN, Upos.PROPN, Upos.X, Upos.NUM) || w.is(i - 1, Upos.ADJ);
      w.tags()[i] = owner || !w.can(i, Upos.AUX) ? Upos.PART : Upos.AUX;
    }
  }

  /** "it blocks rivals": behind a subject, a third person is no noun. */
  private static void predicate(TaggedWords w, int i) {
    boolean third = w.has(i, Trait.FINITE_THIRD) && !w.has(i, Trait.PARTICIPLE);
    if (w.has(i - 1, Trait.SUBJECT) && w.is(i, Upos.NOUN) && third && w.can(i, Upos.VERB)) {
      w.tags()[i] = Upos.VERB;
    }
  }

  /** "has qualified for": no adjective before a noun, but what the auxiliary needs. */
  private static void perfect(TaggedWords w, int i) {
    int verb = w.is(i + 1, Upos.ADV) ? i + 2 : i + 1;
    if (w.has(i, Trait.PERFECT)
        && w.is(i, Upos.VERB)
        && w.is(verb, Upos.VERB)
        && w.has(verb, Trait.PARTICIPLE)) {
      w.tags()[i] = Upos.AUX;
    }
    boolean participle = w.has(i, Trait.PARTICIPLE) && w.can(i, Upos.VERB);
    boolean noun = w.is(i + 1, Upos.NOUN, Upos.ADJ, Upos.PROPN, Upos.CCONJ);
    if (w.has(i - 1, Trait.PERFECT) && w.is(i, Upos.ADJ) && participle && !noun) {
      w.tags()[i] = Upos.VERB;
    }
  }

  /** "said author X", "said lead author X": between a verb of saying and a name, no verb. */
  private static void person(TaggedWords w, int i) {
    boolean cue = w.is(i - 1, Upos.VERB) && w.has(i - 1, Trait.ACTIVE);
    if (cue && w.is(i, Upos.VERB) && w.has(i, Trait.PERSON) && EnglishNames.capital(w, i + 1)) {
      w.tags()[i] = Upos.NOUN;
    }
    boolean ranked = w.has(i + 1, Trait.PERSON) && EnglishNames.capital(w, i + 2);
    if (cue && ranked && w.is(i, Upos.VERB, Upos.NOUN)) {
      w.tags()[i] = Upos.ADJ;
    }
  }

  /** "in the final of", "told the Guardian the strike": between an article and another phrase. */
  private static void nominal(TaggedWords w, int i) {
    if (w.is(i, Upos.ADJ)
        && EnglishNames.capital(w, i)
        && w.is(i - 1, Upos.DET)
        && w.is(i + 1, Upos.DET)) {
      w.tags()[i] = Upos.PROPN;
    }
    boolean owned = w.is(i - 1, Upos.PART) && w.has(i - 1, Trait.POSSESSIVE);
    boolean alone = w.is(i - 1, Upos.DET) && w.is(i + 1, Upos.ADP, Upos.PUNCT);
    alone |=
        owned
            && !w.is(i + 1, Upos.NOUN, Upos.ADJ, Upos.PROPN)
            && !w.is(i + 1, Upos.NUM, Upos.CCONJ);
    if (w.is(i, Upos.ADJ) && alone && w.can(i, Upos.NOUN)) {
      w.tags()[i] = Upos.NOUN;
    }
    // "calls for further detail"
    if (w.is(i, Upos.ADV) && w.is(i - 1, Upos.ADP) && w.is(i + 1, Upos.NOUN)) {
      w.tags()[i] = Upos.ADJ;
    }
    // "to claim the Oslo crown"
    boolean base =
        w.has(i, Trait.INFINITIVE) && !w.has(i, Trait.PARTICIPLE) && !w.has(i, Trait.CLAUSAL);
    boolean named = w.is(i - 1, Upos.PROPN) && w.is(i - 2, Upos.DET);
    if (named && base && w.is(i, Upos.VERB) && w.can(i, Upos.NOUN) && !objectFollows(w, i + 1)) {
      w.tags()[i] = Upos.NOUN;
    }
  }

  private static boolean objectFollows(TaggedWords w, int i) {
    return w.is(i, Upos.DET, Upos.PRON, Upos.ADV, Upos.PROPN) || w.has(i, Trait.INFINITIVE_MARKER);
  }

  /** "against closing the road": a word before an object is no noun, but a gerund. */
  private static void gerund(TaggedWords w, int i) {
    boolean form = gerundForm(w, i) && !w.has(i, Trait.TEMPORAL);
    boolean object = w.is(i, Upos.NOUN) && w.is(i + 1, Upos.DET, Upos.ADJ);
    // "of beating and insulting him"
    object |= w.is(i + 1, Upos.CCONJ) && gerundForm(w, i + 2) && w.is(i + 3, Upos.DET, Upos.PRON);
    // "denied granting special favours"
    boolean behindVerb =
        w.is(i - 1, Upos.VERB) && w.is(i, Upos.NOUN) && !w.has(i + 2, Trait.TEMPORAL);
    if (form && object && w.is(i, Upos.NOUN, Upos.ADJ) && (w.is(i - 1, Upos.ADP) || behindVerb)) {
      w.tags()[i] = Upos.VERB;
    }
  }

  /** "the hospital's acting chief executive", "said acting mayor Ann Berg": no gerund. */
  private static void acting(TaggedWords w, int i) {
    boolean opens =
        i == 0 || w.is(i - 1, Upos.DET, Upos.PART, Upos.ADJ) || w.has(i - 1, Trait.ACTIVE);
    boolean office =
        w.has(i + 1, Trait.PERSON) || w.is(i + 1, Upos.ADJ) && w.has(i + 2, Trait.PERSON);
    boolean form = gerundForm(w, i) && !w.has(i, Trait.TEMPORAL);
    if (form
        && w.is(i, Upos.VERB)
        && office
        && (opens || EnglishNames.capital(w, i) && EnglishNames.capital(w, i + 1))) {
      w.tags()[i] = Upos.ADJ;
    }
  }

  private static boolean gerundForm(TaggedWords w, int i) {
    return w.has(i, Trait.NON_FINITE) && !w.has(i, Trait.INFINITIVE) && !w.has(i, Trait.PARTICIPLE);
  }

  /** "said those claims are false", "said more sanctions are coming": part of a noun's phrase. */
  private static void determiner(TaggedWords w, int i) {
    // "the union, whose members work in schools": opens a clause.
    boolean opens =
        w.is(i, Upos.DET)
            && w.has(i, Trait.INTERROGATIVE)
            && w.is(i - 1, Upos.NOUN, Upos.PROPN, Upos.PUNCT);
    if (i > 0 && opens || w.is(i, Upos.ADV, Upos.PROPN) && w.has(i, Trait.OWNER)) {
      w.tags()[i] = Upos.PRON;
      return;
    }
    // "said this offered little comfort"
    boolean subject =
        w.is(i, Upos.DET) && w.can(i, Upos.PRON) && w.is(i - 1, Upos.VERB, Upos.SCONJ);
    if (subject && w.verb(i + 1) && w.has(i + 1, Trait.FINITE) && !predicateAhead(w, i + 2)) {
      w.tags()[i] = Upos.PRON;
      return;
    }
    // "said no one was hurt"
    if (w.is(i, Upos.PRON)
        && w.can(i, Upos.NUM)
        && w.is(i - 1, Upos.DET)
        && w.has(i - 1, Trait.NEGATION)) {
      w.tags()[i] = Upos.NUM;
    }
    boolean noun = w.is(i + 1, Upos.NOUN) && w.can(i, Upos.DET) && w.is(i - 1, Upos.VERB, Upos.NUM);
    if (noun && w.is(i, Upos.PRON) && !w.has(i, Trait.RELATIVE)) {
      w.tags()[i] = Upos.DET;
    } else if (noun && w.is(i, Upos.ADV)) {
      w.tags()[i] = Upos.ADJ;
    }
  }

  /** Whether a finite verb stands from a token on before the next border. */
  private static boolean predicateAhead(TaggedWords w, int from) {
    for (int k = from; k < w.size() && !border(w, k); k++) {
      if (w.verb(k) && w.has(k, Trait.FINITE) && !w.has(k - 1, Trait.INFINITIVE_MARKER)) {
        return true;
      }
    }
    return false;
  }

  /** "an outbreak of suspected Ebola": a participle between a preposition and what it describes. */
  private static void participle(TaggedWords w, int i) {
    if (w.is(i, Upos.VERB)
        && w.has(i, Trait.PARTICIPLE)
        && w.can(i, Upos.ADJ)
        && w.is(i - 1, Upos.ADP)
        && !w.can(i - 1, Upos.SCONJ)
        && w.is(i + 1, Upos.NOUN, Upos.PROPN)) {
      w.tags()[i] = Upos.ADJ;
    }
  }

  /** "the outbreak there is under control": behind a subject no other one follows. */
  private static void adverb(TaggedWords w, int i) {
    boolean subject = w.is(i - 1, Upos.NOUN) && !w.has(i - 1, Trait.TEMPORAL);
    boolean opens = i == 2 || w.is(i - 3, Upos.VERB, Upos.SCONJ);
    boolean other = w.can(i, Upos.SCONJ) || w.has(i, Trait.RELATIVE);
    if (w.is(i, Upos.PRON)
        && w.can(i, Upos.ADV)
        && !other
        && subject
        && w.is(i - 2, Upos.DET)
        && opens) {
      w.tags()[i] = Upos.ADV;
    }
  }

  /** "But state party secretary X said": no verb without subject opens what has its verb behind. */
  private static void opener(TaggedWords w, int i) {
    boolean base = w.has(i, Trait.INFINITIVE) && !w.has(i, Trait.PARTICIPLE);
    boolean behindQuote = i > 1 && QuotationMarks.is(w.forms()[i - 1]) && w.comma(i - 2);
    boolean opens = i == 0 || i == 1 && w.is(0, Upos.CCONJ);
    if (w.is(i, Upos.VERB)
        && base
        && w.can(i, Upos.NOUN)
        && (behindQuote || opens)
        && w.is(i + 1, Upos.NOUN, Upos.PROPN, Upos.ADJ)
        && predicateAhead(w, i + 1)) {
      w.tags()[i] = Upos.NOUN;
    }
  }

  /** "said on May 26 that": behind a day no relative pronoun, but a conjunction. */
  private static void conjunction(TaggedWords w, int i) {
    int time = w.is(i - 1, Upos.NUM) ? i - 2 : i - 1;
    if (w.has(time, Trait.TEMPORAL)
        && !w.is(time - 1, Upos.DET)
        && w.is(i, Upos.PRON)
        && w.can(i, Upos.SCONJ)
        && !w.verb(i + 1)) {
      w.tags()[i] = Upos.SCONJ;
    }
    // "said the law that passed will help"
    boolean noun = w.is(i - 1, Upos.NOUN, Upos.PROPN) && !w.has(i - 1, Trait.TEMPORAL);
    boolean verb = w.verb(i + 1) && w.has(i + 1, Trait.FINITE);
    if (w.is(i, Upos.SCONJ) && w.has(i, Trait.RELATIVE) && noun && verb) {
      w.tags()[i] = Upos.PRON;
    }
  }

  /** "shares rose as IAG signed a deal": before a subject and its verb no preposition. */
  private static void subordinator(TaggedWords w, int i) {
    if (!w.is(i, Upos.ADP) || !w.can(i, Upos.SCONJ) || i > 0 && !predicated(w, i)) {
      return;
    }
    int end = behindPhrase(w, i + 1);
    boolean subject = w.is(end - 1, Upos.NOUN, Upos.PROPN) && end > i + 1;
    int apposition = w.comma(end) ? behindPhrase(w, end + 1) : end;
    int verb = w.comma(end) && w.comma(apposition) ? apposition + 1 : end;
    boolean object = w.is(verb + 1, Upos.DET, Upos.PROPN, Upos.PRON, Upos.SCONJ);
    // "As the port closed,"
    object |= i == 0 && w.comma(verb + 1);
    boolean finite = w.has(verb, Trait.FINITE) && (object || !w.has(verb, Trait.PARTICIPLE));
    if (subject && w.verb(verb) && finite) {
      w.tags()[i] = Upos.SCONJ;
    }
  }

  /** "resigned as leader", "its weight behind Georgia": no clause follows, but a phrase. */
  private static void preposition(TaggedWords w, int i) {
    boolean particle = w.has(i, Trait.PARTICLE) && w.is(i - 1, Upos.VERB);
    boolean adverb = w.is(i, Upos.ADV) && !particle && w.is(i + 1, Upos.DET, Upos.PROPN);
    // "that as chairman he will"
    boolean office =
        w.is(i - 1, Upos.SCONJ) && w.is(i + 1, Upos.NOUN) && w.has(i + 1, Trait.PERSON);
    adverb |= office && !w.verb(i + 2);
    if (w.can(i, Upos.ADP) && (adverb || w.is(i, Upos.SCONJ) && !clauseFollows(w, i + 1))) {
      w.tags()[i] = Upos.ADP;
    }
  }

  private static boolean clauseFollows(TaggedWords w, int from) {
    int begin = from < w.size() && QuotationMarks.is(w.forms()[from]) ? from + 1 : from;
    int i = begin;
    while (i < w.size() && !border(w, i) && !w.verb(i)) {
      i++;
    }
    // "after Boeing, the planemaker, announced"
    int behind = w.comma(i) ? behindPhrase(w, i + 1) : i;
    return i == begin && !gerundForm(w, i)
        || w.verb(i) && i > begin
        || w.comma(behind) && w.verb(behind + 1);
  }

  private static int behindPhrase(TaggedWords w, int from) {
    int i = from;
    while (w.is(i, Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM)
        || w.is(i, Upos.PART) && w.has(i, Trait.POSSESSIVE)) {
      i++;
    }
    return i;
  }

  /** Whether the clause before a token has its finite verb. */
  private static boolean predicated(TaggedWords w, int i) {
    for (int k = i - 1; k >= 0 && !border(w, k); k--) {
      if (w.verb(k) && w.has(k, Trait.FINITE) && !w.has(k - 1, Trait.INFINITIVE_MARKER)) {
        return true;
      }
    }
    return false;
  }

  /** Behind "to" a bare word that can be a verb is one; behind an article or owner it is a noun. */
  private static void infinitive(TaggedWords w, int i) {
    boolean gerund = w.is(i + 1, Upos.VERB) && !w.has(i + 1, Trait.INFINITIVE);
    boolean phrase = w.is(i, Upos.PART) && (gerund || w.is(i + 1, Upos.DET, Upos.PROPN));
    if (w.has(i, Trait.INFINITIVE_MARKER) && phrase) {
      w.tags()[i] = Upos.ADP;
    }
    // "told Norway to “respect” it"
    boolean quoted = i + 1 < w.size() && QuotationMarks.is(w.forms()[i + 1]);
    boolean verb = w.is(i + 2, Upos.VERB) || w.is(i + 2, Upos.NOUN) && w.has(i + 2, Trait.VERBAL);
    if (quoted && w.has(i, Trait.INFINITIVE_MARKER) && verb && w.has(i + 2, Trait.INFINITIVE)) {
      w.tags()[i] = Upos.PART;
      w.tags()[i + 2] = Upos.VERB;
    }
    if (!w.has(i + 1, Trait.INFINITIVE)) {
      return;
    }
    boolean base = w.verb(i + 1) || w.is(i + 1, Upos.NOUN, Upos.ADJ) && w.has(i + 1, Trait.VERBAL);
    if (w.has(i, Trait.INFINITIVE_MARKER) && base) {
      w.tags()[i] = Upos.PART;
      w.tags()[i + 1] = w.is(i + 1, Upos.AUX) ? Upos.AUX : Upos.VERB;
    }
    boolean owner = w.is(i, Upos.PART) && w.has(i, Trait.POSSESSIVE);
    if ((w.is(i, Upos.DET) || owner) && w.is(i + 1, Upos.VERB) && w.can(i + 1, Upos.NOUN)) {
      w.tags()[i + 1] = Upos.NOUN;
    }
  }

  /** "rolled out the plan": a word that goes with the verb before it. */
  private static void particle(TaggedWords w, int i) {
    boolean phrase = w.is(i + 1, Upos.ADP);
    if (w.has(i, Trait.PARTICLE) && w.is(i, Upos.ADP) && w.is(i - 1, Upos.VERB) && !phrase) {
      w.tags()[i] = Upos.ADV;
    }
  }

  private static boolean border(TaggedWords w, int i) {
    return w.is(i, Upos.SCONJ, Upos.PUNCT) || w.has(i, Trait.RELATIVE);
  }

  /** "said the measures aim to": what follows a verb of saying that has no object is a clause. */
  private static boolean reported(TaggedWords w, int i) {
    return w.is(i - 1, Upos.VERB)
        && w.has(i - 1, Trait.ACTIVE)
        && w.has(i - 1, Trait.FINITE)
        && w.is(i, Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN);
  }

  /** Gives a stretch without finite verb the noun that does best as one. */
  private static void clause(TaggedWords w, int from, int to) {
    int best = -1;
    int bestScore = EVIDENCE;
    for (int i = from; i < to; i++) {
      if (w.verb(i) && !infinite(w, i)) {
        return;
      }
      int score = score(w, i);
      // "if the law passes,"
      score += score > 0 && i == to - 1 && w.is(from, Upos.SCONJ) && w.comma(to) ? EVIDENCE : 0;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best >= 0) {
      w.tags()[best] = Upos.VERB;
    }
  }

  /** "to sign", "to have signed". */
  private static boolean infinite(TaggedWords w, int i) {
    boolean chained = w.verb(i - 1) && w.has(i - 1, Trait.AUXILIARY);
    return w.has(chained ? i - 2 : i - 1, Trait.INFINITIVE_MARKER);
  }

  /** How well a word tagged otherwise would do as its clause's verb; 0 for not at all. */
  private static int score(TaggedWords w, int i) {
    boolean lower = Character.isLowerCase(w.forms()[i].charAt(0));
    boolean open = lower && w.is(i, Upos.NOUN, Upos.ADJ) && w.can(i, Upos.VERB);
    boolean subject =
        w.is(i - 1, Upos.PROPN, Upos.PRON) || i > 1 && w.is(i - 1, Upos.NOUN, Upos.PUNCT);
    if (!open || !subject || !tensed(w, i)) {
      return 0;
    }
    return (w.is(i, Upos.ADJ) ? 3 : 1) + after(w, i + 1);
  }

  private static boolean tensed(TaggedWords w, int i) {
    return w.readings(i).stream()
        .anyMatch(
            m ->
                m.form() == VerbForm.PAST
                    || m.form() == VerbForm.PRESENT
                        && (m.number() == 's' || m.number() == 'p' && plural(w, i - 1)));
  }

  private static boolean plural(TaggedWords w, int i) {
    return w.is(i, Upos.NOUN)
        && w.readings(i).stream().anyMatch(m -> m.pos() == Upos.NOUN && m.number() == 'p');
  }

  /** How well what follows goes with a verb before it rather than a noun or adjective. */
  private static int after(TaggedWords w, int i) {
    if (w.is(i, Upos.DET, Upos.PRON, Upos.SCONJ) || w.has(i, Trait.INFINITIVE_MARKER)) {
      return 3;
    }
    return w.is(i, Upos.ADV, Upos.PROPN, Upos.NUM) ? 2 : 0;
  }
}

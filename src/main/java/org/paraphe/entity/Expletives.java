package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Recognises subject pronouns that refer to nothing: "il faut", "it is likely that". Immutable. */
public final class Expletives {

  /** Words between such a pronoun and what shows it. */
  private static final int REACH = 6;

  private final Set<String> subjects;
  private final Set<String> feminine;
  private final Set<String> verbs;
  private final Set<String> personal;
  private final Set<String> complementizers;
  private final Set<String> there;
  private final Set<String> have;

  /**
   * @param words the lists of a language
   */
  public Expletives(WordLists words) {
    this.subjects = words.get("SubjectPronoun");
    this.feminine = words.get("FemininePronoun");
    this.personal = words.get("PersonalAdjective");
    this.verbs = words.get("ImpersonalVerb");
    this.complementizers = words.get("ImpersonalComplement");
    this.there = words.get("AdverbialClitic");
    this.have = words.get("PossessionVerb");
  }

  /** Whether token {@code i} is such a pronoun. */
  public boolean at(Sentence sentence, int i) {
    String form = sentence.token(i).norm();
    if (!subjects.contains(form) || feminine.contains(form)) {
      return false;
    }
    if (i > 0 && form.startsWith("-") && impersonal(sentence.token(i - 1))) {
      return true;
    }
    for (int k = i + 1; k < Math.min(sentence.size(), i + REACH); k++) {
      Token t = sentence.token(k);
      boolean has = k + 1 < sentence.size() && have.contains(sentence.token(k + 1).lemma());
      if (has && there.contains(t.norm())) {
        return true;
      }
      if (t.is(Upos.VERB, Upos.AUX) && impersonal(t)) {
        return true;
      }
      if (t.is(Upos.ADJ)) {
        return complement(sentence, k + 1) && !personal.contains(t.lemma());
      }
      if (t.is(Upos.NOUN)) {
        return complement(sentence, k + 1) && infinitive(sentence, k + 2);
      }
      if (!t.is(Upos.AUX, Upos.ADV, Upos.PRON, Upos.PART)) {
        return false;
      }
    }
    return false;
  }

  private boolean impersonal(Token t) {
    return t.readings().stream().anyMatch(m -> m.form().finite() && verbs.contains(m.lemma()));
  }

  private boolean complement(Sentence sentence, int i) {
    return i < sentence.size() && complementizers.contains(sentence.token(i).norm());
  }

  /** "il est temps de signer", but not "il est ministre de la Culture". */
  private static boolean infinitive(Sentence sentence, int i) {
    for (int k = i; k < sentence.size() && k < i + REACH; k++) {
      Token t = sentence.token(k);
      if (t.morph() != null && t.morph().form() == VerbForm.INFINITIVE) {
        return true;
      }
      if (!t.is(Upos.PRON, Upos.ADV)) {
        return false;
      }
    }
    return false;
  }
}

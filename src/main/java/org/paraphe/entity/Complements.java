package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * What follows a noun and may belong to the name that it opens: adjectives, complements with "de",
 * their coordinations.
 */
final class Complements {

  private static final int REACH = 24;

  private final Chains chains;
  private final Set<String> direct;
  private final Set<String> genitive;
  private final Set<String> purposes;
  private final Set<String> reasons;
  private final Set<String> definite;
  private final Set<String> opponents;
  private final Set<String> coordinators;
  private final Set<String> persons;
  private final Set<String> people;
  private final Set<String> organizationWords;
  private final Set<String> impersonal;
  private final Set<String> honorifics;

  Complements(WordLists words, Chains chains) {
    this.chains = chains;
    this.direct = words.get("DirectlyNamed");
    this.genitive = words.get("GenitivePreposition");
    this.purposes = words.get("PurposePreposition");
    this.reasons = words.get("ReasonPreposition");
    this.definite = words.get("DefiniteForm");
    this.opponents = words.get("OpponentPreposition");
    this.coordinators = words.get("NameCoordinator");
    this.persons = words.get("PositionNoun");
    this.people = WordSet.union(persons, words.get("PersonNoun"));
    this.organizationWords = words.get("OrganizationWord");
    this.impersonal = words.get("ImpersonalBody");
    this.honorifics = words.get("HonorificTitle");
  }

  /** Whether token {@code i} is the preposition "de" in one of its forms. */
  boolean genitiveAt(Sentence sentence, int i) {
    return i < sentence.size() && genitive.contains(sentence.token(i).norm());
  }

  /** The last of the adjectives that follow the noun at {@code i}; {@code i} if there are none. */
  static int adjectives(ArticleView view, Sentence sentence, int i) {
    int j = i;
    while (j + 1 < sentence.size()
        && view.adjacent(sentence, j)
        && sentence.token(j + 1).is(Upos.ADJ)
        && !sentence.token(j + 1).capitalised()) {
      j++;
    }
    return j;
  }

  /** The last token of the noun's complements, as far as they may belong to a name. */
  int end(ArticleView view, Sentence sentence, int i, boolean wide) {
    int j = adjectives(view, sentence, i);
    boolean named = sentence.token(i).capitalised() || direct.contains(sentence.token(i).lemma());
    int chain =
        named
                && j + 1 < sentence.size()
                && view.adjacent(sentence, j)
                && Chains.capital(sentence.token(j + 1))
                && !view.initial(sentence, j + 1)
                && !Chains.shouts(view, sentence, i, j + 1)
                && !sentence.token(j + 1).is(Upos.PUNCT)
                && !honorifics.contains(sentence.token(j + 1).form())
                && !apart(view, sentence, i, j + 1)
            ? Math.max(chains.end(view, sentence, j + 1), view.longestKnown(sentence, j + 1))
            : j;
    j = adjectives(view, sentence, chain);
    while (j + 1 < sentence.size() && j - i < REACH) {
      int next = complement(view, sentence, i, j, wide);
      if (next <= j) {
        break;
      }
      j = next;
      if (!wide && hasCapital(sentence, i + 1, j)) {
        break;
      }
    }
    return j;
  }

  /** "la présidente de la Confédération Simone Martin": a body that is not called after people. */
  boolean apart(ArticleView view, Sentence sentence, int head, int next) {
    return impersonal.contains(sentence.token(head).form())
        && next + 1 < sentence.size()
        && Chains.capital(sentence.token(next + 1))
        && view.given(sentence, next);
  }

  /** The last token of the complement after {@code j}, or {@code j} if none follows. */
  private int complement(ArticleView view, Sentence sentence, int i, int j, boolean wide) {
    int k = j + 1;
    Token t = sentence.token(k);
    boolean complemented = j > adjectives(view, sentence, i);
    boolean coordinated = wide && (coordinators.contains(t.norm()) || t.form().equals(","));
    if (coordinated) {
      k++;
      if (k >= sentence.size() || t.form().equals(",") && !enumerated(sentence, k)) {
        return j;
      }
      if (sentence.token(k).is(Upos.ADJ) && sentence.token(j).is(Upos.ADJ)) {
        return adjectives(view, sentence, k - 1);
      }
      // "en présence de la Ligue et de X": the name has no complement that another could join.
      if (!complemented && genitive.contains(sentence.token(k).norm())) {
        return j;
      }
      t = sentence.token(k);
    }
    boolean de = genitive.contains(t.norm());
    if (!de && (coordinated || !wide || !purposes.contains(t.norm()))) {
      return j;
    }
    k++;
    // "le Conseil national en 2017", "la Ligue en partenariat avec X"
    boolean time = k < sentence.size() && sentence.token(k).is(Upos.NUM);
    boolean determined = k < sentence.size() && sentence.token(k).is(Upos.DET);
    if (!de && (time || fixed(sentence, k))
        || reasons.contains(t.norm()) && reason(sentence, k, determined, complemented)) {
      return j;
    }
    k += determined ? 1 : 0;
    // "la Ligue contre le cancer", not "le Racing contre Lens", "l'Union contre la Russie"
    boolean opponent = opponents.contains(t.norm()) && view.longestKnown(sentence, k) >= k;
    boolean name = !de && (!determined || opponent);
    if (k >= sentence.size() || name && Chains.capital(sentence.token(k))) {
      return j;
    }
    boolean not = person(sentence.token(k), coordinated) || term(sentence, k) || done(sentence, k);
    int core = not ? -1 : core(view, sentence, k);
    return core >= k ? core : j;
  }

  /**
   * "suspendu par la Fédération de tennis pour propos racistes, pour une durée de deux mois", "par
   * la Ligue pour dopage": what is done for a reason or time, not "l'Alliance pour une Afrique
   * verte".
   *
   * @param k the token behind the preposition
   * @param complemented whether the name has told already what it is for
   */
  private boolean reason(Sentence sentence, int k, boolean determined, boolean complemented) {
    if (k >= sentence.size()) {
      return false;
    }
    return complemented
        ? !definite.contains(sentence.token(k).norm())
        : !determined && sentence.token(k).morph().number() != 'p';
  }

  /** Whether a token ends a preposition of several words. */
  static boolean fixed(Sentence sentence, int i) {
    return i < sentence.size() && sentence.tree().relation(i) == Relation.FIXED;
  }

  /** "the Commission of targeting firms": what somebody does rather than part of a name. */
  private static boolean done(Sentence sentence, int k) {
    Token t = sentence.token(k);
    return t.is(Upos.VERB) && t.morph().form() == VerbForm.PRESENT_PARTICIPLE;
  }

  /** "la Ligue de 2001 à 2005": a time rather than part of a name. */
  private static boolean term(Sentence sentence, int k) {
    return Character.isDigit(sentence.token(k).form().charAt(0))
        && k + 2 < sentence.size()
        && sentence.token(k + 1).is(Upos.ADP)
        && sentence.token(k + 2).is(Upos.NUM);
  }

  /** Whether a list that a comma carries on comes to its "et" within the sentence's next words. */
  private boolean enumerated(Sentence sentence, int k) {
    if (!genitiveAt(sentence, k) && !sentence.token(k).is(Upos.ADJ)) {
      return false;
    }
    for (int n = k; n < Math.min(sentence.size(), k + 14); n++) {
      Token t = sentence.token(n);
      if (coordinators.contains(t.norm())) {
        return genitiveAt(sentence, n + 1) || sentence.token(k).is(Upos.ADJ);
      }
      if (t.is(Upos.VERB, Upos.AUX, Upos.PRON, Upos.SCONJ)) {
        return false;
      }
    }
    return false;
  }

  private int core(ArticleView view, Sentence sentence, int k) {
    int known = view.longestKnown(sentence, k);
    Token head = sentence.token(k);
    if (head.capitalised() && organizationWords.contains(head.form())) {
      return Math.max(known, end(view, sentence, k, true));
    }
    int j = k - 1;
    while (j + 1 < sentence.size()) {
      Token t = sentence.token(j + 1);
      boolean content =
          t.is(Upos.NOUN, Upos.ADJ, Upos.PROPN, Upos.X, Upos.NUM)
              || Chains.capital(t) && !t.is(Upos.PUNCT);
      if (!content
          || honorifics.contains(t.form())
          || j >= k && !view.adjacent(sentence, j)
          || j >= k && t.is(Upos.NUM) && !t.capitalised()) {
        break;
      }
      // "la Banque de Lyon lundi"
      boolean beside = j >= k && sentence.token(j).is(Upos.NOUN, Upos.PROPN);
      // "the Ministry of Health last week"
      boolean adjective = common(sentence, j + 1, Upos.ADJ) && common(sentence, j + 2, Upos.NOUN);
      if (beside && (adjective || common(sentence, j + 1, Upos.NOUN))) {
        break;
      }
      if (j >= k && titled(sentence, j + 1)) {
        break;
      }
      j++;
    }
    return Math.max(j, known);
  }

  private static boolean common(Sentence sentence, int i, Upos pos) {
    return i < sentence.size() && sentence.token(i).is(pos) && !sentence.token(i).capitalised();
  }

  /** "Bank of Norway deputy governor Anna Berg": whether a title stands between two capitals. */
  private boolean titled(Sentence sentence, int i) {
    int name = i;
    while (name < sentence.size()
        && sentence.token(name).is(Upos.NOUN, Upos.ADJ)
        && (name == i || !sentence.token(name).capitalised())) {
      name++;
    }
    return name > i
        && name < sentence.size()
        && sentence.token(i - 1).capitalised()
        && ArticleView.any(people, sentence.token(name - 1))
        && Chains.capital(sentence.token(name));
  }

  /** "le cabinet du ministre", but not "la Chambre des représentants". */
  private boolean person(Token t, boolean coordinated) {
    boolean members = !coordinated && t.morph().number() == 'p';
    return ArticleView.any(persons, t) && !t.capitalised() && !members;
  }

  /** Whether a word with a capital stands between two tokens, inclusive. */
  static boolean hasCapital(Sentence sentence, int first, int last) {
    for (int k = first; k <= last; k++) {
      if (Chains.capital(sentence.token(k)) && !sentence.token(k).is(Upos.PUNCT)) {
        return true;
      }
    }
    return false;
  }
}

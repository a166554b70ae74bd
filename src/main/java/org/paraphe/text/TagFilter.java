package org.paraphe.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordMap;
import org.paraphe.text.WordForm.Trait;

/**
 * Says which tags each word of a sentence can have: those of its form, as far as the closed words
 * beside it leave them possible. Immutable, thread-safe.
 */
final class TagFilter {

  private static final int VERBAL = bit(Upos.VERB) | bit(Upos.AUX);

  private static final int NOMINAL = bit(Upos.NOUN) | bit(Upos.ADJ) | bit(Upos.PROPN);

  private final Map<String, List<String[]>> phrases;

  TagFilter(WordLists words) {
    Map<String, List<String[]>> index = new HashMap<>();
    for (String phrase : words.get("AdverbialPhrase")) {
      String[] all = WordClasses.words(phrase);
      index.computeIfAbsent(all[0], k -> new ArrayList<>(1)).add(all);
    }
    phrases = WordMap.copyOf(index);
  }

  private static int bit(Upos tag) {
    return 1 << tag.ordinal();
  }

  /** The tags that each word can have, as {@link PosTagger#tag} takes them. */
  int[] possible(String[] forms, WordForm[] words) {
    int[] possible = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      boolean first = WordForms.first(forms, i);
      possible[i] = first ? words[i].firstTags() : words[i].tags();
    }
    int start = words.length > 1 && Character.isLetter(forms[0].charAt(0)) ? 0 : 1;
    if (start < words.length) {
      possible[start] = opening(forms, words, start);
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i].in(WordClass.OPENS_ADVERBIAL)) {
        phrase(words, possible, i);
      }
      if (words[i].has(Trait.VERBAL_OPENER)) {
        verbAfter(words, possible, i + 1);
      }
      if (i > 0 && forms[i].charAt(0) == '-' && possible[i] == bit(Upos.PRON)) {
        demand(words, possible, i - 1);
      }
      if (cliticBeforeVerb(words, i) || cliticInComparison(forms, words, i)) {
        demand(words, possible, i + 1);
      }
      if (i + 1 < words.length && words[i].has(Trait.NOMINAL_OPENER)) {
        noVerb(words, possible, i + 1);
      }
    }
    return possible;
  }

  /**
   * A word that opens a sentence is no name if it can only be a verb, or if it is a common word and
   * no verb, name or mark follows; a noun before "de" is no verb.
   */
  private static int opening(String[] forms, WordForm[] words, int i) {
    int set = words[i].firstTags();
    boolean capital = Character.isUpperCase(forms[i].charAt(0));
    if (!capital || words[i].has(Trait.NAME) || i + 1 == words.length) {
      return set;
    }
    if (capitals(forms[i]) && !Character.isLetter(forms[i + 1].charAt(0))) {
      // A dateline: "LIMA, 3 mars".
      return (set & ~VERBAL) != 0 ? set & ~VERBAL : set;
    }
    boolean onlyVerb = (set & ~VERBAL & ~bit(Upos.ADJ)) == bit(Upos.PROPN) && (set & VERBAL) != 0;
    WordForm next = words[i + 1];
    boolean plain =
        forms[i + 1].equals(next.norm())
            && Character.isLetter(forms[i + 1].charAt(0))
            && !next.has(Trait.FINITE);
    if (!plain && !onlyVerb) {
      return set;
    }
    boolean noun = next.has(Trait.CONTINUATION) && (set & bit(Upos.NOUN)) != 0;
    int without = set & ~bit(Upos.PROPN) & (noun ? ~VERBAL : -1);
    return without != 0 ? without : set;
  }

  private static boolean capitals(String form) {
    return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** All words of an adverbial phrase are adverbs, unless the phrase goes on with "de" or "que". */
  private void phrase(WordForm[] words, int[] possible, int i) {
    for (String[] phrase : phrases.getOrDefault(words[i].norm(), List.of())) {
      int end = i + phrase.length;
      if (matches(phrase, words, i)
          && !(end < words.length && words[end].has(Trait.CONTINUATION))) {
        for (int k = i; k < end; k++) {
          possible[k] = bit(Upos.ADV);
        }
        return;
      }
    }
  }

  private static boolean matches(String[] phrase, WordForm[] words, int from) {
    if (from + phrase.length > words.length) {
      return false;
    }
    for (int k = 1; k < phrase.length; k++) {
      if (!phrase[k].equals(words[from + k].norm())) {
        return false;
      }
    }
    return true;
  }

  /**
   * "comme le précise aujourd'hui le rapport": after an article that can be a clitic, a word that
   * is no noun but can be a verb, with no noun behind it.
   */
  private static boolean cliticBeforeVerb(WordForm[] words, int i) {
    if (i + 2 >= words.length || !words[i].has(Trait.ARTICLE)) {
      return false;
    }
    WordForm next = words[i + 1];
    boolean behind = words[i + 2].has(Trait.CLOSED) || (words[i + 2].tags() & NOMINAL) == 0;
    boolean name = (next.tags() & bit(Upos.PROPN)) != 0;
    boolean other = name || next.has(Trait.NOUN) || next.has(Trait.CLOSED);
    return behind && next.has(Trait.THIRD) && !other;
  }

  /**
   * "comme l'annonce X", "comme le note la présidente": behind a comparison, an article that can be
   * a clitic and a word that can be a verb, with the next phrase right behind; a noun would agree
   * with the article.
   */
  private static boolean cliticInComparison(String[] forms, WordForm[] words, int i) {
    if (i == 0
        || i + 2 >= words.length
        || !words[i - 1].has(Trait.COMPARISON)
        || !words[i].has(Trait.ARTICLE)) {
      return false;
    }
    WordForm next = words[i + 1];
    boolean phrase =
        Character.isUpperCase(forms[i + 2].charAt(0)) || words[i + 2].has(Trait.ARTICLE);
    boolean elided = forms[i].endsWith("'");
    boolean noun =
        !elided
            && next.readings().stream()
                .filter(n -> n.pos() == Upos.NOUN)
                .anyMatch(n -> words[i].readings().stream().anyMatch(n::agrees));
    return phrase && next.has(Trait.THIRD) && !noun;
  }

  /** After a subject, negation or reflexive clitic and further clitics comes a verb. */
  private static void verbAfter(WordForm[] words, int[] possible, int from) {
    int i = from;
    while (i < words.length && words[i].has(Trait.CLITIC)) {
      i++;
    }
    if (i < words.length && !words[i].has(Trait.CLOSED)) {
      demand(words, possible, i);
    }
  }

  private static void demand(WordForm[] words, int[] possible, int i) {
    if (words[i].has(Trait.FINITE)) {
      int verbal = possible[i] & VERBAL;
      possible[i] = verbal != 0 ? verbal : bit(Upos.VERB);
    }
  }

  /** After most determiners and prepositions no finite verb can stand. */
  private static void noVerb(WordForm[] words, int[] possible, int i) {
    if (!words[i].has(Trait.NON_FINITE) && (possible[i] & ~VERBAL) != 0) {
      possible[i] &= ~VERBAL;
    }
  }
}

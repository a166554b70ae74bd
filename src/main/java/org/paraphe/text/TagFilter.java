package org.paraphe.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.WordForm.Trait;

/**
 * Says which tags each word of a sentence can have: those of its form, as far as the closed words
 * beside it leave them possible. Immutable, thread-safe.
 */
final class TagFilter {

  private static final int VERBAL = bit(Upos.VERB) | bit(Upos.AUX);

  private final Map<String, List<String[]>> phrases = new HashMap<>();

  TagFilter(WordLists words) {
    for (String phrase : words.get("AdverbialPhrase")) {
      String[] all = phrase.replace("'", "' ").split(" +");
      phrases.computeIfAbsent(all[0], k -> new ArrayList<>(1)).add(all);
    }
  }

  private static int bit(Upos tag) {
    return 1 << tag.ordinal();
  }

  /** The tags that each word can have, as {@link PosTagger#tag} takes them. */
  int[] possible(String[] forms, WordForm[] words) {
    int[] possible = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      possible[i] = WordForms.first(forms, i) ? words[i].firstTags() : words[i].tags();
    }
    if (words.length > 1) {
      possible[0] = opening(forms, words, possible[0]);
    }
    for (int i = 0; i < words.length; i++) {
      phrase(words, possible, i);
      if (words[i].has(Trait.VERBAL_OPENER)) {
        verbAfter(words, possible, i + 1);
      }
      if (i > 0 && forms[i].charAt(0) == '-' && possible[i] == bit(Upos.PRON)) {
        demand(words, possible, i - 1);
      }
      if (i + 1 < words.length && words[i].has(Trait.NOMINAL_OPENER)) {
        noVerb(words, possible, i + 1);
      }
    }
    return possible;
  }

  /**
   * A common word that opens a sentence is no name, unless a verb, a name or a mark follows, and a
   * noun before "de" is no verb.
   */
  private static int opening(String[] forms, WordForm[] words, int set) {
    WordForm next = words[1];
    boolean plain =
        forms[1].equals(next.norm())
            && Character.isLetter(forms[1].charAt(0))
            && !next.has(Trait.FINITE);
    if (words[0].has(Trait.NAME) || !plain) {
      return set;
    }
    boolean noun = next.has(Trait.CONTINUATION) && (set & bit(Upos.NOUN)) != 0;
    int without = set & ~bit(Upos.PROPN) & (noun ? ~VERBAL : -1);
    return without != 0 ? without : set;
  }

  /** All words of an adverbial phrase are adverbs, unless the phrase goes on with "de" or "que". */
  private void phrase(WordForm[] words, int[] possible, int i) {
    List<String[]> known = phrases.get(words[i].norm());
    if (known == null) {
      return;
    }
    for (String[] phrase : known) {
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
      possible[i] &= VERBAL;
    }
  }

  /** After most determiners and prepositions no finite verb can stand. */
  private static void noVerb(WordForm[] words, int[] possible, int i) {
    if (!words[i].has(Trait.NON_FINITE) && (possible[i] & ~VERBAL) != 0) {
      possible[i] &= ~VERBAL;
    }
  }
}

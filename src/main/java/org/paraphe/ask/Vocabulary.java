package org.paraphe.ask;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.WordLists;

/** The word lists of one language for questions: phrases found in a row of words, and templates. */
final class Vocabulary {

  private static final Pattern ELISION = Pattern.compile("'(?=\\p{L}{2})");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final WordLists words;
  private final Map<String, List<String[]>> phrases = new HashMap<>();

  Vocabulary(WordLists words) {
    this.words = words;
    for (String concept : words.concepts()) {
      if (concept.startsWith("Ask") || concept.equals("PositionTitle")) {
        phrases.put(concept, sorted(words.get(concept)));
      }
    }
  }

  private static List<String[]> sorted(Set<String> labels) {
    List<String[]> out = new ArrayList<>();
    labels.forEach(label -> out.add(split(label)));
    out.sort(
        Comparator.comparing((String[] p) -> -p.length).thenComparing(p -> String.join(" ", p)));
    return out;
  }

  /**
   * The words of a phrase as they are compared: folded, apostrophes kept at the word before,
   * without the "t" of "a-t-il".
   */
  static String[] split(String phrase) {
    String folded = Folding.fold(phrase.replace("-t-", "-"));
    String apart = ELISION.matcher(folded).replaceAll("' ").strip();
    return SPACES.split(apart);
  }

  /** The lists of which a phrase begins at a word, with the number of its words; 0 for none. */
  int match(String concept, List<Word> row, int at) {
    for (String[] phrase : phrases.getOrDefault(concept, List.of())) {
      if (begins(phrase, row, at)) {
        return phrase.length;
      }
    }
    return 0;
  }

  private static boolean begins(String[] phrase, List<Word> row, int at) {
    if (at + phrase.length > row.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!row.get(at + i).key().equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a list holds a lemma or form. */
  boolean holds(String concept, String word) {
    return words.concepts().contains(concept) && words.get(concept).contains(word);
  }

  /** Whether a list holds a word's form or one of its lemmas. */
  boolean holds(String concept, Word word) {
    return holds(concept, word.token().norm())
        || word.lemmas().stream().anyMatch(l -> holds(concept, l));
  }

  /** The titles of those who do what a verb says: "présider", "entraîner"; none for others. */
  List<String> titles(Word verb) {
    return list("AskTitleVerb").stream()
        .map(l -> List.of(l.split("\\|")))
        .filter(l -> verb.lemmas().contains(l.get(0)))
        .flatMap(l -> l.subList(1, l.size()).stream())
        .toList();
  }

  /** The words of a list; none where the language has none. */
  Set<String> list(String concept) {
    return words.concepts().contains(concept) ? words.get(concept) : Set.of();
  }

  /** The lists of words that questions are made of. */
  Set<String> asked() {
    return phrases.keySet();
  }

  /** All single words that questions are made of, folded. */
  List<String> singles() {
    return phrases.values().stream()
        .flatMap(List::stream)
        .flatMap(Arrays::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** The number of a month from its name, from 1; 0 for other words. */
  int month(Word word) {
    return IntStream.rangeClosed(1, 12)
        .filter(n -> Folding.fold(month(n)).equals(word.key()))
        .findFirst()
        .orElse(0);
  }

  /** The name of a month by its number, from 1. */
  String month(int number) {
    return Month.of(number).getDisplayName(TextStyle.FULL, Locale.forLanguageTag(words.language()));
  }

  /** A template with its places filled. */
  String tell(String template, Object... values) {
    String text = list(template).stream().findFirst().orElse(template);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}

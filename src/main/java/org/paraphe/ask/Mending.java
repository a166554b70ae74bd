package org.paraphe.ask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.LexicalEntry;
import org.paraphe.ontology.Lexicon;

/**
 * Finds the word of a question or of the lexicon that a misspelt or unaccented word is meant for.
 */
final class Mending {

  private static final String ENDINGS = "AskEnding";
  private static final String INFINITIVES = "AskInfinitive";

  private final Map<String, String> words = new TreeMap<>();

  Mending(Vocabulary vocabulary, Lexicon lexicon) {
    vocabulary.list("AskUnaccented").forEach(w -> words.put(Folding.fold(w), w));
    vocabulary.singles().forEach(w -> words.putIfAbsent(w, w));
    Map<String, String> forms = new HashMap<>();
    for (LexicalEntry entry : lexicon.entries()) {
      forms.put(entry.head(), entry.head());
      for (String infinitive : vocabulary.list(INFINITIVES)) {
        if (entry.category() == LexicalEntry.Category.VERB && entry.head().endsWith(infinitive)) {
          String stem = entry.head().substring(0, entry.head().length() - infinitive.length());
          vocabulary.list(ENDINGS).forEach(e -> forms.put(stem + e, stem + e));
        }
      }
      vocabulary.list("AskPlural").forEach(p -> forms.put(entry.head() + p, entry.head() + p));
    }
    // Of forms that differ by accents alone, participles are asked with: "adhéré".
    forms.keySet().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(f -> words.putIfAbsent(Folding.fold(f), f));
  }

  /** The word that two letters in the wrong order make another: "singed"; empty for none. */
  Optional<String> turned(String folded) {
    for (int i = 1; i < folded.length(); i++) {
      char[] letters = folded.toCharArray();
      letters[i] = folded.charAt(i - 1);
      letters[i - 1] = folded.charAt(i);
      String word = words.get(new String(letters));
      if (word != null && !Folding.fold(word).equals(folded)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The nearest word; empty where none is near. */
  Optional<String> of(String folded) {
    String same = words.get(folded);
    if (same != null) {
      return Optional.of(same);
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (Spelling.close(folded, word.getKey())) {
        int distance = Spelling.distance(folded, word.getKey());
        if (distance < least) {
          least = distance;
          best = word.getValue();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}

package org.paraphe.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.WordClass.Of;

/** Tells which closed classes a word of one language belongs to. Immutable. */
final class WordClasses {

  private static final String BASE = "Of_";
  private static final String CONTRACTION = "Contraction";

  /** What contractions and elided forms stand for: "du" and "d'" for "de". */
  private final Map<String, String> bases = new HashMap<>();

  private final Map<Of, Map<String, Long>> bits = new EnumMap<>(Of.class);

  WordClasses(WordLists words) {
    for (Of of : Of.values()) {
      bits.put(of, new HashMap<>());
    }
    for (String list : words.concepts()) {
      int of = list.indexOf(BASE);
      if (of > 0) {
        String base = list.substring(of + BASE.length()).intern();
        words.get(list).forEach(form -> bases.put(form, base));
        if (list.startsWith(CONTRACTION)) {
          words.get(list).forEach(form -> add(form, WordClass.CONTRACTION));
        }
      }
    }
    for (WordClass c : WordClass.values()) {
      for (String list : c.lists()) {
        for (String word : words.get(list)) {
          String key = c.of() == Of.OPENING ? words(word)[0] : word;
          add(key.toLowerCase(Locale.ROOT), c);
        }
      }
    }
  }

  private void add(String word, WordClass c) {
    bits.get(c.of()).merge(word, c.bit(), (a, b) -> a | b);
  }

  /** The words of a phrase as tokens are: an elided word ends at its apostrophe ("d'ici à"). */
  static String[] words(String phrase) {
    String[] words = phrase.replace("'", "' ").strip().split(" +");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].intern();
    }
    return words;
  }

  /** The form with its contraction undone and its elision restored: "des" and "d'" are "de". */
  String base(String norm) {
    return bases.getOrDefault(norm, norm);
  }

  /** The classes of a form in lower case, as bits numbered by {@link WordClass#ordinal}. */
  long of(String norm) {
    String base = base(norm);
    return get(Of.FORM, norm) | get(Of.BASE, base) | get(Of.OPENING, norm) | get(Of.OPENING, base);
  }

  private long get(Of of, String word) {
    return bits.get(of).getOrDefault(word, 0L);
  }
}

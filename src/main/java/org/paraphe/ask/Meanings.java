package org.paraphe.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.WordLists;

/**
 * Reduces the words of names to what they mean in any language: synonyms and translations to one of
 * them, other words to a stem; words without content fall away.
 */
final class Meanings {

  private static final String SYNONYMS = "SameMeaning";
  private static final String COORDINATORS = "Coordinator";
  private static final List<String> EMPTY =
      List.of(
          "NameSmallWord",
          "DefiniteArticle",
          "IndefiniteArticle",
          "ContractionOf_de",
          "ContractionOf_à",
          "Preposition",
          COORDINATORS,
          "DemonstrativeDeterminer",
          "PossessiveDeterminer");

  private static final Set<EntityType> PLACES = EnumSet.of(EntityType.Place, EntityType.Country);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Gazetteer> gazetteers;
  private final Map<String, String> single = new HashMap<>();
  private final Map<String, List<String[]>> longer = new HashMap<>();
  private final Map<String, String> phrases = new HashMap<>();
  private final Set<String> empty = new LinkedHashSet<>();
  private final Set<String> coordinators = new LinkedHashSet<>();
  private final Map<String, List<String>> forms = new HashMap<>();

  /**
   * @param words the lists of all languages
   * @param gazetteers tell the adjectives of countries
   */
  Meanings(WordLists words, List<Gazetteer> gazetteers) {
    this.gazetteers = List.copyOf(gazetteers);
    for (String list : EMPTY) {
      if (words.concepts().contains(list)) {
        words.get(list).forEach(w -> empty.add(Folding.fold(w)));
      }
    }
    words.get(COORDINATORS).forEach(w -> coordinators.add(Folding.fold(w)));
    for (String meaning : words.get(SYNONYMS)) {
      String[] forms = meaning.split("\\|");
      String name = "=" + Folding.fold(forms[0]);
      this.forms.put(name, List.of(forms));
      for (String form : forms) {
        add(Vocabulary.split(form), name);
      }
    }
    Map<String, String> stems = new HashMap<>();
    single.forEach(
        (form, name) -> stems.merge(stem(form), name, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    stems.forEach(single::putIfAbsent);
  }

  private void add(String[] form, String name) {
    if (form.length == 1) {
      single.putIfAbsent(form[0], name);
    } else {
      longer.computeIfAbsent(form[0], k -> new ArrayList<>()).add(form);
      phrases.putIfAbsent(String.join(" ", form), name);
    }
  }

  private static String[] split(String name) {
    String apart = NameIndex.plain(name).replace("'", "' ").strip();
    return SPACES.split(apart);
  }

  /** The meanings of a name's words, each by itself. */
  List<String> words(String name) {
    return Arrays.stream(split(name))
        .filter(w -> !w.isEmpty() && !empty(w))
        .map(this::single)
        .toList();
  }

  /** The meanings of a name, in order; words that have a meaning together have one. */
  List<String> of(String name) {
    String[] words = split(name);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String[] phrase = phrase(words, i);
      if (phrase != null) {
        out.add(phrases.get(String.join(" ", phrase)));
        i += phrase.length - 1;
      } else if (!words[i].isEmpty() && !empty(words[i])) {
        out.add(single(words[i]));
      }
    }
    return out;
  }

  private String[] phrase(String[] words, int at) {
    String[] best = null;
    for (String[] form : longer.getOrDefault(words[at], List.of())) {
      boolean same = at + form.length <= words.length;
      for (int i = 0; same && i < form.length; i++) {
        same = words[at + i].equals(form[i]);
      }
      if (same && (best == null || form.length > best.length)) {
        best = form;
      }
    }
    return best;
  }

  /** Whether a folded word has no content of its own. */
  boolean empty(String folded) {
    return folded.endsWith("'") || empty.contains(folded);
  }

  /** Whether some word of a name joins others: "ministère de la Mer et des Ports". */
  boolean coordinates(String name) {
    return Arrays.stream(split(name)).anyMatch(coordinators::contains);
  }

  /** The words themselves and, where they have one meaning, all words of it. */
  List<String> synonyms(String words) {
    List<String> out = new ArrayList<>();
    out.add(words);
    List<String> found = of(words);
    if (found.size() == 1) {
      out.addAll(forms.getOrDefault(found.get(0), List.of()));
    }
    return out;
  }

  private String single(String folded) {
    String meaning = single.get(folded);
    if (meaning == null) {
      meaning = country(folded);
    }
    if (meaning == null) {
      meaning = place(folded);
    }
    if (meaning == null) {
      meaning = single.get(stem(folded));
    }
    return meaning == null ? stem(folded) : meaning;
  }

  /** The country that an adjective belongs to; null where it is no such adjective. */
  private String country(String folded) {
    return gazetteers.stream()
        .flatMap(g -> g.readings(folded).stream())
        .filter(r -> r.sense() == Gazetteer.Sense.DEMONYM)
        .map(r -> "=" + r.thing().key())
        .findFirst()
        .orElse(null);
  }

  /** The usual name of a place or country in the first language; null where none has this name. */
  private String place(String folded) {
    return gazetteers.stream()
        .flatMap(g -> g.readings(folded).stream())
        .filter(r -> r.sense() == Gazetteer.Sense.NAME && PLACES.contains(r.thing().type()))
        .map(r -> "=" + Folding.fold(r.thing().label(Asker.LANGUAGES.get(0))))
        .findFirst()
        .orElse(null);
  }

  /** Without the endings of number and gender. */
  private static String stem(String folded) {
    String s = folded;
    if (s.length() > 4 && (s.endsWith("s") || s.endsWith("x"))) {
      s = s.substring(0, s.length() - 1);
    }
    return s.length() > 4 && s.endsWith("e") ? s.substring(0, s.length() - 1) : s;
  }

  /**
   * Whether two stems look like one word of two languages ("baltiqu", "baltic"), or one misspelt.
   */
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.startsWith("=") || b.startsWith("=")) {
      return false;
    }
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    boolean cognates = common >= 4 && common >= 0.6 * Math.max(a.length(), b.length());
    return cognates || Spelling.close(a, b);
  }
}

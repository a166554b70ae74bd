package org.paraphe.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;

/**
 * The readings of English forms: of irregular words as the word lists give them, of all others by
 * the rules of spelling, so that a form has a reading for each part of speech that it may be.
 * Thread-safe.
 */
final class EnglishMorphology implements Morphology {

  private static final int THIRD = 3;

  /** Stems shorter than this keep a double consonant: "added". */
  private static final int LONG_STEM = 4;

  /** Tenses that the names of word lists give: "Past_be". */
  private static final Map<String, VerbForm> TENSES =
      Map.of(
          "Present_", VerbForm.PRESENT,
          "Past_", VerbForm.PAST,
          "Future_", VerbForm.FUTURE,
          "Conditional_", VerbForm.CONDITIONAL);

  private final FormCache<List<Morph>> cache = new FormCache<>(form -> List.copyOf(find(form)));
  private final Map<String, List<Morph>> auxiliaries = new HashMap<>();
  private final Map<String, List<Morph>> irregular = new HashMap<>();
  private final Map<String, List<Morph>> nouns = new HashMap<>();
  private final Set<String> nameParticles;
  private final Set<String> functionWords = new HashSet<>();
  private final Set<String> nounsOnly;
  private final Set<String> adjectivesOnly;
  private final Set<String> nounEndings;
  private final Set<String> verbs;
  private final Set<String> verbsOnly;
  private final Set<String> silentE;
  private final Set<String> doubled;
  private final Set<String> endingsBeforeE;
  private final Set<String> endingsWithoutE;

  EnglishMorphology(WordLists words) {
    nameParticles = words.get("NameParticle");
    functionWords.addAll(words.get("FunctionWord"));
    functionWords.addAll(words.get("NumberWord"));
    nounsOnly = words.get("PlainNoun");
    adjectivesOnly = words.get("PlainAdjective");
    nounEndings = words.get("NounEnding");
    verbs = words.get("PlainVerb");
    verbsOnly = words.get("PureVerb");
    silentE = words.get("SilentE");
    doubled = words.get("DoubledConsonant");
    endingsBeforeE = words.get("EndingBeforeE");
    endingsWithoutE = words.get("EndingWithoutE");
    words.get("IrregularVerb").forEach(this::irregularVerb);
    words.get("IrregularNoun").forEach(this::irregularNoun);
    for (String concept : new HashSet<>(words.concepts())) {
      VerbForm tense = TENSES.get(concept.substring(0, concept.indexOf('_') + 1));
      if (tense != null) {
        String lemma = concept.substring(concept.indexOf('_') + 1);
        words.get(concept).forEach(f -> put(auxiliaries, f, verb(lemma, tense, 'e', 0)));
      }
    }
  }

  private void irregularVerb(String parts) {
    String[] part = parts.split(" ");
    base(part[0]).forEach(m -> put(irregular, part[0], m));
    for (String past : part[1].split("/")) {
      put(irregular, past, verb(part[0], VerbForm.PAST, 'e', THIRD));
    }
    for (String participle : part[2].split("/")) {
      put(irregular, participle, verb(part[0], VerbForm.PAST_PARTICIPLE, 'e', 0));
    }
  }

  private void irregularNoun(String parts) {
    String[] part = parts.split(" ");
    if (part.length != 2) {
      throw new IllegalArgumentException("not a singular and its plural: " + parts);
    }
    put(nouns, part[1], new Morph(part[0], Upos.NOUN, 'e', 'p', VerbForm.NONE, 0));
    put(nouns, part[0], new Morph(part[0], Upos.NOUN, 'e', 's', VerbForm.NONE, 0));
  }

  private static void put(Map<String, List<Morph>> index, String form, Morph reading) {
    index.computeIfAbsent(form, k -> new ArrayList<>(3)).add(reading);
  }

  private static Morph verb(String lemma, VerbForm form, char number, int person) {
    return new Morph(lemma, Upos.VERB, 'e', number, form, person);
  }

  private static List<Morph> base(String lemma) {
    return List.of(
        verb(lemma, VerbForm.INFINITIVE, 'e', 0),
        verb(lemma, VerbForm.PRESENT, 'p', THIRD),
        verb(lemma, VerbForm.IMPERATIVE, 'e', 2));
  }

  @Override
  public List<Morph> readings(String form) {
    return cache.get(form);
  }

  private List<Morph> find(String form) {
    String lower = form.toLowerCase(Locale.ENGLISH);
    List<Morph> found = new ArrayList<>(auxiliaries.getOrDefault(lower, List.of()));
    found.addAll(irregular.getOrDefault(lower, List.of()));
    if (auxiliaries.containsKey(lower) || form.isEmpty() || !Character.isLetter(form.charAt(0))) {
      return found;
    }
    if (nameParticles.contains(lower)) {
      return List.of(new Morph(form, Upos.PROPN, 'e', 'e', VerbForm.NONE, 0));
    }
    if (found.isEmpty() && functionWords.contains(lower)) {
      return List.of(new Morph(lower, Upos.ADV, 'e', 'e', VerbForm.NONE, 0));
    }
    if (adjectivesOnly.contains(lower)) {
      return List.of(new Morph(lower, Upos.ADJ, 'e', 'e', VerbForm.NONE, 0));
    }
    if (found.isEmpty() && !noun(plural(lower) ? singular(lower) : lower)) {
      found.addAll(regularVerb(lower));
    }
    if (form.equals(lower) && found.stream().anyMatch(this::verbOnly)) {
      return found;
    }
    boolean noun = !lower.endsWith("ed") || irregular.containsKey(lower);
    if (nouns.containsKey(lower)) {
      found.addAll(nouns.get(lower));
    } else if (noun) {
      found.add(regularNoun(lower));
    }
    found.add(new Morph(lower, Upos.ADJ, 'e', 'e', VerbForm.NONE, 0));
    if (!plural(lower)) {
      found.add(new Morph(lower, Upos.ADV, 'e', 'e', VerbForm.NONE, 0));
    }
    if (!lower.equals(form)) {
      found.add(new Morph(form, Upos.PROPN, 'e', 'e', VerbForm.NONE, 0));
    }
    return found;
  }

  private boolean verbOnly(Morph m) {
    return m.form() != VerbForm.PRESENT_PARTICIPLE && verbsOnly.contains(m.lemma());
  }

  /** Whether a word can be no verb, by itself or by its ending. */
  private boolean noun(String word) {
    return nounsOnly.contains(word)
        || !verbs.contains(word) && nounEndings.stream().anyMatch(word::endsWith);
  }

  private List<Morph> regularVerb(String form) {
    if (form.length() == 5 && form.endsWith("ying")) {
      // "lying"
      return List.of(verb(form.charAt(0) + "ie", VerbForm.PRESENT_PARTICIPLE, 'e', 0));
    }
    boolean gerund = form.endsWith("ing") && form.length() > 3;
    String stem = gerund ? form.substring(0, form.length() - 3) : form;
    if (gerund
        && (form.length() > 5 || irregular.containsKey(stem) || silentE.contains(stem + "e"))) {
      return List.of(verb(lemma(form, 3), VerbForm.PRESENT_PARTICIPLE, 'e', 0));
    }
    if (form.endsWith("ed") && form.length() > 4) {
      String lemma = lemma(form, 2);
      return List.of(
          verb(lemma, VerbForm.PAST, 'e', THIRD), verb(lemma, VerbForm.PAST_PARTICIPLE, 'e', 0));
    }
    return plural(form) ? List.of(verb(singular(form), VerbForm.PRESENT, 's', THIRD)) : base(form);
  }

  private Morph regularNoun(String form) {
    boolean plural = plural(form);
    return new Morph(
        plural ? singular(form) : form, Upos.NOUN, 'e', plural ? 'p' : 's', VerbForm.NONE, 0);
  }

  /** Whether the form ends with the -s of plurals and third persons. */
  private static boolean plural(String form) {
    return form.length() > 3
        && form.endsWith("s")
        && !form.endsWith("ss")
        && !form.endsWith("us")
        && !form.endsWith("is");
  }

  /** The form without its -s. */
  private static String singular(String form) {
    String stem = form.substring(0, form.length() - 1);
    if (stem.endsWith("ie") && stem.length() > 3) {
      return stem.substring(0, stem.length() - 2) + "y";
    }
    boolean sibilant =
        stem.endsWith("sse") || stem.endsWith("xe") || stem.endsWith("che") || stem.endsWith("she");
    return sibilant || stem.endsWith("oe") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /** The base of a form in -ed or -ing, whose ending has {@code length} letters. */
  private String lemma(String form, int length) {
    String stem = form.substring(0, form.length() - length);
    if (silentE.contains(stem + "e")) {
      return stem + "e";
    }
    if (irregular.containsKey(stem)) {
      return stem;
    }
    if (length == 2 && stem.endsWith("i")) {
      return stem.substring(0, stem.length() - 1) + "y";
    }
    if (twice(stem)) {
      return undoubled(stem);
    }
    return restoresE(stem) ? stem + "e" : stem;
  }

  private static boolean twice(String stem) {
    int n = stem.length();
    return n >= LONG_STEM
        && stem.charAt(n - 1) == stem.charAt(n - 2)
        && "aeiouzsf".indexOf(stem.charAt(n - 1)) < 0;
  }

  private String undoubled(String stem) {
    String single = stem.substring(0, stem.length() - 1);
    boolean keeps = stem.endsWith("ll") && !doubled.contains(single);
    return keeps ? stem : single;
  }

  /** Whether the longest of the stem's endings that is listed says that it has lost an e. */
  private boolean restoresE(String stem) {
    for (int from = Math.max(0, stem.length() - 7); from < stem.length(); from++) {
      String ending = stem.substring(from);
      if (endingsWithoutE.contains(ending)) {
        return false;
      }
      if (endingsBeforeE.contains(ending)) {
        return true;
      }
    }
    return false;
  }
}

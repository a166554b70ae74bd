package org.paraphe.text;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.WordForm.Trait;

/**
 * What the dictionary and the closed classes know of each form, worked out once for each.
 * Thread-safe.
 */
final class WordForms {

  private static final Map<Upos, List<String>> CLOSED = new EnumMap<>(Upos.class);
  private static final Map<Trait, List<String>> LISTS = new EnumMap<>(Trait.class);

  static {
    CLOSED.put(
        Upos.PRON,
        List.of(
            "SubjectClitic",
            "ObjectClitic",
            "DativeClitic",
            "ReflexiveClitic",
            "AdverbialClitic",
            "StressedPronoun",
            "DemonstrativePronoun",
            "IndefinitePronoun",
            "RelativePronoun",
            "InterrogativeWord"));
    CLOSED.put(
        Upos.DET,
        List.of(
            "DefiniteArticle",
            "IndefiniteArticle",
            "DemonstrativeDeterminer",
            "PossessiveDeterminer",
            "QuantifyingDeterminer",
            "InterrogativeDeterminer"));
    CLOSED.put(Upos.ADP, List.of("Preposition", "ContractionOf_de", "ContractionOf_à"));
    CLOSED.put(Upos.SCONJ, List.of("Complementizer", "Subordinator"));
    CLOSED.put(Upos.CCONJ, List.of("Coordinator"));
    CLOSED.put(
        Upos.ADV,
        List.of("NegationParticle", "NegationWord", "Coordinator", "InterrogativeAdverb"));
    CLOSED.put(Upos.NUM, List.of("NumberWord"));
    CLOSED.put(Upos.PART, List.of("Particle"));

    LISTS.put(Trait.SUBJECT, List.of("SubjectClitic"));
    LISTS.put(Trait.ARTICLE, List.of("DefiniteArticle"));
    LISTS.put(Trait.OBJECT, List.of("ObjectClitic", "DativeClitic", "AdverbialClitic"));
    LISTS.put(
        Trait.CLITIC,
        List.of(
            "ObjectClitic",
            "DativeClitic",
            "ReflexiveClitic",
            "AdverbialClitic",
            "NegationParticle"));
    LISTS.put(Trait.VERBAL_OPENER, List.of("VerbalOpener"));
    LISTS.put(Trait.NOMINAL_OPENER, List.of("NominalOpener"));
    LISTS.put(Trait.NEGATION, List.of("NegationParticle"));
    LISTS.put(
        Trait.INTERROGATIVE,
        List.of("InterrogativeWord", "InterrogativeDeterminer", "InterrogativeAdverb"));
    LISTS.put(Trait.INFINITIVE_MARKER, List.of("InfinitiveMarker"));
    LISTS.put(Trait.AGENT, List.of("AgentMarker"));
    LISTS.put(Trait.IMPERATIVE, List.of("ImperativeVerb"));
    LISTS.put(Trait.TITLE, List.of("NamedTitle"));
    LISTS.put(Trait.PERSON, List.of("PersonNoun", "PositionNoun"));
    LISTS.put(Trait.POSSESSIVE, List.of("PossessiveEnclitic"));
    LISTS.put(Trait.OWNER, List.of("PossessiveDeterminer"));
    LISTS.put(Trait.TITLED, List.of("WorkNoun"));
    LISTS.put(Trait.PARTY, List.of("MembershipNoun"));
    LISTS.put(Trait.VERBAL, List.of("PlainVerb", "SilentE", "AgentVerb"));
    LISTS.put(Trait.PARTICLE, List.of("VerbParticle"));
    LISTS.put(Trait.TEMPORAL, List.of("TemporalNoun"));
    LISTS.put(Trait.RELATIVE, List.of("SubjectRelative"));
    LISTS.put(Trait.GENITIVE, List.of("GenitiveMarker"));
    LISTS.put(Trait.REFLEXIVE, List.of("ReflexiveClitic"));
    LISTS.put(Trait.PRENOMINAL, List.of("PrenominalAdjective"));
    LISTS.put(Trait.COMPARISON, List.of("Comparison"));
    LISTS.put(Trait.CONTINUATION, List.of("GenitiveMarker", "ContractionOf_de", "Complementizer"));
  }

  /** Roman numerals of what is counted in press: districts, editions, centuries. */
  private static final String NUMERALS = "IVX";

  private static final int VERBAL = bit(Upos.VERB) | bit(Upos.AUX);
  private static final int MARK = bit(Upos.PUNCT);
  private static final int SYMBOL = bit(Upos.SYM) | bit(Upos.NOUN) | bit(Upos.CCONJ) | MARK;
  private static final int NUMERIC =
      bit(Upos.NUM) | bit(Upos.NOUN) | bit(Upos.ADJ) | bit(Upos.PROPN);
  private static final int UNKNOWN =
      bit(Upos.NOUN) | bit(Upos.ADJ) | bit(Upos.ADV) | bit(Upos.INTJ);

  private final Morphology morphology;
  private final WordClasses classes;
  private final FormCache<WordForm> cache = new FormCache<>(this::make);
  private final Map<String, Integer> closed = new HashMap<>();
  private final Map<String, Long> listed = new HashMap<>();
  private final Map<String, String> unaccented = new HashMap<>();
  private final Set<String> perfect;
  private final Set<String> passive;
  private final Set<String> clausal;
  private final Set<String> active;
  private final Set<String> rare;
  private final Set<String> auxiliaries;
  private final Set<String> calendar;
  private final Set<String> deictics;
  private final Set<String> verbEndings;
  private final Set<String> ordinalEndings;

  WordForms(WordLists words, Morphology morphology) {
    this.morphology = morphology;
    this.classes = new WordClasses(words);
    CLOSED.forEach((tag, lists) -> index(words, lists, bit(tag), closed));
    LISTS.forEach(
        (trait, lists) ->
            lists.forEach(
                l ->
                    words
                        .get(l)
                        .forEach(w -> listed.merge(w, WordForm.bit(trait), (a, b) -> a | b))));
    this.perfect = words.get("PerfectAuxiliary");
    this.passive = words.get("PassiveAuxiliary");
    this.clausal = words.get("ClausalVerb");
    this.active = words.get("ActiveVerb");
    this.rare = words.get("RareVerb");
    this.auxiliaries = union(words, "PerfectAuxiliary", "PassiveAuxiliary", "ModalAuxiliary");
    this.calendar = union(words, "Weekday", "Month", "MonthAbbreviation");
    this.deictics = words.get("DeicticSuffix");
    this.verbEndings = words.get("VerbEnding");
    this.ordinalEndings = words.get("OrdinalAdjectiveEnding");
    words.get("AccentedWord").forEach(w -> unaccented.put(bare(w), w));
  }

  private static void index(
      WordLists words, List<String> lists, int bit, Map<String, Integer> index) {
    lists.forEach(l -> words.get(l).forEach(w -> index.merge(w, bit, (a, b) -> a | b)));
  }

  private static Set<String> union(WordLists words, String... lists) {
    Set<String> all = new HashSet<>();
    for (String list : lists) {
      all.addAll(words.get(list));
    }
    return Set.copyOf(all);
  }

  /** A word as capitals are typed without their accents. */
  private static String bare(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.FRENCH);
  }

  private static int bit(Upos tag) {
    return 1 << tag.ordinal();
  }

  /**
   * The forms of a sentence; an accent that a first capital lost is put back where certain.
   *
   * @param forms of each form that is known, the one object that is kept of it takes its place
   */
  WordForm[] of(String[] forms) {
    WordForm[] found = new WordForm[forms.length];
    for (int i = 0; i < forms.length; i++) {
      found[i] = of(forms[i]);
      forms[i] = found[i].form();
      if (found[i].has(Trait.UNACCENTED) && first(forms, i)) {
        boolean clitic = i + 1 < forms.length && forms[i + 1].startsWith("-");
        found[i] = clitic ? found[i] : of(unaccented.get(forms[i]));
      }
    }
    return found;
  }

  /** Whether a word stands at the start of a sentence, or behind a mark that is no comma. */
  static boolean first(String[] forms, int i) {
    if (i == 0) {
      return true;
    }
    char last = forms[i - 1].charAt(forms[i - 1].length() - 1);
    return !Letters.word(last) && last != ',' && last != '\'';
  }

  WordForm of(String form) {
    return cache.get(form);
  }

  private WordForm make(String form) {
    // Interned as lemmas are.
    String norm = form.toLowerCase(Locale.FRENCH).intern();
    List<Morph> readings = usual(morphology.readings(form));
    long traits = listed.getOrDefault(norm, 0L);
    traits |= closed.containsKey(norm) ? WordForm.bit(Trait.CLOSED) : 0;
    traits |= unaccented.containsKey(form) ? WordForm.bit(Trait.UNACCENTED) : 0;
    for (Morph m : readings) {
      traits |= traits(m);
      traits |= m.lemma().equals(form) && !form.equals(norm) ? WordForm.bit(Trait.NAME) : 0;
    }
    traits |= plainVerb(readings, form) ? WordForm.bit(Trait.PLAIN_VERB) : 0;
    traits |= romanOrdinal(form) ? WordForm.bit(Trait.ROMAN_ORDINAL) : 0;
    return new WordForm(
        form,
        norm,
        classes.base(norm),
        readings,
        tags(form, norm, false, readings),
        tags(form, norm, true, readings),
        traits,
        classes.of(norm));
  }

  /** "Vᵉ", "XVIème". */
  private boolean romanOrdinal(String form) {
    int end = 0;
    while (end < form.length() && NUMERALS.indexOf(form.charAt(end)) >= 0) {
      end++;
    }
    return end > 0 && ordinalEndings.contains(form.substring(end));
  }

  /** "ouvre" is of "ouvrir": without the readings as verbs that nobody uses. */
  private List<Morph> usual(List<Morph> readings) {
    if (readings.stream().noneMatch(m -> rare.contains(m.lemma()))) {
      return readings;
    }
    return readings.stream().filter(m -> !rare.contains(m.lemma())).toList();
  }

  private long traits(Morph m) {
    if (m.pos() != Upos.VERB) {
      long noun = m.pos() == Upos.NOUN ? WordForm.bit(Trait.NOUN) : 0;
      return noun | (m.pos() == Upos.PROPN ? WordForm.bit(Trait.NAME) : 0);
    }
    long set = perfect.contains(m.lemma()) ? WordForm.bit(Trait.PERFECT) : 0;
    set |= auxiliaries.contains(m.lemma()) ? WordForm.bit(Trait.AUXILIARY) : 0;
    set |= passive.contains(m.lemma()) ? WordForm.bit(Trait.PASSIVE) : 0;
    set |= clausal.contains(m.lemma()) ? WordForm.bit(Trait.CLAUSAL) : 0;
    set |= active.contains(m.lemma()) ? WordForm.bit(Trait.ACTIVE) : 0;
    if (!m.form().finite()) {
      set |= WordForm.bit(Trait.NON_FINITE);
      set |= m.form() == VerbForm.PAST_PARTICIPLE ? WordForm.bit(Trait.PARTICIPLE) : 0;
      return set | (m.form() == VerbForm.INFINITIVE ? WordForm.bit(Trait.INFINITIVE) : 0);
    }
    set |= WordForm.bit(Trait.FINITE);
    if (m.person() == 3) {
      set |= WordForm.bit(Trait.FINITE_THIRD);
      set |= m.form() == VerbForm.SUBJUNCTIVE ? 0 : WordForm.bit(Trait.THIRD);
    }
    return set;
  }

  /** The nouns "a" and "est" are no reason to doubt. */
  private static boolean plainVerb(List<Morph> readings, String form) {
    return readings.stream().anyMatch(m -> m.form().finite() && m.person() == 3)
        && readings.stream()
            .allMatch(
                m ->
                    m.pos() == Upos.VERB
                        || m.pos() == Upos.ADJ
                        || (m.pos() == Upos.NOUN && form.length() <= 3));
  }

  private int tags(String form, String norm, boolean first, List<Morph> readings) {
    char c = form.charAt(0);
    boolean enclitic = c == '\'' && (closed.containsKey(norm) || !readings.isEmpty());
    if (!Character.isLetter(c) && !enclitic) {
      return unlettered(form, norm, c);
    }
    boolean capital = !form.equals(norm);
    int grammar = closed.getOrDefault(norm, 0);
    if (readings.isEmpty() && grammar == 0) {
      return capital ? bit(Upos.PROPN) : unknown(norm);
    }
    if (calendar.contains(norm) || calendar.contains(form)) {
      return bit(Upos.NOUN);
    }
    int set = grammar;
    for (Morph m : readings) {
      set |= tags(m);
    }
    if (capital && (set & ~grammar) != 0) {
      boolean verb = (set & ~VERBAL & ~bit(Upos.ADJ)) == 0;
      set |= bit(Upos.PROPN);
      set &= first || verb ? -1 : ~VERBAL;
    }
    return set;
  }

  /** What a word that the dictionary does not know can be: a verb only with a verb's ending. */
  private int unknown(String norm) {
    boolean verbal = verbEndings.stream().anyMatch(norm::endsWith);
    return verbal ? UNKNOWN | bit(Upos.VERB) : UNKNOWN;
  }

  private int unlettered(String form, String norm, char c) {
    char last = form.charAt(form.length() - 1);
    boolean lettered = form.length() > 1 && Character.isLetter(form.charAt(1));
    if (Letters.hyphen(c) && lettered) {
      return deictics.contains(norm) ? bit(Upos.ADV) : bit(Upos.PRON);
    }
    if (Letters.digit(c) || form.length() > 1 && Letters.digit(form.charAt(1))) {
      return Letters.digit(last) ? bit(Upos.NUM) : NUMERIC;
    }
    if (lettered) {
      return bit(Upos.PROPN);
    }
    int type = Character.getType(c);
    boolean symbol =
        type == Character.MATH_SYMBOL
            || type == Character.CURRENCY_SYMBOL
            || type == Character.OTHER_SYMBOL
            || "%‰&§#".indexOf(c) >= 0;
    return symbol ? SYMBOL : MARK;
  }

  /** The universal tags that a reading of the dictionary can get. */
  private int tags(Morph m) {
    if (m.pos() == Upos.VERB) {
      int set = bit(Upos.VERB);
      set |= m.form() == VerbForm.PAST_PARTICIPLE ? bit(Upos.ADJ) : 0;
      return set | (auxiliaries.contains(m.lemma()) ? bit(Upos.AUX) : 0);
    }
    if (m.pos() == Upos.ADJ) {
      return bit(Upos.ADJ) | bit(Upos.NOUN);
    }
    return bit(m.pos());
  }
}

package org.paraphe.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;

/**
 * Says which tags each word of a sentence can have: what the dictionary knows of its form, and what
 * the closed words beside it leave possible. Immutable, thread-safe.
 */
final class TagFilter {

  private static final Map<Upos, List<String>> CLOSED = new EnumMap<>(Upos.class);

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
    CLOSED.put(Upos.ADV, List.of("NegationParticle", "NegationWord", "Coordinator"));
    CLOSED.put(Upos.NUM, List.of("NumberWord"));
  }

  private static final int VERBAL = bit(Upos.VERB) | bit(Upos.AUX);
  private static final int MARK = bit(Upos.PUNCT);
  private static final int SYMBOL = bit(Upos.SYM) | bit(Upos.NOUN) | bit(Upos.CCONJ) | MARK;
  private static final int NUMERIC =
      bit(Upos.NUM) | bit(Upos.NOUN) | bit(Upos.ADJ) | bit(Upos.PROPN);
  private static final int UNKNOWN =
      bit(Upos.NOUN) | bit(Upos.ADJ) | bit(Upos.ADV) | bit(Upos.INTJ);

  private final Map<String, Integer> closed = new HashMap<>();
  private final Set<String> auxiliaries;
  private final Set<String> calendar;
  private final Set<String> deictics;
  private final Set<String> clitics;
  private final Set<String> verbalOpeners;
  private final Set<String> nominalOpeners;
  private final Set<String> verbEndings;
  private final Set<String> continuations;
  private final Map<String, String> unaccented = new HashMap<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  TagFilter(WordLists words) {
    CLOSED.forEach(
        (tag, lists) ->
            lists.forEach(
                l -> words.get(l).forEach(w -> closed.merge(w, bit(tag), (a, b) -> a | b))));
    this.auxiliaries = union(words, "PerfectAuxiliary", "PassiveAuxiliary");
    this.calendar = union(words, "Weekday", "Month");
    this.deictics = words.get("DeicticSuffix");
    this.clitics =
        union(
            words,
            "ObjectClitic",
            "DativeClitic",
            "ReflexiveClitic",
            "AdverbialClitic",
            "NegationParticle");
    this.verbalOpeners = words.get("VerbalOpener");
    this.nominalOpeners =
        union(
            words,
            "DemonstrativeDeterminer",
            "PossessiveDeterminer",
            "ContractionOf_à",
            "NominalOpener");
    this.verbEndings = words.get("VerbEnding");
    this.continuations = union(words, "GenitiveMarker", "ContractionOf_de", "Complementizer");
    words.get("AccentedWord").forEach(w -> unaccented.put(bare(w), w));
    for (String phrase : words.get("AdverbialPhrase")) {
      List<String> all = List.of(phrase.replace("'", "' ").split(" +"));
      phrases.computeIfAbsent(all.get(0), k -> new ArrayList<>(1)).add(all.subList(1, all.size()));
    }
  }

  /** A word as capitals are typed without their accents. */
  private static String bare(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.FRENCH);
  }

  private static Set<String> union(WordLists words, String... lists) {
    Set<String> all = new HashSet<>();
    for (String list : lists) {
      all.addAll(words.get(list));
    }
    return Set.copyOf(all);
  }

  private static int bit(Upos tag) {
    return 1 << tag.ordinal();
  }

  /** The forms in lower case; accents that capitals lose are put back where that is certain. */
  String[] norms(String[] forms) {
    String[] norms = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      norms[i] = forms[i].toLowerCase(Locale.FRENCH);
      boolean clitic = i + 1 < forms.length && forms[i + 1].startsWith("-");
      if (!clitic && unaccented.containsKey(forms[i]) && first(forms, i)) {
        norms[i] = unaccented.get(forms[i]);
      }
    }
    return norms;
  }

  /**
   * The tags that each word can have, as {@link PosTagger#tag} takes them.
   *
   * @param norms what {@link #norms} gives
   * @param readings of each form in the dictionary
   */
  int[] possible(String[] forms, String[] norms, List<List<Morph>> readings) {
    int[] possible = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      possible[i] = word(forms[i], norms[i], first(forms, i), readings.get(i));
      if (i == 0 && forms.length > 1) {
        possible[i] = opening(forms, norms, readings, possible[i]);
      }
    }
    for (int i = 0; i < forms.length; i++) {
      phrase(norms, possible, i);
      if (verbalOpeners.contains(norms[i])) {
        verbAfter(norms, readings, possible, i + 1);
      }
      if (i > 0 && norms[i].startsWith("-") && possible[i] == bit(Upos.PRON)) {
        demand(readings, possible, i - 1);
      }
      if (i + 1 < forms.length && nominalOpeners.contains(norms[i])) {
        noVerb(readings, possible, i + 1);
      }
    }
    return possible;
  }

  private static boolean first(String[] forms, int i) {
    return i == 0 || !Letters.word(forms[i - 1].charAt(forms[i - 1].length() - 1));
  }

  /**
   * A common word that opens a sentence is no name, unless a verb, a name or a mark follows, and a
   * noun before "de" is no verb.
   */
  private int opening(String[] forms, String[] norms, List<List<Morph>> readings, int set) {
    boolean common =
        readings.get(0).stream()
            .noneMatch(m -> m.pos() == Upos.PROPN || m.lemma().equals(forms[0]));
    boolean plain =
        forms[1].equals(norms[1])
            && Character.isLetter(forms[1].charAt(0))
            && readings.get(1).stream().noneMatch(m -> m.form().finite());
    int without = set & ~bit(Upos.PROPN);
    boolean noun = continuations.contains(norms[1]) && (set & bit(Upos.NOUN)) != 0;
    without &= noun ? ~VERBAL : -1;
    return common && plain && without != 0 ? without : set;
  }

  /** All words of an adverbial phrase are adverbs, unless the phrase goes on with "de" or "que". */
  private void phrase(String[] norms, int[] possible, int i) {
    for (List<String> rest : phrases.getOrDefault(norms[i], List.of())) {
      int end = i + 1 + rest.size();
      if (end <= norms.length
          && rest.equals(List.of(norms).subList(i + 1, end))
          && !(end < norms.length && continuations.contains(norms[end]))) {
        for (int k = i; k < end; k++) {
          possible[k] = bit(Upos.ADV);
        }
        return;
      }
    }
  }

  /** After a subject, negation or reflexive clitic and further clitics comes a verb. */
  private void verbAfter(String[] norms, List<List<Morph>> readings, int[] possible, int from) {
    int i = from;
    while (i < norms.length && clitics.contains(norms[i])) {
      i++;
    }
    if (i < norms.length && !closed.containsKey(norms[i])) {
      demand(readings, possible, i);
    }
  }

  private static void demand(List<List<Morph>> readings, int[] possible, int i) {
    if (readings.get(i).stream().anyMatch(m -> m.form().finite())) {
      possible[i] &= VERBAL;
    }
  }

  /** After most determiners and prepositions no finite verb can stand. */
  private static void noVerb(List<List<Morph>> readings, int[] possible, int i) {
    boolean finite =
        readings.get(i).stream().allMatch(m -> m.pos() != Upos.VERB || m.form().finite());
    if (finite && (possible[i] & ~VERBAL) != 0) {
      possible[i] &= ~VERBAL;
    }
  }

  private int word(String form, String norm, boolean first, List<Morph> readings) {
    char c = form.charAt(0);
    char last = form.charAt(form.length() - 1);
    if (!Character.isLetter(c)) {
      return unlettered(form, norm, c, last);
    }
    boolean capital = !form.equals(norm);
    if (readings.isEmpty() && !closed.containsKey(norm)) {
      return capital ? bit(Upos.PROPN) : unknown(norm);
    }
    if (calendar.contains(norm)) {
      return bit(Upos.NOUN);
    }
    int set = closed.getOrDefault(norm, 0);
    for (Morph m : readings) {
      set |= tags(m);
    }
    if (capital && (set & ~closed.getOrDefault(norm, 0)) != 0) {
      set |= bit(Upos.PROPN);
      set &= first || (set & ~VERBAL) == 0 ? -1 : ~VERBAL;
    }
    return set;
  }

  /** What a word that the dictionary does not know can be: a verb only with a verb's ending. */
  private int unknown(String norm) {
    boolean verbal = verbEndings.stream().anyMatch(norm::endsWith);
    return verbal ? UNKNOWN | bit(Upos.VERB) : UNKNOWN;
  }

  private int unlettered(String form, String norm, char c, char last) {
    if (Letters.hyphen(c) && form.length() > 1 && Character.isLetter(form.charAt(1))) {
      return deictics.contains(norm) ? bit(Upos.ADV) : bit(Upos.PRON);
    }
    if (Letters.digit(c) || form.length() > 1 && Letters.digit(form.charAt(1))) {
      return Letters.digit(last) ? bit(Upos.NUM) : NUMERIC;
    }
    if (form.length() > 1 && Character.isLetter(form.charAt(1))) {
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

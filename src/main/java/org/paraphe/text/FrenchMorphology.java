package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The readings that the French morphological dictionary of LanguageTool knows of a form.
 * Thread-safe.
 */
final class FrenchMorphology implements Morphology {

  private static final String DICTIONARY = "/org/languagetool/resource/fr/french.dict";
  private static final String DESCRIPTION = "/org/languagetool/resource/fr/french.info";

  /** The letters that lost their circumflex in the reform of 1990. */
  private static final String REFORMED = "iu";

  private static final String CIRCUMFLEXED = "îû";

  /** Capitals that newspapers print without the accent that the lower-case letter has. */
  private static final Map<Character, String> BARE_CAPITALS =
      Map.of('E', "éêè", 'A', "àâ", 'I', "î", 'O', "ô");

  private final FormCache<List<Morph>> cache = new FormCache<>(this::find);
  private final ThreadLocal<DictionaryLookup> lookup;

  /**
   * @throws UncheckedIOException if the dictionary is not on the class path or cannot be read
   */
  FrenchMorphology() {
    Dictionary dictionary = load();
    this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
  }

  private static Dictionary load() {
    try (InputStream words = FrenchMorphology.class.getResourceAsStream(DICTIONARY);
        InputStream info = FrenchMorphology.class.getResourceAsStream(DESCRIPTION)) {
      if (words == null || info == null) {
        throw new IOException(DICTIONARY + " is not on the class path");
      }
      return Dictionary.read(words, info);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the French dictionary", e);
    }
  }

  /**
   * All readings of a form with straight apostrophes: as written, else in lower case, else (in
   * capitals throughout) as a name, else with the accent that a capital lacks, else those of the
   * last part of a compound. Empty if unknown.
   */
  @Override
  public List<Morph> readings(String form) {
    return cache.get(form);
  }

  private List<Morph> find(String form) {
    List<Morph> found = exact(form);
    String lower = form.toLowerCase(Locale.FRENCH);
    if (!lower.equals(form)) {
      found = union(found, exact(lower));
    }
    if (found.isEmpty() && form.length() > 3 && form.equals(form.toUpperCase(Locale.FRENCH))) {
      found = exact(form.charAt(0) + lower.substring(1));
    }
    if (found.isEmpty() && form.length() > 2) {
      found = accented(form.charAt(0), lower.substring(1));
    }
    if (found.isEmpty() && form.startsWith("-")) {
      found = readings(form.startsWith("-t-") ? form.substring(3) : form.substring(1));
    }
    if (found.isEmpty() && form.equals(lower)) {
      found = compound(form);
    }
    return List.copyOf(found);
  }

  /** "Etat", "Egalement"; names look like verbs too much for those to count ("Elise"). */
  private List<Morph> accented(char capital, String rest) {
    for (char accented : BARE_CAPITALS.getOrDefault(capital, "").toCharArray()) {
      List<Morph> found = exact(accented + rest);
      if (found.stream().anyMatch(m -> !m.form().finite())) {
        return found;
      }
    }
    return List.of();
  }

  /** "ex-ministre", "vice-premier": the readings of the last part, the first kept in the lemma. */
  private List<Morph> compound(String form) {
    int hyphen = form.lastIndexOf('-');
    if (hyphen < 2 || form.length() - hyphen < 4) {
      return List.of();
    }
    String prefix = form.substring(0, hyphen + 1);
    List<Morph> found = new ArrayList<>();
    for (Morph m : readings(form.substring(hyphen + 1))) {
      if (m.pos() == Upos.NOUN || m.pos() == Upos.ADJ) {
        found.add(
            new Morph((prefix + m.lemma()).intern(), m.pos(), m.gender(), m.number(), m.form(), 0));
      }
    }
    return found;
  }

  private List<Morph> exact(String form) {
    List<Morph> found = new ArrayList<>(4);
    for (Morph m : entries(form)) {
      // Interned as the words of lists are: looking it up there compares no letters.
      String lemma = (m.pos() == Upos.VERB ? traditional(m.lemma()) : m.lemma()).intern();
      Morph kept = new Morph(lemma, m.pos(), m.gender(), m.number(), m.form(), m.person());
      if (!found.contains(kept)) {
        found.add(kept);
      }
    }
    return found;
  }

  private List<Morph> entries(String form) {
    List<Morph> found = new ArrayList<>(4);
    for (WordData data : lookup.get().lookup(form)) {
      if (data.getStem() != null && data.getTag() != null) {
        Morph m = DictionaryTag.parse(data.getStem().toString(), data.getTag().toString());
        if (m != null) {
          found.add(m);
        }
      }
    }
    return found;
  }

  /**
   * A verb's lemma as it was spelt before 1990, with its circumflex: the dictionary gives both for
   * many forms, in no certain order.
   */
  private String traditional(String lemma) {
    for (int i = lemma.length() - 1; i >= 0; i--) {
      int letter = REFORMED.indexOf(lemma.charAt(i));
      if (letter >= 0) {
        String older = lemma.substring(0, i) + CIRCUMFLEXED.charAt(letter) + lemma.substring(i + 1);
        if (entries(older).stream().anyMatch(m -> m.form() == Morph.VerbForm.INFINITIVE)) {
          return older;
        }
      }
    }
    return lemma;
  }

  private static List<Morph> union(List<Morph> a, List<Morph> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<Morph> all = new ArrayList<>(a);
    b.stream().filter(m -> !a.contains(m)).forEach(all::add);
    return all;
  }
}

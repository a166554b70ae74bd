package org.paraphe.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.WordLists;

/** Cuts pronouns joined by a hyphen off the verb before them: "dit-il", "a-t-elle", "donne-le". */
final class Clitics {

  private final Set<String> subjects;
  private final Set<String> objects;
  private final Set<String> deictics;
  private final Morphology morphology;

  Clitics(WordLists words, Morphology morphology) {
    this.subjects = words.get("InvertedSubject");
    this.objects = words.get("ImperativeObject");
    this.deictics = words.get("DeicticSuffix");
    this.morphology = morphology;
  }

  /**
   * Adds the parts of a word.
   *
   * @param whole words that stay whole though they end like a clitic
   * @return the end of the word
   */
  int cut(Word word, Set<String> whole, List<Word> out) {
    int hyphen = hyphen(word.form());
    String norm = hyphen < 0 ? "" : word.form().toLowerCase(Locale.FRENCH);
    if (hyphen <= 0 || whole.contains(norm) || nominal(norm)) {
      out.add(word);
      return word.end();
    }
    int shift = word.end() - word.begin() == word.form().length() ? word.begin() : -1;
    if (shift < 0) {
      out.add(word);
      return word.end();
    }
    cut(new Word(word.begin(), shift + hyphen, word.form().substring(0, hyphen)), whole, out);
    out.add(new Word(shift + hyphen, word.end(), word.form().substring(hyphen)));
    return word.end();
  }

  /** Where the clitic at the end of the form begins, or −1. */
  private int hyphen(String form) {
    int last = form.lastIndexOf('-');
    if (last <= 0) {
      return -1;
    }
    if (last > 2 && form.charAt(last - 2) == '-' && (form.charAt(last - 1) | 32) == 't') {
      last -= 2;
    }
    String norm = form.toLowerCase(Locale.FRENCH);
    String suffix = norm.substring(last);
    String base = norm.substring(0, last);
    boolean cuts =
        (deictics.contains(suffix) && !morphology.readings(base).isEmpty() && unknown(norm))
            || ((subjects.contains(suffix) || objects.contains(suffix)) && verb(base));
    return cuts ? last : -1;
  }

  private boolean verb(String base) {
    int inner = base.indexOf('-');
    return morphology.readings(inner > 0 ? base.substring(0, inner) : base).stream()
        .anyMatch(m -> m.form().finite());
  }

  private boolean nominal(String norm) {
    return morphology.readings(norm).stream()
        .anyMatch(m -> m.pos() != Upos.VERB && norm.equals(m.lemma()));
  }

  private boolean unknown(String norm) {
    return morphology.readings(norm).isEmpty();
  }
}

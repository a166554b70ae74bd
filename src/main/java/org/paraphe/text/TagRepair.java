package org.paraphe.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.WordLists;

/**
 * Corrects tags that the morphological dictionary rules out, and finds the verb of sentences that
 * were left without one. Immutable, thread-safe.
 */
final class TagRepair {

  private static final Set<Upos> OPEN =
      EnumSet.of(Upos.NOUN, Upos.ADJ, Upos.VERB, Upos.ADV, Upos.PROPN, Upos.X, Upos.INTJ);

  private final Morphology morphology;
  private final Set<String> calendar;
  private final Set<String> inverted;

  TagRepair(WordLists words, Morphology morphology) {
    this.morphology = morphology;
    Set<String> days = new java.util.HashSet<>(words.get("Weekday"));
    days.addAll(words.get("Month"));
    this.calendar = Set.copyOf(days);
    this.inverted = words.get("InvertedSubject");
  }

  /** Corrects {@code tags} in place. */
  void repair(String[] forms, Upos[] tags) {
    for (int i = 0; i < forms.length; i++) {
      tags[i] = word(forms, tags, i);
    }
    for (int i = 0; i + 1 < forms.length; i++) {
      boolean clitic = inverted.contains(forms[i + 1].toLowerCase());
      if (clitic && finite(forms[i]) && tags[i] != Upos.AUX) {
        tags[i] = Upos.VERB;
      }
    }
    if (!clause(forms, tags)) {
      verb(forms, tags);
    }
  }

  private Upos word(String[] forms, Upos[] tags, int i) {
    String form = forms[i];
    if (form.startsWith("-") && form.length() > 2 && Character.isLetter(form.charAt(1))) {
      return Upos.PRON;
    }
    if (calendar.contains(form.toLowerCase())) {
      return Upos.NOUN;
    }
    if (!OPEN.contains(tags[i])) {
      return tags[i];
    }
    List<Morph> readings = morphology.readings(form);
    boolean capital = Character.isUpperCase(form.codePointAt(0));
    if (readings.isEmpty()) {
      return capital && tags[i] != Upos.X || tags[i] == Upos.X && capital ? Upos.PROPN : tags[i];
    }
    if (capital && (i > 0 || tags[i] == Upos.PROPN)) {
      return tags[i];
    }
    return known(readings, tags[i]) ? tags[i] : nearest(readings, tags, i);
  }

  private static boolean known(List<Morph> readings, Upos tag) {
    return readings.stream().anyMatch(m -> m.pos() == tag)
        || tag == Upos.ADJ
            && readings.stream().anyMatch(m -> m.form() == Morph.VerbForm.PAST_PARTICIPLE);
  }

  /** The reading to believe where the tagger's is none of them. */
  private static Upos nearest(List<Morph> readings, Upos[] tags, int i) {
    EnumSet<Upos> all = EnumSet.noneOf(Upos.class);
    readings.forEach(m -> all.add(m.pos()));
    if (tags[i] == Upos.PROPN || tags[i] == Upos.X) {
      return first(all, tags[i], Upos.NOUN, Upos.ADJ, Upos.VERB, Upos.ADV);
    }
    boolean determined = i > 0 && (tags[i - 1] == Upos.DET || tags[i - 1] == Upos.ADJ);
    return determined
        ? first(all, tags[i], Upos.NOUN, Upos.ADJ, Upos.ADV, Upos.VERB)
        : first(all, tags[i], Upos.ADJ, Upos.VERB, Upos.NOUN, Upos.ADV);
  }

  private static Upos first(Set<Upos> all, Upos otherwise, Upos... order) {
    for (Upos u : order) {
      if (all.contains(u)) {
        return u;
      }
    }
    return all.isEmpty() ? otherwise : all.iterator().next();
  }

  private boolean finite(String form) {
    return morphology.readings(form).stream().anyMatch(m -> m.form().finite());
  }

  private boolean clause(String[] forms, Upos[] tags) {
    for (int i = 0; i < forms.length; i++) {
      if ((tags[i] == Upos.VERB || tags[i] == Upos.AUX) && finite(forms[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads as a verb the first word that can be one in the third person after a possible subject.
   */
  private void verb(String[] forms, Upos[] tags) {
    for (int i = 1; i < forms.length; i++) {
      boolean subject =
          tags[i - 1] == Upos.NOUN || tags[i - 1] == Upos.PROPN || tags[i - 1] == Upos.PRON;
      boolean open = tags[i] == Upos.NOUN || tags[i] == Upos.ADJ;
      if (subject
          && open
          && third(forms[i])
          && Character.isLowerCase(forms[i].charAt(0))
          && complement(forms, tags, i + 1)) {
        tags[i] = Upos.VERB;
        return;
      }
    }
  }

  private boolean third(String form) {
    return morphology.readings(form).stream()
        .anyMatch(
            m -> m.form().finite() && m.person() == 3 && m.form() != Morph.VerbForm.SUBJUNCTIVE);
  }

  /** Whether what follows can follow a verb but hardly an adjective or noun. */
  private static boolean complement(String[] forms, Upos[] tags, int i) {
    return i < forms.length
        && (tags[i] == Upos.DET
            || tags[i] == Upos.ADV
            || tags[i] == Upos.SCONJ
            || tags[i] == Upos.PROPN);
  }
}

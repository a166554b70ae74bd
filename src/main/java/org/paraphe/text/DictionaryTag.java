package org.paraphe.text;

import org.paraphe.text.Morph.VerbForm;

/**
 * Reads the tags of LanguageTool's French dictionary, such as {@code V ind pres 3 s} or {@code N f
 * p}; {@code french_tags.txt} beside the dictionary lists them all. The last character of a tag as
 * stored is the form's class of frequency.
 */
final class DictionaryTag {

  private DictionaryTag() {}

  /** The reading that a stored tag stands for; null for punctuation. */
  static Morph parse(String lemma, String stored) {
    String tag = stored.substring(0, stored.length() - 1).trim();
    String[] parts = tag.split(" +");
    Upos pos = pos(parts);
    if (pos == Upos.PUNCT) {
      return null;
    }
    char gender = 'e';
    char number = 'e';
    int person = 0;
    for (int i = 1; i < parts.length; i++) {
      switch (parts[i]) {
        case "m", "f" -> gender = parts[i].charAt(0);
        case "s", "p" -> number = parts[i].charAt(0);
        case "1", "2", "3" -> person = parts[i].charAt(0) - '0';
        default -> {}
      }
    }
    return new Morph(
        lemma, pos, gender, number, pos == Upos.VERB ? form(tag) : VerbForm.NONE, person);
  }

  private static Upos pos(String[] parts) {
    return switch (parts[0]) {
      case "V" -> Upos.VERB;
      case "N", "T", "S" -> Upos.NOUN;
      case "Z" -> Upos.PROPN;
      case "J" -> Upos.ADJ;
      case "A" -> Upos.ADV;
      case "C" -> parts.length > 1 && parts[1].equals("sub") ? Upos.SCONJ : Upos.CCONJ;
      case "D" -> Upos.DET;
      case "P", "P+D" -> Upos.ADP;
      case "R", "P+R" -> Upos.PRON;
      case "K" -> Upos.NUM;
      case "I" -> Upos.INTJ;
      case "M" -> Upos.PUNCT;
      default -> Upos.X;
    };
  }

  private static VerbForm form(String tag) {
    for (Mood mood : Mood.values()) {
      if (tag.contains(mood.mark)) {
        return mood.form;
      }
    }
    return VerbForm.NONE;
  }

  private enum Mood {
    INF(" inf", VerbForm.INFINITIVE),
    PPR(" ppr", VerbForm.PRESENT_PARTICIPLE),
    PPA(" ppa", VerbForm.PAST_PARTICIPLE),
    PRES(" ind pres", VerbForm.PRESENT),
    IMPA(" ind impa", VerbForm.IMPERFECT),
    PSIM(" ind psim", VerbForm.PAST),
    FUTU(" ind futu", VerbForm.FUTURE),
    CON(" con pres", VerbForm.CONDITIONAL),
    SUB(" sub ", VerbForm.SUBJUNCTIVE),
    IMP(" imp ", VerbForm.IMPERATIVE);

    private final String mark;
    private final VerbForm form;

    Mood(String mark, VerbForm form) {
      this.mark = mark;
      this.form = form;
    }
  }
}

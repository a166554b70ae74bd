package org.paraphe.rdf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Labels in a form in which case, accents, ligatures and punctuation make no difference. */
public final class FoldedLabel {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedLabel() {}

  /** Words in lower case without accents, one space between them: "États-Unis" is "etats unis". */
  public static String of(String label) {
    String plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return OTHERS.matcher(lower.replace("ß", "ss")).replaceAll(" ").strip();
  }
}

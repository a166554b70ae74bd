package org.paraphe.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.paraphe.ontology.WordLists;

/** Reads whole numbers in digits or words: "1 200", "61", "cinquante-huit", "quatre-vingts". */
final class Counts {

  private static final String PREFIX = "Number";
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}([ .\u00A0\u202F]?\\d{3})*|\\d+");
  private static final Pattern GAPS = Pattern.compile("[ .\u00A0\u202F]");
  private static final Pattern PARTS = Pattern.compile("[- ]");
  private static final int SCORE = 20;
  private static final int HUNDRED = 100;

  private final Map<String, Integer> values = new HashMap<>();

  /**
   * @param words lists named "Number" and a value hold the words for that value
   */
  Counts(WordLists words) {
    for (String concept : words.concepts()) {
      String value = concept.startsWith(PREFIX) ? concept.substring(PREFIX.length()) : "";
      if (!value.isEmpty() && value.chars().allMatch(Character::isDigit)) {
        words.get(concept).forEach(w -> values.put(w, Integer.valueOf(value)));
      }
    }
  }

  /** The number that a word is; empty if it is none. */
  OptionalLong value(String written) {
    String norm = written.toLowerCase(Locale.ROOT);
    if (DIGITS.matcher(norm).matches()) {
      String digits = GAPS.matcher(norm).replaceAll("");
      return digits.length() > 18 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
    long sum = 0;
    int last = 0;
    for (String part : PARTS.split(norm)) {
      Integer value = values.get(part);
      if (value == null) {
        return OptionalLong.empty();
      }
      // "quatre-vingts" and "deux-cents" multiply, "soixante-dix" adds.
      boolean multiplies = value == SCORE && last == 4 || value >= HUNDRED && last > 0;
      sum += multiplies ? last * (value - 1L) : value;
      last = value;
    }
    return OptionalLong.of(sum);
  }
}

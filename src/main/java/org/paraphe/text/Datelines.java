package org.paraphe.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which reports begin with where, when and by whom they were written. */
final class Datelines {

  /** "MADRID, 3 mars –", "WASHINGTON (Reuters) -": where a report was written. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}'’ -]{2,30}(?: \\([^()]{2,30}\\))?(?:,[^–—:;.!?«»\"]{2,30}?)?(?:\\s?(?:[–—]|--?)\\s+(?=\\S)|-(?=\\p{Lu}\\p{Ll}{0,2}['’ ]))");

  /** "Dakar, 14 oct (APS) –", "Lima, le 3 mai 2024 –": the same, with a date or an agency. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’ -]{2,30}(?=,|\\s\\()(?:,\\s[^–—:;!?«»\"()]{0,14}\\d[^–—:;!?«»\"()]{2,16})?"
              + "(?:\\s\\([\\p{L}/ ]{2,20}\\))?\\.?\\s?(?:[–—]|--?)\\s+(?=[\\p{Lu}\\d«“\"])");

  /** "Addis — Le sommet s'ouvre": the same, a town alone. */
  private static final Pattern PLACED =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]{2,20}\\s—\\s+(?=\\p{Lu}[^:—]{30})");

  /** "Le Caire – Selon X", "Lima -- « … »": the same with a shorter dash. */
  private static final Pattern DASHED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{2,20})?\\s(?:–|--)\\s+(?=[\\p{Lu}«“\"])");

  /** "(Reuters) - Le Parlement": the agency alone. */
  private static final Pattern AGENCY =
      Pattern.compile("\\(\\p{Lu}[\\p{L}/ ]{1,19}\\)\\s?(?:[–—]|--?)\\s+(?=[\\p{Lu}«“\"])");

  private static final List<Pattern> REPORTS = List.of(DATED, PLACED, AGENCY);

  private Datelines() {}

  /** Where a dateline in capitals ends that a stretch begins with; −1 if it does with none. */
  static int capitals(String text, Span span) {
    return Character.isLowerCase(Letters.at(text, span.begin() + 1))
        ? -1
        : end(DATELINE, text, span);
  }

  /** The same of a dateline with a date, an agency or a long dash. */
  static int reported(String text, Span span) {
    for (Pattern p : REPORTS) {
      int end = end(p, text, span);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  /** The same of a town with a shorter dash, behind which a sentence must follow. */
  static int dashed(String text, Span span) {
    return end(DASHED, text, span);
  }

  /** The same of an agency in brackets. */
  static int agency(String text, Span span) {
    return end(AGENCY, text, span);
  }

  private static int end(Pattern dateline, String text, Span span) {
    Matcher matcher = dateline.matcher(text).region(span.begin(), span.end());
    return matcher.lookingAt() ? matcher.end() : -1;
  }
}

package org.paraphe.text;

import java.util.Locale;
import java.util.Set;

/** Finds web addresses, e-mail addresses and account names. */
final class Addresses {

  private static final String CLOSING = ".,;:!?)]}'\"\u00bb\u201d\u2019";

  private Addresses() {}

  /**
   * The end of the address that begins at {@code begin}, or {@code begin} if there is none.
   *
   * @param domains endings of host names, without the point
   */
  static int end(String text, int begin, int end, Set<String> domains) {
    char c = text.charAt(begin);
    if (c == '@') {
      return tag(text, begin, end);
    }
    if (!Letters.word(c)) {
      return begin;
    }
    if (text.startsWith("http://", begin)
        || text.startsWith("https://", begin)
        || text.startsWith("www.", begin)) {
      return trimmed(text, begin, end);
    }
    return host(text, begin, end, domains);
  }

  private static int tag(String text, int begin, int end) {
    int i = begin + 1;
    while (i < end && (Letters.word(text.charAt(i)))) {
      i++;
    }
    return i > begin + 1 ? i : begin;
  }

  private static int trimmed(String text, int begin, int end) {
    int i = begin;
    while (i < end && !Letters.space(text.charAt(i)) && text.charAt(i) != '\u00bb') {
      i++;
    }
    while (i > begin && CLOSING.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  /** "nom@exemple.org", "exemple.fr": letters with a point and a known ending, or an at sign. */
  private static int host(String text, int begin, int end, Set<String> domains) {
    int dot = -1;
    int i = begin;
    while (i < end && (Letters.word(text.charAt(i)) || ".-@+".indexOf(text.charAt(i)) >= 0)) {
      if (text.charAt(i) == '.') {
        dot = i;
      }
      if (text.charAt(i) == '@' && i + 1 < end && Letters.word(text.charAt(i + 1))) {
        return trimmed(text, begin, end);
      }
      i++;
    }
    if (dot == i - 1) {
      i = dot;
      dot = text.lastIndexOf('.', dot - 1);
    }
    boolean known =
        dot > begin + 1
            && domains.contains(text.substring(dot + 1, i).toLowerCase(Locale.ROOT))
            && Letters.word(text.charAt(dot - 1));
    return known ? i : begin;
  }
}

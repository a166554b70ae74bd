package org.paraphe.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds an article's title where several places of a page name it: the form most agree on. */
final class Titles {

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»«:-]+\\s+|\\s*[|ㅣ｜]\\s*");

  private final String site;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();

  private static final class Candidate {
    final String text;
    double votes;

    Candidate(String text) {
      this.text = text;
    }
  }

  /**
   * @param site the publisher's name, or empty
   */
  Titles(String site) {
    this.site = fold(site);
  }

  /** Adds a place's title with its weight; of equal titles the one added first is kept. */
  void add(String title, double weight) {
    String text = title.strip().replaceAll("\\s+", " ");
    String key = fold(text);
    if (!key.isEmpty() && !key.equals(site)) {
      candidates.computeIfAbsent(key, k -> new Candidate(text)).votes += weight;
    }
  }

  /** Adds a title that may carry the name of the site or section behind it. */
  void addWithSuffix(String title, double weight) {
    for (String part : cuts(title)) {
      String key = fold(part);
      if (candidates.containsKey(key)) {
        add(part, weight);
        return;
      }
    }
    List<String> cuts = cuts(title);
    boolean named = cuts.size() > 1 && fold(title.substring(cuts.get(0).length())).contains(site);
    add(named && !site.isEmpty() ? cuts.get(0) : title, weight);
  }

  /** The title without its last part, without its last two, …, and whole. */
  private static List<String> cuts(String title) {
    List<String> cuts = new ArrayList<>();
    var m = SEPARATOR.matcher(title);
    while (m.find()) {
      cuts.add(0, title.substring(0, m.start()));
    }
    cuts.add(title);
    return cuts;
  }

  /** The title with most votes, or empty. */
  String best() {
    Candidate best = null;
    for (Candidate c : candidates.values()) {
      if (best == null || c.votes > best.votes) {
        best = c;
      }
    }
    return best == null ? "" : best.text;
  }

  /** Letters and numerals in lower case, what is between them as one space; for comparing. */
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    boolean between = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c) && !numeral(c)) {
        between = true;
        continue;
      }
      if (between && !folded.isEmpty()) {
        folded.append(' ');
      }
      folded.appendCodePoint(c);
      between = false;
    }
    return folded.toString();
  }

  private static boolean numeral(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}

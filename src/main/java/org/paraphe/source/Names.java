package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of class and id attributes: "articleBody", "article_body" and "article-body" alike. */
final class Names {

  private static final int LONGEST = 3;

  private final List<List<String>> names = new ArrayList<>();

  Names(String attribute) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= attribute.length(); i++) {
      char c = i < attribute.length() ? attribute.charAt(i) : ' ';
      boolean hump =
          i > begin && Character.isUpperCase(c) && !Character.isUpperCase(attribute.charAt(i - 1));
      if (hump || !Character.isLetter(c)) {
        if (i > begin) {
          parts.add(attribute.substring(begin, i).toLowerCase(java.util.Locale.ROOT));
        }
        begin = hump ? i : i + 1;
      }
      if (Character.isWhitespace(c) && !parts.isEmpty()) {
        names.add(List.copyOf(parts));
        parts.clear();
      }
    }
  }

  /** Whether up to three neighbouring parts, joined by hyphens, are in a list. */
  boolean anyOf(Set<String> list) {
    for (List<String> parts : names) {
      for (int i = 0; i < parts.size(); i++) {
        StringBuilder joined = new StringBuilder();
        for (int n = 0; n < LONGEST && i + n < parts.size(); n++) {
          joined.append(n == 0 ? "" : "-").append(parts.get(i + n));
          if (list.contains(joined.toString())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}

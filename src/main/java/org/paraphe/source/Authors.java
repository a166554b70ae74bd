package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes names of people out of bylines and author fields. */
final class Authors {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[;,|/•·]\\s*|\\s+(?:and|et|und|y|&|og|och|e)\\s+");
  private static final Pattern NO_NAME =
      Pattern.compile("https?:|www\\.|@|\\d{3}|\\.(?:com|de|fr|net|org)\\b");
  private static final int LONGEST = 60;

  private Authors() {}

  /** The names in a value; none where it is an address, a number or the publisher. */
  static List<String> names(String value, String publisher) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(value)) {
      String name = part.strip();
      if (!name.isEmpty()
          && name.length() <= LONGEST
          && !NO_NAME.matcher(name).find()
          && !Titles.fold(name).equals(Titles.fold(publisher))) {
        names.add(name);
      }
    }
    return names;
  }
}

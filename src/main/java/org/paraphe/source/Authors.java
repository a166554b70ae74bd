package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes names of people out of bylines and author fields. Immutable. */
final class Authors {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[;,|/•·\\n\\t]\\s*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\d{3}|\\.(?:com|de|fr|net|org|co|at|ch|be)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("://|@|\\d{3}|www\\.");
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?:\\s+(?:\\p{Ll}{1,3}\\s+)?\\p{Lu}[\\p{L}'’.-]*){1,4}");
  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private final Openings openings;
  private final Set<String> conjunctions;
  private final Set<String> networks;

  /**
   * @param openings words that bylines begin with
   * @param conjunctions words between two names
   * @param networks names of social networks, which stand beside bylines
   */
  Authors(Openings openings, Set<String> conjunctions, Set<String> networks) {
    this.networks = networks;
    this.openings = openings;
    this.conjunctions = conjunctions;
  }

  /** The names in a value; none where it is an address, a number or the publisher. */
  List<String> names(String value, String publisher) {
    if (NO_NAME.matcher(value).find()) {
      return List.of();
    }
    return parts(value).stream().filter(n -> name(n, publisher)).limit(MOST).toList();
  }

  /** The names of people in a visible byline: two to five words with capitals each. */
  List<String> people(String byline, String publisher) {
    return names(byline, publisher).stream().filter(this::person).toList();
  }

  private boolean person(String name) {
    return PERSON.matcher(name).matches()
        && !networks.containsAll(List.of(name.toLowerCase(Locale.ROOT).split("\\s+")));
  }

  /** The names of people in a line that holds nothing else; none in any other. */
  List<String> onlyPeople(String line, String publisher) {
    List<String> people = people(line, publisher);
    return people.size() == parts(line).size() ? people : List.of();
  }

  /** Whether a line begins as bylines do. */
  boolean opens(String line) {
    return openings.end(line) > 0;
  }

  /** Whether a value holds an address or number, and names nobody, no organisation either. */
  static boolean noName(String value) {
    return ADDRESS.matcher(value).find();
  }

  private List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    for (String field : BETWEEN.split(value.strip())) {
      for (String part : split(field)) {
        parts.add(part.substring(openings.end(part)).strip().replaceFirst("^[:\\s]+", ""));
      }
    }
    return parts;
  }

  private static boolean name(String text, String publisher) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetter)
        && !NO_NAME.matcher(text).find()
        && !Titles.fold(text).equals(Titles.fold(publisher));
  }

  /** The parts of a text between conjunctions. */
  private List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Matcher words = Pattern.compile("\\S+").matcher(text);
    while (words.find()) {
      String word = words.group();
      if (word.equals("&") || conjunctions.contains(word.toLowerCase(Locale.ROOT))) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(part.isEmpty() ? "" : " ").append(word);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}

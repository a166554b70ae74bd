package org.paraphe.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Token;

/** The words of a language's calendar. */
final class Calendar {

  private final Map<String, DayOfWeek> days = new HashMap<>();
  private final Map<String, Month> months = new HashMap<>();
  final Map<String, Integer> numbers = new HashMap<>();
  final Map<String, Integer> offsets = new HashMap<>();
  final Map<String, Integer> relative = new HashMap<>();

  /** Words that an expression of time can begin with, but for numbers in digits. */
  private final Set<String> openers;

  final Set<String> last;
  final Set<String> next;
  final Set<String> years;
  final Set<String> monthUnits;
  final Set<String> weeks;
  final Set<String> dayUnits;
  final Set<String> first;
  final Set<String> yearPrepositions;
  final Set<String> ago;
  final Set<String> dateline;
  final Set<String> thereIs;

  Calendar(WordLists words, Locale locale) {
    for (DayOfWeek d : DayOfWeek.values()) {
      days.put(d.getDisplayName(TextStyle.FULL, locale), d);
    }
    for (Month m : Month.values()) {
      String name = m.getDisplayName(TextStyle.FULL, locale);
      months.put(name, m);
      words.get("MonthAbbreviation").stream()
          .filter(a -> name.startsWith(a.substring(0, a.length() - 1)))
          .forEach(a -> months.put(a, m));
    }
    for (int n = 1; n <= 12; n++) {
      int value = n;
      words.get("Number" + n).forEach(w -> numbers.put(w, value));
    }
    words.get("Yesterday").forEach(w -> offsets.put(w, -1));
    words.get("DayBeforeYesterday").forEach(w -> offsets.put(w, -2));
    words.get("Today").forEach(w -> offsets.put(w, 0));
    words.get("Tomorrow").forEach(w -> offsets.put(w, 1));
    words.get("DayBefore").forEach(w -> relative.put(w, -1));
    words.get("DayAfter").forEach(w -> relative.put(w, 1));
    this.last = words.get("LastWord");
    this.next = words.get("NextWord");
    this.years = words.get("YearUnit");
    this.monthUnits = words.get("MonthUnit");
    this.weeks = words.get("WeekUnit");
    this.dayUnits = words.get("DayUnit");
    this.first = words.get("FirstOfMonth");
    this.yearPrepositions = words.get("YearPreposition");
    this.thereIs = words.get("ThereIs");
    this.dateline = words.get("DatelineWord");
    this.ago = words.get("AdverbialClitic");
    Set<String> all = new HashSet<>();
    List.of(days, months, offsets, relative).forEach(known -> all.addAll(known.keySet()));
    List.copyOf(all).forEach(w -> all.add(w.toLowerCase(locale)));
    List.of(first, years, ago).forEach(all::addAll);
    this.openers = WordSet.copyOf(all);
  }

  /** Whether an expression of time can begin with a word in lower case. */
  boolean opens(String word) {
    char c = word.charAt(0);
    return c >= '0' && c <= '9' || openers.contains(word);
  }

  /** The day of the week that a word names; null for none. Languages that capitalise them do so. */
  DayOfWeek day(Token word) {
    DayOfWeek day = days.get(word.norm());
    return day == null ? days.get(word.form()) : day;
  }

  /** The month that a word names; null for none: "May", but not "may". */
  Month month(Token word) {
    Month month = months.get(word.norm());
    return month == null ? months.get(word.form()) : month;
  }

  /** A number in digits or words, 0 if it is none. */
  int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    return digits(word) ? Integer.parseInt(word) : first.contains(word) ? 1 : 0;
  }

  private static boolean digits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= 4;
  }
}

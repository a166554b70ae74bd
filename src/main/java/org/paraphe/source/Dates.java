package org.paraphe.source;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as pages write them, as ISO 8601. */
final class Dates {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Pattern ISO =
      Pattern.compile(
          "^(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[T ]+(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,:]\\d+)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})(?:[-/.]|年\\s?)(\\d{1,2})(?:[-/.]|月\\s?)(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th|º|\\.)?\\s+(?:de\\s+|of\\s+)?(\\p{L}{3,})\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_-](\\d{4})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private Dates() {}

  /**
   * A date, or date and time with offset, from an attribute or data value.
   *
   * @return ISO 8601; empty if the value is no date
   */
  static String normalise(String value) {
    String text = value.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso);
    }
    try {
      return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toString();
    } catch (DateTimeParseException e) {
      return inText(text, "en").orElse("");
    }
  }

  private static String iso(Matcher m) {
    Optional<String> date = date(m.group(1), m.group(2), m.group(3));
    if (date.isEmpty() || m.group(4) == null || m.group(7) == null) {
      return date.orElse("");
    }
    try {
      String seconds = m.group(6) == null ? "00" : m.group(6);
      String time = m.group(4) + ":" + m.group(5) + ":" + seconds;
      return OffsetDateTime.parse(date.get() + "T" + time + offset(m.group(7))).toString();
    } catch (DateTimeException e) {
      return date.get();
    }
  }

  private static String offset(String zone) {
    return Character.isLetter(zone.charAt(0)) ? "Z" : ZoneOffset.of(zone).getId();
  }

  /**
   * The first date that a text of the page names.
   *
   * @param language whose names of months are understood besides English ones; if empty, those of
   *     all languages are
   */
  static Optional<String> inText(String text, String language) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return date(m.group(1), m.group(2), m.group(3));
    }
    m = NUMERIC.matcher(text);
    if (m.find()) {
      return numeric(m);
    }
    m = DAY_MONTH_YEAR.matcher(text);
    if (m.find()) {
      return named(m.group(3), m.group(2), m.group(1), language);
    }
    m = MONTH_DAY_YEAR.matcher(text);
    return m.find() ? named(m.group(3), m.group(1), m.group(2), language) : Optional.empty();
  }

  /** Day before month, unless that is no date. */
  private static Optional<String> numeric(Matcher m) {
    Optional<String> date = date(m.group(4), m.group(3), m.group(1));
    return date.isPresent() ? date : date(m.group(4), m.group(1), m.group(3));
  }

  private static Optional<String> named(String year, String month, String day, String language) {
    String name = month.toLowerCase(Locale.ROOT);
    Stream<String> tags =
        language.isEmpty()
            ? Stream.concat(Stream.of("en"), Stream.of(Locale.getISOLanguages()))
            : Stream.of(language, "en");
    return tags.map(tag -> months(tag).get(name))
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(number -> date(year, String.valueOf(number), day));
  }

  /** Names and abbreviations of months in lower case without full stops, from the CLDR. */
  private static Map<String, Integer> months(String language) {
    Map<String, Integer> months = new HashMap<>();
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
    for (int i = 0; i < 12; i++) {
      for (String name : List.of(symbols.getMonths()[i], symbols.getShortMonths()[i])) {
        String key = name.toLowerCase(Locale.ROOT).replace(".", "");
        months.put(key, i + 1);
        if (key.length() > 4) {
          months.putIfAbsent(key.substring(0, 3), i + 1);
        }
      }
    }
    return months;
  }

  /** The date in an address, as many news sites write it. */
  static Optional<String> inAddress(String url) {
    Matcher m = IN_ADDRESS.matcher(url);
    return m.find() ? date(m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  private static Optional<String> date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.paraphe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** A language of the pages, with their words. */
enum Language {
  en,
  fr;

  private static final Pattern PARAMETER = Pattern.compile("(?:^|&)lang=(\\w+)");

  private final Locale locale = Locale.forLanguageTag(name());
  private final ResourceBundle words =
      ResourceBundle.getBundle(
          "org.paraphe.web.words",
          locale,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** The language that the request asks for: by its parameter {@code lang}, else by its header. */
  static Language of(HttpServletRequest request) {
    return of(request.getParameter("lang"), request.getLocale());
  }

  /** The same for a request whose address may be none. */
  static Language of(Request request) {
    String query = request.getHttpURI() == null ? null : request.getHttpURI().getQuery();
    Matcher asked = PARAMETER.matcher(query == null ? "" : query);
    return of(asked.find() ? asked.group(1) : null, Request.getLocales(request).get(0));
  }

  private static Language of(String asked, Locale accepted) {
    for (Language language : values()) {
      if (language.name().equals(asked)) {
        return language;
      }
    }
    return accepted.getLanguage().equals(fr.name()) ? fr : en;
  }

  /** The words for a key, which must have some. */
  String say(String key) {
    return words.getString(key);
  }

  /** The words for a number of things: those of {@code key.one} for one of them. */
  String count(String key, int number) {
    return number(number) + " " + say(number == 1 ? key + ".one" : key);
  }

  /** The words for a key, if it has some. */
  Optional<String> words(String key) {
    return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
  }

  /** What an error of HTTP is called. */
  String error(int status) {
    return words("error." + status).orElse(say("error.other"));
  }

  String number(long number) {
    return String.format(locale, "%,d", number);
  }

  /** A date as people write it; ISO 8601 with a time, a month or a year alone are as good. */
  String date(String iso) {
    try {
      String day = iso.substring(0, Math.min(10, iso.length()));
      return switch (day.length()) {
        case 10 ->
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(day));
        case 7 -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(day));
        default -> iso;
      };
    } catch (DateTimeParseException e) {
      return iso;
    }
  }
}

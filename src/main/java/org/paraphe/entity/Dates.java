package org.paraphe.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraphe.ontology.WordLists;
import org.paraphe.source.Block;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Reads dates: full ones, and weekdays, "hier", "en juillet" against the day of writing, which is
 * the article's date of publication or, where that is not known, a full date in its first lines.
 * Immutable, thread-safe.
 */
final class Dates {

  /** Sentences at the article's start in which a full date is taken for its own. */
  private static final int OPENING = 4;

  /** Days by which a date without a year may lie ahead of the day of writing. */
  private static final int AHEAD = 150;

  private final Calendar calendar;

  Dates(WordLists words, Locale locale) {
    this.calendar = new Calendar(words, locale);
  }

  /** The day an article was published, if its metadata, dateline or caption says so. */
  Optional<LocalDate> published(AnnotatedText text) {
    String published = text.article().metadata().published();
    if (published.length() >= 10) {
      try {
        return Optional.of(LocalDate.parse(published.substring(0, 10)));
      } catch (DateTimeParseException e) {
        // A date that is none does not help: the text itself is asked.
      }
    }
    LocalDate full = null;
    for (int s = 0; s < Math.min(OPENING, text.sentences().size()) && full == null; s++) {
      Sentence sentence = text.sentences().get(s);
      int at = full(sentence, s);
      boolean own = at >= 0 && (sentence.block() == Block.Kind.CAPTION || dateline(sentence, at));
      full = own ? LocalDate.parse(dayAndMonth(sentence, s, at, null).value()) : null;
    }
    return Optional.ofNullable(full).map(d -> shifted(text, d));
  }

  /**
   * The day against which an article's weekdays are told: any full date near its start will do.
   *
   * @param published the day it was published, if that is known
   */
  Optional<LocalDate> written(AnnotatedText text, Optional<LocalDate> published) {
    for (int s = 0; published.isEmpty() && s < Math.min(OPENING, text.sentences().size()); s++) {
      int at = full(text.sentences().get(s), s);
      if (at >= 0) {
        return Optional.of(
            LocalDate.parse(dayAndMonth(text.sentences().get(s), s, at, null).value()));
      }
    }
    return published.isPresent() ? published : weekdayAndYear(text);
  }

  /** Whether nothing but names and words of datelines stands before the date. */
  private boolean dateline(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      Token t = sentence.token(i);
      boolean known =
          calendar.dateline.contains(t.norm())
              || calendar.day(t) != null
              || t.is(Upos.PUNCT, Upos.SYM)
              || t.capitalised() && !calendar.numbers.containsKey(t.norm());
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** Where the first date with day, month and year begins, or −1. */
  private int full(Sentence sentence, int s) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean opens = calendar.opens(sentence.token(i).norm());
      TimeExpression t = opens ? dayAndMonth(sentence, s, i, null) : null;
      if (t != null && t.value().length() == 10) {
        return i;
      }
    }
    return -1;
  }

  /** "jeudi 25 juin": its year is the one near the years of the text in which the day is right. */
  private Optional<LocalDate> weekdayAndYear(AnnotatedText text) {
    int latest = 0;
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        Token t = sentence.token(i);
        boolean digits = t.form().length() == 4 && Character.isDigit(t.form().charAt(0));
        int n = digits ? calendar.number(t.norm()) : 0;
        latest = n > 1990 && n < 2100 ? Math.max(latest, n) : latest;
      }
    }
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; latest > 0 && i + 2 < sentence.size(); i++) {
        boolean opens = calendar.opens(sentence.token(i).norm());
        DayOfWeek day = opens ? calendar.day(sentence.token(i)) : null;
        if (day == null) {
          continue;
        }
        Month month = calendar.month(sentence.token(i + 2));
        int number = calendar.number(sentence.token(i + 1).norm());
        for (int year = latest; month != null && year <= latest + 1; year++) {
          LocalDate date = date(year, month, number);
          if (date != null && date.getDayOfWeek() == day) {
            return Optional.of(date);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A caption's date is the picture's: the article is of the first weekday that it names after. */
  private LocalDate shifted(AnnotatedText text, LocalDate full) {
    Sentence first = text.sentences().get(0);
    if (first.block() != Block.Kind.CAPTION) {
      return full;
    }
    for (Sentence sentence : text.sentences()) {
      for (Token t : sentence.tokens()) {
        DayOfWeek day = calendar.day(t);
        if (day != null && sentence.block() == Block.Kind.PARAGRAPH) {
          return full.with(TemporalAdjusters.nextOrSame(day));
        }
      }
    }
    return full;
  }

  /** All expressions of time whose date can be told. */
  List<TimeExpression> find(AnnotatedText text, LocalDate written) {
    List<TimeExpression> found = new ArrayList<>();
    LocalDate spoken = written;
    for (int s = 0; s < text.sentences().size(); s++) {
      Sentence sentence = text.sentences().get(s);
      for (int i = 0; i < sentence.size(); i++) {
        TimeExpression t = at(sentence, s, i, written, spoken);
        if (t != null) {
          found.add(t);
          i = t.last();
          spoken = t.value().length() == 10 ? LocalDate.parse(t.value()) : spoken;
        }
      }
    }
    return found;
  }

  private TimeExpression at(Sentence sentence, int s, int i, LocalDate written, LocalDate spoken) {
    if (!calendar.opens(sentence.token(i).norm())) {
      return null;
    }
    TimeExpression full = dayAndMonth(sentence, s, i, written);
    if (full != null) {
      return full;
    }
    String word = sentence.token(i).norm();
    if (written != null && calendar.day(sentence.token(i)) != null) {
      return weekday(sentence, s, i, written);
    }
    if (written != null && calendar.offsets.containsKey(word)) {
      return day(s, i, i, written.plusDays(calendar.offsets.get(word)));
    }
    if (spoken != null && calendar.relative.containsKey(word)) {
      return day(s, i, i, spoken.plusDays(calendar.relative.get(word)));
    }
    TimeExpression ago = written == null ? null : ago(sentence, s, i, written);
    if (ago != null) {
      return ago;
    }
    TimeExpression month = month(sentence, s, i, written);
    return month != null ? month : year(sentence, s, i);
  }

  private static TimeExpression day(int s, int first, int last, LocalDate d) {
    return new TimeExpression(s, first, last, d.toString());
  }

  private static LocalDate date(int year, Month month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "mardi 11 février 2025", "le 11 février", "1er mars 2020", "Tuesday, March 4, 2025". */
  private TimeExpression dayAndMonth(Sentence sentence, int s, int i, LocalDate written) {
    int n = calendar.day(sentence.token(i)) != null ? afterComma(sentence, i + 1) : i;
    if (n + 1 >= sentence.size()) {
      return null;
    }
    boolean monthFirst = calendar.month(sentence.token(n)) != null;
    String counted = sentence.token(monthFirst ? n + 1 : n).norm();
    int number = calendar.numbers.containsKey(counted) ? 0 : calendar.number(counted);
    Month month = calendar.month(sentence.token(monthFirst ? n : n + 1));
    if (month == null || number < 1 || number > 31) {
      return null;
    }
    int after = monthFirst ? afterComma(sentence, n + 2) : n + 2;
    int year = after < sentence.size() ? yearAt(sentence, after) : 0;
    if (year > 0) {
      LocalDate d = date(year, month, number);
      return d == null ? null : day(s, i, after, d);
    }
    LocalDate d = written == null ? null : nearest(written, month, number);
    return d == null ? null : day(s, i, n + 1, d);
  }

  private static int afterComma(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).norm().equals(",") ? i + 1 : i;
  }

  private static LocalDate nearest(LocalDate written, Month month, int number) {
    LocalDate d = date(written.getYear(), month, number);
    if (d != null && d.isAfter(written.plusDays(AHEAD))) {
      return date(written.getYear() - 1, month, number);
    }
    return d != null && d.isBefore(written.minusDays(365 - AHEAD))
        ? date(written.getYear() + 1, month, number)
        : d;
  }

  private int yearAt(Sentence sentence, int i) {
    String form = sentence.token(i).form();
    int n = form.length() == 4 ? calendar.number(form) : 0;
    return n > 1500 && n < 2200 ? n : 0;
  }

  private TimeExpression weekday(Sentence sentence, int s, int i, LocalDate written) {
    DayOfWeek day = calendar.day(sentence.token(i));
    String after = i + 1 < sentence.size() ? sentence.token(i + 1).norm() : "";
    if (calendar.last.contains(after)) {
      return day(s, i, i + 1, written.with(TemporalAdjusters.previous(day)));
    }
    if (calendar.next.contains(after)) {
      return day(s, i, i + 1, written.with(TemporalAdjusters.next(day)));
    }
    boolean ahead = ahead(sentence, i);
    return day(
        s,
        i,
        i,
        written.with(ahead ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day)));
  }

  /** Whether the nearest verb before the word, or else after it, looks forward. */
  private static boolean ahead(Sentence sentence, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 10); k--) {
      if (sentence.token(k).is(Upos.VERB, Upos.AUX)) {
        VerbForm form = sentence.token(k).morph().form();
        if (form == VerbForm.INFINITIVE) {
          continue;
        }
        return form == VerbForm.FUTURE
            || form == VerbForm.PRESENT
                && k + 1 < sentence.size()
                && sentence.token(k + 1).morph().form() == VerbForm.INFINITIVE;
      }
    }
    for (int k = i + 1; k < Math.min(sentence.size(), i + 12); k++) {
      VerbForm form = sentence.token(k).morph().form();
      if (sentence.token(k).is(Upos.VERB, Upos.AUX) && form.finite()) {
        return form == VerbForm.FUTURE;
      }
    }
    return false;
  }

  /** "il y a deux ans", "l'an dernier". */
  private TimeExpression ago(Sentence sentence, int s, int i, LocalDate written) {
    String word = sentence.token(i).norm();
    String after = i + 1 < sentence.size() ? sentence.token(i + 1).norm() : "";
    if (calendar.years.contains(word) && calendar.last.contains(after)) {
      return new TimeExpression(s, i, i + 1, Year.from(written).minusYears(1).toString());
    }
    if (calendar.years.contains(word) && calendar.next.contains(after)) {
      return new TimeExpression(s, i, i + 1, Year.from(written).plusYears(1).toString());
    }
    boolean opens =
        calendar.ago.contains(word) && calendar.thereIs.contains(after) && i + 3 < sentence.size();
    int count = opens ? calendar.number(sentence.token(i + 2).norm()) : 0;
    if (count == 0) {
      return null;
    }
    String unit = sentence.token(i + 3).norm();
    if (calendar.years.contains(unit)) {
      return new TimeExpression(s, i, i + 3, Year.from(written).minusYears(count).toString());
    }
    if (calendar.monthUnits.contains(unit)) {
      return new TimeExpression(s, i, i + 3, YearMonth.from(written).minusMonths(count).toString());
    }
    return calendar.dayUnits.contains(unit) ? day(s, i, i + 3, written.minusDays(count)) : null;
  }

  /** "en novembre 2023", "en juillet", "juillet dernier". */
  private TimeExpression month(Sentence sentence, int s, int i, LocalDate written) {
    Month month = calendar.month(sentence.token(i));
    if (month == null || sentence.token(i).is(Upos.VERB)) {
      return null;
    }
    int year = i + 1 < sentence.size() ? yearAt(sentence, i + 1) : 0;
    if (year > 0) {
      return new TimeExpression(s, i, i + 1, YearMonth.of(year, month).toString());
    }
    if (written == null) {
      return null;
    }
    LocalDate d = nearest(written, month, 15);
    boolean last = i + 1 < sentence.size() && calendar.last.contains(sentence.token(i + 1).norm());
    YearMonth value = YearMonth.from(d);
    return new TimeExpression(
        s,
        i,
        last ? i + 1 : i,
        (last && d.isAfter(written) ? value.minusYears(1) : value).toString());
  }

  /** "en 2019", "fin 2021", "d'ici à 2027". */
  private TimeExpression year(Sentence sentence, int s, int i) {
    int year = yearAt(sentence, i);
    int first = i;
    while (first > 0 && calendar.yearPrepositions.contains(sentence.token(first - 1).norm())) {
      first--;
    }
    return year > 0 && first < i ? new TimeExpression(s, first, i, Integer.toString(year)) : null;
  }
}

package org.paraphe.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.ask.Condition.Bound;

/** Reads what the words before dates make of them: "before 2024", "entre 2019 et 2021". */
final class DateReader {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** How far before a date the word may stand that bounds it, articles between. */
  private static final int NEAR = 4;

  private static final Map<String, Bound> BOUNDS = new LinkedHashMap<>();

  static {
    BOUNDS.put("AskBefore", Bound.BEFORE);
    BOUNDS.put("AskAfter", Bound.AFTER);
    BOUNDS.put("AskSince", Bound.SINCE);
    BOUNDS.put("AskUntil", Bound.UNTIL);
    BOUNDS.put("AskBetween", Bound.SINCE);
  }

  private final Vocabulary vocabulary;
  private final List<Word> words;
  private final Taken taken;

  DateReader(Vocabulary vocabulary, List<Word> words, Taken taken) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.taken = taken;
  }

  /**
   * The dates of the question in order, with the words that bound them.
   *
   * @param found those that articles tell as well
   */
  List<Item.Date> dates(List<Item.Date> found) {
    List<Item.Date> out = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Item.Date date = at(at, found);
      if (date != null) {
        Item.Date before = out.isEmpty() ? null : out.get(out.size() - 1);
        second(before, date)
            .or(() -> bounded(date))
            .or(() -> plain(date, found))
            .ifPresent(out::add);
      }
      at = date == null ? at + 1 : date.end();
    }
    return out;
  }

  /** The date that begins at a word: one of those found, or a year by itself. */
  private Item.Date at(int at, List<Item.Date> found) {
    for (Item.Date date : found) {
      if (date.begin() == at) {
        return date;
      }
    }
    String form = words.get(at).token().form();
    boolean year = taken.at(at) == null && YEAR.matcher(form).matches();
    return year ? new Item.Date(at, at + 1, new Condition.Time(Bound.IN, form)) : month(at, found);
  }

  /** "en février": a month of any year with its preposition; null for none. */
  private Item.Date month(int at, List<Item.Date> found) {
    int name = at + vocabulary.match("AskMonthIn", words, at);
    boolean dated = found.stream().anyMatch(d -> d.begin() <= name && name < d.end());
    boolean bound = name > at && name < words.size() && taken.at(name) == null && !dated;
    int month = bound ? vocabulary.month(words.get(name)) : 0;
    return month == 0 ? null : new Item.Date(at, name + 1, Condition.Time.yearly(month));
  }

  private static Optional<Item.Date> plain(Item.Date date, List<Item.Date> found) {
    boolean plain = date.time().bound() == Bound.YEARLY || found.contains(date);
    return plain ? Optional.of(date) : Optional.empty();
  }

  /** A date with the word that bounds it, which may be its own first word. */
  private Optional<Item.Date> bounded(Item.Date date) {
    if (date.time().bound() == Bound.YEARLY) {
      return Optional.empty();
    }
    for (int i = Math.max(0, date.begin() - NEAR); i <= date.begin(); i++) {
      for (Map.Entry<String, Bound> bound : BOUNDS.entrySet()) {
        int end = i + vocabulary.match(bound.getKey(), words, i);
        boolean own = i == date.begin() && end < date.end();
        if (end > i && (own || articles(end, date.begin()))) {
          return Optional.of(bound(i, date, bound.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /** "… and 2021" behind "between 2019". */
  private Optional<Item.Date> second(Item.Date before, Item.Date date) {
    boolean open =
        before != null
            && before.time().bound() == Bound.SINCE
            && before.end() < date.begin()
            && vocabulary.match("AskBetween", words, before.begin()) > 0
            && vocabulary.match("AskAnd", words, before.end()) > 0
            && articles(before.end() + 1, date.begin());
    return open ? Optional.of(bound(before.end(), date, Bound.UNTIL)) : Optional.empty();
  }

  private boolean articles(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!vocabulary.holds("DefiniteArticle", words.get(i).token().norm())) {
        return false;
      }
    }
    return begin <= end;
  }

  private static Item.Date bound(int begin, Item.Date date, Bound bound) {
    return new Item.Date(begin, date.end(), new Condition.Time(bound, date.time().date()));
  }
}

package org.paraphe.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which articles are copies of which, as when several papers print one agency's text. What it
 * says depends on the articles alone, not on the order in which they are met.
 */
public final class Copies {

  /**
   * What is needed of an article.
   *
   * @param article its IRI
   * @param published ISO 8601 date or time, or empty
   */
  public record Text(String article, String published, Fingerprint fingerprint) {}

  /** By time of publication, unknown last; then by IRI. */
  public static final Comparator<Text> EARLIEST =
      Comparator.comparing((Text t) -> instant(t.published())).thenComparing(Text::article);

  private Copies() {}

  /**
   * The earliest of the texts that an article is a copy of.
   *
   * @param candidates texts that share a key of the fingerprint, possibly itself among them
   * @return none if the article is no copy, or the earliest itself
   */
  public static Optional<Text> original(Text copy, Stream<Text> candidates) {
    return candidates
        .filter(t -> EARLIEST.compare(t, copy) < 0 && t.fingerprint().copyOf(copy.fingerprint()))
        .min(EARLIEST);
  }

  /**
   * The moment of a date, or of a date and time with offset.
   *
   * @param iso ISO 8601
   * @return the end of a date's day (UTC) where no time is given; the end of time for anything else
   */
  public static Instant instant(String iso) {
    try {
      return iso.length() == 10
          ? LocalDate.parse(iso).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.MAX;
    }
  }
}

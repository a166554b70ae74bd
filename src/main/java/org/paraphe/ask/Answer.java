package org.paraphe.ask;

import java.util.List;
import java.util.Map;

/**
 * The answer to a question.
 *
 * @param language BCP 47 tag of the question, in which all is told
 * @param entries what answers it; empty unless {@code status} is answered
 * @param message one sentence for people: the answer where it is yes or no, or why there is none
 * @param interpretation what the question was taken for
 * @param sparql the query that was run; empty where none was
 * @param evidence the facts that prove the entries or, where there are none, that come near
 * @param unmatched words that were not understood
 */
public record Answer(
    String question,
    String language,
    Status status,
    List<Entry> entries,
    String message,
    String interpretation,
    String sparql,
    List<Evidence> evidence,
    List<String> unmatched) {

  /** The value that says yes. */
  public static final String YES = "yes";

  /** The value that says no. */
  public static final String NO = "no";

  /** How a question ended. */
  public enum Status {
    ANSWERED,
    /** Understood, but the store knows nothing of it. */
    UNKNOWN,
    /** A name of the question means several things. */
    AMBIGUOUS,
    NOT_UNDERSTOOD
  }

  /** One answer. */
  public sealed interface Entry {

    /** How many articles state it. */
    int articles();

    /** The answer in words: a label, value or text. */
    String text();

    /**
     * @param labels by BCP 47 tag
     */
    record Thing(String iri, String label, Map<String, String> labels, int articles)
        implements Entry {
      public Thing {
        labels = Map.copyOf(labels);
      }

      @Override
      public String text() {
        return label;
      }
    }

    /** A number, a date, {@code yes} or {@code no}. */
    record Value(String value, int articles) implements Entry {
      @Override
      public String text() {
        return value;
      }
    }

    /** Words of articles: what was said, a title. */
    record Text(String text, int articles) implements Entry {}
  }

  /**
   * A fact with its sentence.
   *
   * @param answer the entry that it proves, as labelled; empty for what only comes near
   * @param published ISO 8601 date of the article, or empty
   * @param date ISO 8601 date of the fact, or empty
   */
  public record Evidence(
      String answer,
      String fact,
      String article,
      String published,
      String date,
      String polarity,
      String modality,
      String sentence) {}

  /** The facts that prove one entry. */
  public List<Evidence> evidence(Entry entry) {
    List<Evidence> own = evidence.stream().filter(e -> e.answer().equals(entry.text())).toList();
    return own.isEmpty() ? evidence : own;
  }

  public Answer {
    entries = List.copyOf(entries);
    evidence = List.copyOf(evidence);
    unmatched = List.copyOf(unmatched);
  }
}

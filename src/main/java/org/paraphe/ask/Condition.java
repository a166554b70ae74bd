package org.paraphe.ask;

import java.util.List;
import java.util.Set;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

/**
 * What a question says of one fact.
 *
 * @param factClass local name of the class of facts; empty for any
 * @param roles what fills its roles
 * @param modalities which it may have; at least one
 * @param dates when it holds: in one of the times, within all bounds; empty for any
 * @param entries IRIs of the lexicon entries that may state it; empty for any
 * @param topic what a statement must be about, by its roles or its words
 * @param absent whether it is enough that no article states the fact
 * @param refused whether a word must say that it does not hold ("refuse", "boycott"), rather than a
 *     negation alone
 */
public record Condition(
    String factClass,
    List<Filler> roles,
    Polarity polarity,
    Set<Modality> modalities,
    List<Time> dates,
    Set<String> entries,
    List<Topic> topic,
    boolean absent,
    boolean refused) {

  /**
   * A time that a fact's date lies in, or a bound of it.
   *
   * @param date the beginning of ISO 8601 dates: {@code 2019}, {@code 2025-02}; their month: {@code
   *     -02}
   */
  public record Time(Bound bound, String date) {

    /** A month of any year, by its number from 1. */
    static Time yearly(int month) {
      return new Time(Bound.YEARLY, String.format("-%02d", month));
    }

    /** The number of the month of any year that this is. */
    int month() {
      return Integer.parseInt(date.substring(1));
    }
  }

  /** How dates lie to a time. */
  public enum Bound {
    IN,
    BEFORE,
    AFTER,
    /** In it or after. */
    SINCE,
    /** In it or before. */
    UNTIL,
    /** In a month of any year, {@code -02}. */
    YEARLY
  }

  /**
   * A role and what fills it.
   *
   * @param role its local name; empty for any
   */
  public record Filler(String role, Term term) {}

  /**
   * What a statement must be about.
   *
   * @param iris the thing, if the store knows it
   * @param words words of which one must stand in the statement or its sentence
   * @param nouns what texts that name the thing call it by: "the pact"
   * @param reach where they must stand
   */
  public record Topic(
      List<String> iris, List<String> words, List<String> nouns, String label, Reach reach) {
    public Topic {
      iris = List.copyOf(iris);
      words = List.copyOf(words);
      nouns = List.copyOf(nouns);
    }

    /** Words alone. */
    Topic(List<String> words, String label, Reach reach) {
      this(List.of(), words, List.of(), label, reach);
    }

    Topic within(Reach other) {
      return new Topic(iris, words, nouns, label, other);
    }
  }

  /** Where what a statement is about must be told. */
  public enum Reach {
    /** In the words that are said. */
    TEXT,
    /** In their sentence. */
    SENTENCE,
    /** Anywhere in the article. */
    ARTICLE
  }

  public Condition {
    roles = List.copyOf(roles);
    modalities = Set.copyOf(modalities);
    dates = List.copyOf(dates);
    entries = Set.copyOf(entries);
    topic = List.copyOf(topic);
  }

  Condition withPolarity(Polarity other) {
    return new Condition(
        factClass, roles, other, modalities, dates, entries, topic, absent, refused);
  }

  Condition withModalities(Set<Modality> others) {
    return new Condition(
        factClass, roles, polarity, others, dates, entries, topic, absent, refused);
  }

  Condition withRoles(List<Filler> others) {
    return new Condition(
        factClass, others, polarity, modalities, dates, entries, topic, absent, refused);
  }

  Condition withDates(List<Time> others) {
    return new Condition(
        factClass, roles, polarity, modalities, others, entries, topic, absent, refused);
  }

  Condition withEntries(Set<String> others) {
    return new Condition(
        factClass, roles, polarity, modalities, dates, others, topic, absent, refused);
  }

  Condition withTopic(List<Topic> others) {
    return new Condition(
        factClass, roles, polarity, modalities, dates, entries, others, absent, refused);
  }

  Condition withRefused(boolean other) {
    return new Condition(
        factClass, roles, polarity, modalities, dates, entries, topic, absent, other);
  }

  Condition asAbsent() {
    return new Condition(
        factClass, roles, Polarity.Positive, modalities, dates, entries, topic, true, false);
  }
}

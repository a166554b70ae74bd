package org.paraphe.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names that are known beforehand: countries with their capitals and adjectives, places,
 * organizations, given names. Immutable, thread-safe. Look-up is by folded text, see {@link
 * Folding}.
 */
public final class Gazetteer {

  /** What a name says of the thing it belongs to. */
  public enum Sense {
    NAME,
    /** A city that stands for the government that sits there. */
    CAPITAL,
    /** An adjective of nationality or a noun of inhabitants. */
    DEMONYM
  }

  /**
   * Something that is known by name.
   *
   * @param key its identity, for example {@code country/FR}
   * @param labels its usual name by BCP 47 tag; at least one
   * @param kind local name of a closer class ({@code SeatOfPower}, {@code Medium} …), or empty
   * @param country ISO 3166-1 code of the country it lies in, or empty
   * @param sameAs IRIs of the same thing elsewhere
   */
  public record Thing(
      String key,
      EntityType type,
      Map<String, String> labels,
      String kind,
      String country,
      List<String> sameAs) {

    public Thing {
      labels = Map.copyOf(labels);
      sameAs = List.copyOf(sameAs);
    }

    /** The label in a language, or in any other where that is missing. */
    public String label(String language) {
      String label = labels.get(language);
      return label != null ? label : labels.values().iterator().next();
    }
  }

  /**
   * One way to read a name.
   *
   * @param written the name as it is usually written
   */
  public record Reading(Thing thing, Sense sense, String written) {}

  /** Slots for first words of names, by their hash; a power of two. */
  private static final int FIRST_WORDS = 1 << 15;

  /**
   * What a gazetteer holds.
   *
   * @param things by key
   * @param readings by folded name
   * @param givenNames folded, with their gender
   * @param familyNamesFirst folded family names that stand before the given name
   * @param works sorted by key
   * @param abbreviations folded, with the words that each stands for
   * @param longest see {@link #longest(String, int, boolean)}: a character for each slot of first
   *     words, its lower byte for words with a capital, its upper byte for those without
   */
  record Content(
      Map<String, Thing> things,
      Map<String, List<Reading>> readings,
      Map<String, Character> givenNames,
      Set<String> familyNamesFirst,
      List<KnownWork> works,
      Map<String, List<String>> abbreviations,
      String longest) {}

  private final Content content;

  Gazetteer(Content content) {
    this.content = content;
  }

  /** What {@link Content} holds of the lengths of the folded names with these readings. */
  static String longest(Map<String, List<Reading>> readings) {
    char[] longest = new char[FIRST_WORDS];
    readings.forEach(
        (name, all) -> {
          int slot = firstWord(name, 0);
          int length = Math.min(name.length(), Byte.MAX_VALUE);
          int capital = Math.max(longest[slot] & 0xff, length);
          boolean lower = all.stream().anyMatch(Gazetteer::lower);
          int small = Math.max(longest[slot] >> Byte.SIZE, lower ? length : 0);
          longest[slot] = (char) (small << Byte.SIZE | capital);
        });
    return new String(longest);
  }

  private static boolean lower(Reading r) {
    return r.sense() == Sense.DEMONYM || !Character.isUpperCase(r.written().charAt(0));
  }

  Content content() {
    return content;
  }

  /** The slot of the word that begins at an offset. */
  private static int firstWord(String folded, int begin) {
    int hash = 0;
    for (int i = begin; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        break;
      }
      hash = 31 * hash + c;
    }
    return (hash ^ hash >>> 15) & FIRST_WORDS - 1;
  }

  /** All readings of a folded name, names before capitals before adjectives; none if unknown. */
  public List<Reading> readings(String folded) {
    return content.readings().getOrDefault(folded, List.of());
  }

  /**
   * The greatest length that a known name can have which begins with the word at an offset; 0 if
   * none does.
   *
   * @param folded folded text
   * @param begin where a word begins
   * @param capital whether it has a capital; adjectives and few names do without
   */
  public int longest(String folded, int begin, boolean capital) {
    char both = content.longest().charAt(firstWord(folded, begin));
    int most = capital ? both & 0xff : both >> Byte.SIZE;
    return most == Byte.MAX_VALUE ? Integer.MAX_VALUE : most;
  }

  /** What is known under a key such as {@code country/FR}. */
  public Optional<Thing> thing(String key) {
    return Optional.ofNullable(content.things().get(key));
  }

  /**
   * The gender of a folded given name: {@code m}, {@code f}, {@code e} where it is given to both;
   * empty if it is no known given name. A compound name has the gender of its first part.
   */
  public Optional<Character> givenName(String folded) {
    Character whole = content.givenNames().get(folded);
    if (whole == null && folded.indexOf(' ') > 0) {
      whole = content.givenNames().get(folded.substring(0, folded.indexOf(' ')));
    }
    return Optional.ofNullable(whole);
  }

  /** Whether a folded word is a family name that stands before the given name. */
  public boolean familyNameFirst(String folded) {
    return content.familyNamesFirst().contains(folded);
  }

  /** The events and documents that are known beforehand, sorted by key. */
  public List<KnownWork> works() {
    return content.works();
  }

  /**
   * The words that folded ones stand for: what an abbreviation of a common noun means, and the same
   * for all that mean the same in any language; themselves if nothing is known of them.
   */
  public List<String> spelledOut(String folded) {
    return content.abbreviations().getOrDefault(folded, List.of(folded));
  }
}

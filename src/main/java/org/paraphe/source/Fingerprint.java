package org.paraphe.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an article's text has in common with others: a MinHash sketch of its runs of five words
 * (Broder 1997). Copies of one agency text, with another headline or a paragraph less, have similar
 * sketches. Depends on the text alone.
 */
public final class Fingerprint {

  private static final int SHINGLE = 5;
  private static final int HASHES = 64;
  private static final int ROWS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Copies share at least this much; unrelated articles hardly anything. */
  private static final double COPY = 0.6;

  private final long[] minima;

  private Fingerprint(long[] minima) {
    this.minima = minima;
  }

  /** The fingerprint of a text. */
  public static Fingerprint of(String text) {
    long[] minima = new long[HASHES];
    Arrays.fill(minima, Long.MAX_VALUE);
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      long shingle = hash(words, i);
      for (int h = 0; h < HASHES; h++) {
        minima[h] = Math.min(minima[h], mix(shingle + h * 0x9e3779b97f4a7c15L) >>> 1);
      }
    }
    return new Fingerprint(minima);
  }

  private static long hash(List<String> words, int from) {
    return Fnv.hash(String.join(" ", words.subList(from, from + SHINGLE)));
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long x) {
    long z = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** The share of runs of words that both texts have of those that one has, 0 to 1, estimated. */
  public double similarity(Fingerprint other) {
    long same =
        IntStream.range(0, HASHES)
            .filter(h -> minima[h] == other.minima[h] && minima[h] != Long.MAX_VALUE)
            .count();
    return (double) same / HASHES;
  }

  /** Whether one of the two texts is most likely a copy of the other, or both of a third. */
  public boolean copyOf(Fingerprint other) {
    return similarity(other) >= COPY;
  }

  /**
   * Keys to find possible copies by: texts that share none are hardly copies of each other (at a
   * similarity of 0.6, one pair in ten), and few that are not share one. None for texts too short
   * to tell.
   */
  public List<String> keys() {
    if (minima[0] == Long.MAX_VALUE) {
      return List.of();
    }
    return IntStream.range(0, HASHES / ROWS)
        .mapToObj(band -> band + "-" + Long.toHexString(band(band)))
        .toList();
  }

  private long band(int band) {
    long hash = band;
    for (int row = 0; row < ROWS; row++) {
      hash = mix(hash ^ minima[band * ROWS + row]);
    }
    return hash;
  }

  /** The sketch as text, for storing. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (long m : minima) {
      out.append(String.format(Locale.ROOT, "%016x", m));
    }
    return out.toString();
  }

  /**
   * What {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Fingerprint parse(String text) {
    Matcher hex = Pattern.compile("[0-9a-f]{16}").matcher(text);
    long[] minima = hex.results().mapToLong(m -> Long.parseLong(m.group(), 16)).toArray();
    if (minima.length != HASHES) {
      throw new IllegalArgumentException("not a fingerprint: " + text);
    }
    return new Fingerprint(minima);
  }
}

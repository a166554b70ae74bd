package org.paraphe.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an article's text has in common with others: a MinHash sketch of its runs of five words
 * (Broder 1997), the lower 16 bits of each minimum kept. Copies of one agency text, with another
 * headline or a paragraph less, have similar sketches. Depends on the text alone. Immutable.
 */
public final class Fingerprint {

  private static final int SHINGLE = 5;
  private static final int BANDS = 8;
  private static final int ROWS = 4;
  private static final int HASHES = BANDS * ROWS;

  /** Texts with fewer runs of words say too little. */
  private static final int FEWEST = 20;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern KEY = Pattern.compile("(\\d)-((?:[0-9a-f]{4}){" + ROWS + "})");

  /** Copies share at least this much; unrelated articles hardly anything. */
  private static final double COPY = 0.6;

  /** Empty for texts too short to tell. */
  private final char[] minima;

  private Fingerprint(char[] minima) {
    this.minima = minima;
  }

  /** The fingerprint of a text. */
  public static Fingerprint of(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).toList();
    if (words.size() < FEWEST + SHINGLE - 1) {
      return new Fingerprint(new char[0]);
    }
    long[] minima = new long[HASHES];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      long shingle = Fnv.hash(String.join(" ", words.subList(i, i + SHINGLE)));
      for (int h = 0; h < HASHES; h++) {
        minima[h] = Math.min(minima[h], mix(shingle + h * 0x9e3779b97f4a7c15L) >>> 1);
      }
    }
    char[] kept = new char[HASHES];
    for (int h = 0; h < HASHES; h++) {
      kept[h] = (char) minima[h];
    }
    return new Fingerprint(kept);
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long x) {
    long z = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** The share of runs of words that both texts have of those that one has, 0 to 1, estimated. */
  public double similarity(Fingerprint other) {
    if (minima.length == 0 || other.minima.length == 0) {
      return 0;
    }
    long same = IntStream.range(0, HASHES).filter(h -> minima[h] == other.minima[h]).count();
    return (double) same / HASHES;
  }

  /** Whether one of the two texts is most likely a copy of the other, or both of a third. */
  public boolean copyOf(Fingerprint other) {
    return similarity(other) >= COPY;
  }

  /**
   * Keys to find possible copies by, which together are the fingerprint: texts that share none are
   * hardly copies of each other (at a similarity of 0.8, one pair in 60), and few that are not
   * share one.
   *
   * @return eight; none for texts too short to tell
   */
  public List<String> keys() {
    return IntStream.range(0, minima.length / ROWS).mapToObj(this::key).toList();
  }

  private String key(int band) {
    StringBuilder key = new StringBuilder().append(band).append('-');
    for (int row = 0; row < ROWS; row++) {
      key.append(HexFormat.of().toHexDigits(minima[band * ROWS + row]));
    }
    return key.toString();
  }

  /**
   * The fingerprint that has these keys.
   *
   * @param keys as {@link #keys} gives them, in any order
   * @throws IllegalArgumentException if they are something else
   */
  public static Fingerprint ofKeys(Collection<String> keys) {
    char[] minima = new char[keys.isEmpty() ? 0 : HASHES];
    for (String key : keys) {
      Matcher m = KEY.matcher(key);
      if (keys.size() != BANDS || !m.matches() || Integer.parseInt(m.group(1)) >= BANDS) {
        throw new IllegalArgumentException("not the keys of a fingerprint: " + keys);
      }
      int band = Integer.parseInt(m.group(1));
      for (int row = 0; row < ROWS; row++) {
        String hex = m.group(2).substring(4 * row, 4 * row + 4);
        minima[band * ROWS + row] = (char) Integer.parseInt(hex, 16);
      }
    }
    return new Fingerprint(minima);
  }
}

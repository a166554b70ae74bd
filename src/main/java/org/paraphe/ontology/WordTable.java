package org.paraphe.ontology;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/**
 * Words in a hash table so sparse that looking up one that is not there mostly ends at its first
 * look, and one that is there at its first comparison. Immutable, thread-safe.
 */
final class WordTable {

  /** At each place the hash of a word and its index, side by side; 0 for a hash where none is. */
  private final int[] places;

  /** The last six bits of the hashes; a word with others needs no look. */
  private final long endings;

  /** Those that were asked for. */
  private final String[] words;

  private final IntFunction<String> reader;

  /**
   * @param words of which none is there twice
   */
  WordTable(List<String> words) {
    this(words.stream().mapToInt(WordTable::hash).toArray(), words::get);
  }

  /**
   * @param wordHashes the hash of each word, see {@link #hash}
   * @param reader gives the word of an index
   */
  WordTable(int[] wordHashes, IntFunction<String> reader) {
    // Linear probing in a power of two, at least four times as large as needed.
    places = new int[Integer.highestOneBit(Math.max(1, wordHashes.length)) << 4];
    words = new String[wordHashes.length];
    this.reader = reader;
    long bits = 0;
    for (int index = 0; index < wordHashes.length; index++) {
      int i = first(wordHashes[index]);
      while (places[i] != 0) {
        i = next(i);
      }
      places[i] = wordHashes[index];
      places[i + 1] = index;
      bits |= 1L << wordHashes[index];
    }
    endings = bits;
  }

  /** How many words there are. */
  int size() {
    return words.length;
  }

  /** The word of an index. */
  String word(int index) {
    String word = words[index];
    if (word == null) {
      // Forms that are worked out once for each word are interned as well.
      word = reader.apply(index).intern();
      words[index] = word;
    }
    return word;
  }

  /** The index of a word, or −1. */
  int find(String word) {
    int hash = hash(word);
    if ((endings >>> hash & 1) == 0) {
      return -1;
    }
    for (int i = first(hash); places[i] != 0; i = next(i)) {
      if (places[i] == hash && word(places[i + 1]).equals(word)) {
        return places[i + 1];
      }
    }
    return -1;
  }

  private int first(int hash) {
    return hash << 1 & places.length - 1;
  }

  private int next(int place) {
    return place + 2 & places.length - 1;
  }

  /** What a function makes of each index. */
  <T> Iterator<T> iterator(IntFunction<T> of) {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < words.length;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return of.apply(next++);
      }
    };
  }

  /** Never 0, which marks an empty place. */
  static int hash(String word) {
    int hash = word.hashCode();
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }
}

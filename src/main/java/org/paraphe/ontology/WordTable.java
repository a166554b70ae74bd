package org.paraphe.ontology;

import java.util.Collection;

/**
 * Words in a hash table so sparse that looking up one that is not there mostly ends at its first
 * look, and one that is there at its first comparison. Immutable.
 */
final class WordTable {

  private final int[] hashes;
  private final String[] words;

  WordTable(Collection<String> all) {
    // Linear probing in a power of two, at least four times as large as needed.
    hashes = new int[Integer.highestOneBit(Math.max(1, all.size())) << 3];
    words = new String[hashes.length];
    for (String word : all) {
      int hash = hash(word);
      int i = hash & hashes.length - 1;
      while (hashes[i] != 0) {
        i = i + 1 & hashes.length - 1;
      }
      hashes[i] = hash;
      // Forms that are worked out once for each word are interned as well.
      words[i] = word.intern();
    }
  }

  /** How many places there are. */
  int size() {
    return words.length;
  }

  /** The place of a word, or −1. */
  int find(String word) {
    int hash = hash(word);
    int i = hash & hashes.length - 1;
    while (hashes[i] != 0) {
      if (hashes[i] == hash && words[i].equals(word)) {
        return i;
      }
      i = i + 1 & hashes.length - 1;
    }
    return -1;
  }

  /** Never 0, which marks an empty place. */
  private static int hash(String word) {
    int hash = word.hashCode();
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }
}

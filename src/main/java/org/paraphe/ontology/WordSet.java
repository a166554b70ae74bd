package org.paraphe.ontology;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A set of words that is asked for almost every word of a text, mostly in vain: a hash table so
 * sparse that such a question ends at its first look. Immutable, thread-safe.
 */
public final class WordSet extends AbstractSet<String> {

  private final List<String> words;
  private final String[] table;

  private WordSet(Set<String> words) {
    this.words = List.copyOf(words);
    this.table = new String[size(words.size())];
    for (String word : words) {
      table[slot(word, table)] = word;
    }
  }

  /** The set of these words. */
  public static Set<String> copyOf(Collection<String> words) {
    return words instanceof WordSet ? (WordSet) words : new WordSet(Set.copyOf(words));
  }

  /** The words of either set. */
  public static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return copyOf(all);
  }

  /** The size of a table for so many words: a power of two, at least four times as large. */
  static int size(int words) {
    return Integer.highestOneBit(Math.max(1, words)) << 3;
  }

  /** Where a word stands in a table of linear probing, or the free place where it would. */
  static int slot(String word, String[] table) {
    int hash = word.hashCode();
    int i = (hash ^ hash >>> 15) & table.length - 1;
    while (table[i] != null && !table[i].equals(word)) {
      i = i + 1 & table.length - 1;
    }
    return i;
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String && table[slot((String) word, table)] != null;
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}

package org.paraphe.ontology;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A set of words that is asked for almost every word of a text, mostly in vain. Immutable,
 * thread-safe.
 */
public final class WordSet extends AbstractSet<String> {

  private final WordTable table;

  WordSet(WordTable table) {
    this.table = table;
  }

  /** The set of these words. */
  public static Set<String> copyOf(Collection<String> words) {
    if (words instanceof WordSet set) {
      return set;
    }
    return new WordSet(
        new WordTable(List.copyOf(words instanceof Set ? words : new HashSet<>(words))));
  }

  /** The words of either set. */
  public static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return copyOf(all);
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String && table.find((String) word) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return table.iterator(table::word);
  }

  @Override
  public int size() {
    return table.size();
  }
}

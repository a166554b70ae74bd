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

  private final List<String> words;
  private final WordTable table;

  private WordSet(Set<String> words) {
    this.words = List.copyOf(words);
    this.table = new WordTable(words);
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

  @Override
  public boolean contains(Object word) {
    return word instanceof String && table.find((String) word) >= 0;
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

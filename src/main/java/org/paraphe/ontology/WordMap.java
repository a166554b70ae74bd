package org.paraphe.ontology;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What is known of words, to be looked up as fast as in a {@link WordSet}. Immutable. */
public final class WordMap<V> extends AbstractMap<String, V> {

  private final Map<String, V> all;
  private final String[] table;
  private final Object[] values;

  private WordMap(Map<String, V> all) {
    this.all = all;
    this.table = new String[WordSet.size(all.size())];
    this.values = new Object[table.length];
    all.forEach(
        (word, value) -> {
          int i = WordSet.slot(word, table);
          table[i] = word;
          values[i] = value;
        });
  }

  /** The map with these entries. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return new WordMap<>(Map.copyOf(map));
  }

  @Override
  @SuppressWarnings("unchecked") // Only values of the map that was copied are put there.
  public V get(Object word) {
    return word instanceof String ? (V) values[WordSet.slot((String) word, table)] : null;
  }

  @Override
  public V getOrDefault(Object word, V otherwise) {
    V value = get(word);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(Object word) {
    return get(word) != null;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return all.entrySet();
  }
}

package org.paraphe.ontology;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** What is known of words, to be looked up as fast as in a {@link WordSet}. Immutable. */
public final class WordMap<V> extends AbstractMap<String, V> {

  private final Map<String, V> all;
  private final WordTable table;
  private final Object[] values;

  private WordMap(Map<String, V> all) {
    this.all = all;
    this.table = new WordTable(all.keySet());
    this.values = new Object[table.size()];
    all.forEach((word, value) -> values[table.find(word)] = value);
  }

  /** The map with these entries. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return new WordMap<>(Map.copyOf(map));
  }

  @Override
  @SuppressWarnings("unchecked") // Only values of the map that was copied are put there.
  public V get(Object word) {
    int place = word instanceof String ? table.find((String) word) : -1;
    return place < 0 ? null : (V) values[place];
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

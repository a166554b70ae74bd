package org.paraphe.ontology;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * What is known of words, to be looked up as fast as in a {@link WordSet}. Immutable, thread-safe.
 */
public final class WordMap<V> extends AbstractMap<String, V> {

  private final WordTable table;

  /** Those that were asked for. */
  private final AtomicReferenceArray<V> values;

  private final IntFunction<V> reader;

  /**
   * @param reader gives the value of a word's index; asked for each when that is looked up
   */
  WordMap(WordTable table, IntFunction<V> reader) {
    this.table = table;
    this.values = new AtomicReferenceArray<>(table.size());
    this.reader = reader;
  }

  /** The map with these entries. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    List<String> words = new ArrayList<>(map.size());
    List<V> values = new ArrayList<>(map.size());
    map.forEach(
        (word, value) -> {
          words.add(word);
          values.add(value);
        });
    return new WordMap<>(new WordTable(words), values::get);
  }

  private V value(int index) {
    V value = values.get(index);
    if (value == null) {
      value = reader.apply(index);
      values.set(index, value);
    }
    return value;
  }

  @Override
  public V get(Object word) {
    int index = word instanceof String ? table.find((String) word) : -1;
    return index < 0 ? null : value(index);
  }

  @Override
  public V getOrDefault(Object word, V otherwise) {
    V value = get(word);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(Object word) {
    return keySet().contains(word);
  }

  @Override
  public Set<String> keySet() {
    return new WordSet(table);
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        return table.iterator(i -> Map.entry(table.word(i), value(i)));
      }

      @Override
      public int size() {
        return table.size();
      }
    };
  }
}

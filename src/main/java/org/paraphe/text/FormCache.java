package org.paraphe.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What is known of word forms, worked out once for each of those that come first. Thread-safe. */
final class FormCache<V> {

  /**
   * Forms kept, about those of a thousand articles; further ones are worked out each time, so that
   * memory does not grow with the articles read.
   */
  private static final int MOST = 1 << 15;

  private final Map<String, V> kept = new ConcurrentHashMap<>(1 << 12);
  private final Function<String, V> maker;

  /**
   * @param maker may be asked for a form more than once
   */
  FormCache(Function<String, V> maker) {
    this.maker = maker;
  }

  V get(String form) {
    V known = kept.get(form);
    if (known == null) {
      known = maker.apply(form);
      if (kept.size() < MOST) {
        kept.put(form, known);
      }
    }
    return known;
  }
}

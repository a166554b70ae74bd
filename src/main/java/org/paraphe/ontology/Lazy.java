package org.paraphe.ontology;

import java.util.function.Supplier;

/** A value that is made when it is first asked for. Thread-safe. */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile T made;

  /**
   * @param maker is asked once, unless it fails
   */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = maker.get();
          made = known;
        }
      }
    }
    return known;
  }
}

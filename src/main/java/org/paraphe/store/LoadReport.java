package org.paraphe.store;

/**
 * What loading did, in articles.
 *
 * @param added not in the store before
 * @param replaced in the store with other content before
 * @param unchanged in the store already, as they are
 */
public record LoadReport(int added, int replaced, int unchanged) {

  public static final LoadReport NOTHING = new LoadReport(0, 0, 0);

  public LoadReport plus(LoadReport other) {
    return new LoadReport(
        added + other.added, replaced + other.replaced, unchanged + other.unchanged);
  }
}

package org.paraphe.store;

/**
 * What loading did, in articles.
 *
 * @param added not in the store before
 * @param replaced in the store with other content before
 * @param unchanged in the store already, as they are
 * @param outdated in the store already in a version that was published or changed later, and
 *     therefore left out
 * @param copies of those added and replaced, or stored before, that were found to be copies of
 *     others
 */
public record LoadReport(int added, int replaced, int unchanged, int outdated, int copies) {

  public static final LoadReport NOTHING = new LoadReport(0, 0, 0);

  /** Neither outdated articles nor copies. */
  public LoadReport(int added, int replaced, int unchanged) {
    this(added, replaced, unchanged, 0, 0);
  }

  public LoadReport plus(LoadReport other) {
    return new LoadReport(
        added + other.added,
        replaced + other.replaced,
        unchanged + other.unchanged,
        outdated + other.outdated,
        copies + other.copies);
  }
}

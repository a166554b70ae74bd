package org.paraphe.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What loading did, in articles.
 *
 * @param added not in the store before
 * @param changed the graphs that were in the store with other content before, by IRI
 * @param unchanged in the store already, as they are
 * @param outdated in the store already in a version that was published or changed later, and
 *     therefore left out
 * @param copies of those added and replaced, or stored before, that were found to be copies of
 *     others
 * @param facts of those added and replaced
 */
public record LoadReport(
    int added, List<String> changed, int unchanged, int outdated, int copies, int facts) {

  public static final LoadReport NOTHING = new LoadReport(0, List.of(), 0);

  public LoadReport {
    changed = List.copyOf(changed);
  }

  /** No outdated articles, no copies and no facts. */
  public LoadReport(int added, List<String> changed, int unchanged) {
    this(added, changed, unchanged, 0, 0, 0);
  }

  /** How many were in the store with other content before. */
  public int replaced() {
    return changed.size();
  }

  public LoadReport plus(LoadReport other) {
    return new LoadReport(
        added + other.added,
        Stream.concat(changed.stream(), other.changed.stream()).toList(),
        unchanged + other.unchanged,
        outdated + other.outdated,
        copies + other.copies,
        facts + other.facts);
  }
}

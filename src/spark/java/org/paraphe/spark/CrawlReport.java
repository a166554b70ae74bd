package org.paraphe.spark;

import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a job did.
 *
 * @param read pages
 * @param built articles in the result
 * @param replaced older versions of these, which are not
 * @param copies articles of the result that are copies of others in it
 * @param facts in the result
 * @param quads of the articles and their log
 * @param rejected pages that are no article, counted by reason
 * @param leftOut facts that break a shape, counted by reason
 */
record CrawlReport(
    long read,
    long built,
    long replaced,
    long copies,
    long facts,
    long quads,
    Map<String, Long> rejected,
    Map<String, Long> leftOut) {

  static final String BUILT = "built";
  static final String REPLACED = "replaced";
  static final String COPIES = "copies";
  static final String FACTS = "facts";
  static final String QUADS = "quads";
  static final String REJECTED = "rejected ";
  static final String LEFT_OUT = "left out ";

  /** The report that counters come to, by the names above; those of reasons with the reason. */
  static CrawlReport of(Map<String, Long> counts, List<Entry.Rejection> others) {
    Map<String, Long> rejected = reasons(counts, REJECTED);
    others.forEach(r -> rejected.merge(r.rejected(), 1L, Long::sum));
    long built = counts.getOrDefault(BUILT, 0L);
    long replaced = counts.getOrDefault(REPLACED, 0L);
    long none = rejected.values().stream().mapToLong(Long::longValue).sum();
    return new CrawlReport(
        built + replaced + none,
        built,
        replaced,
        counts.getOrDefault(COPIES, 0L),
        counts.getOrDefault(FACTS, 0L),
        counts.getOrDefault(QUADS, 0L),
        rejected,
        reasons(counts, LEFT_OUT));
  }

  private static Map<String, Long> reasons(Map<String, Long> counts, String prefix) {
    Map<String, Long> reasons = new TreeMap<>();
    counts.forEach(
        (name, n) -> {
          if (name.startsWith(prefix)) {
            reasons.put(name.substring(prefix.length()), n);
          }
        });
    return reasons;
  }

  String json() {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this) + "\n";
  }
}

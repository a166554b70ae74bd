package org.paraphe.export;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts how many independent sources state a claim: its publishers, or its wordings if these are
 * fewer, since copies of one text are one source. Holds three hashes for each fact.
 */
final class IndependentSources {

  private static final int START = 1024;

  /** Hashes of claim, publisher and wording, in triplets. */
  private long[][] stated = new long[START][];

  private int size;
  private boolean sorted;

  void add(String claim, String publisher, String wording) {
    if (size == stated.length) {
      stated = Arrays.copyOf(stated, 2 * size);
    }
    stated[size++] = new long[] {hash(claim), hash(publisher), hash(wording)};
    sorted = false;
  }

  /** The independent sources of a claim that was added, at least 1. */
  int count(String claim) {
    if (!sorted) {
      Arrays.sort(stated, 0, size, (a, b) -> Long.compare(a[0], b[0]));
      sorted = true;
    }
    long wanted = hash(claim);
    Set<Long> publishers = new HashSet<>();
    Set<Long> wordings = new HashSet<>();
    for (int i = first(wanted); i < size && stated[i][0] == wanted; i++) {
      publishers.add(stated[i][1]);
      wordings.add(stated[i][2]);
    }
    return Math.min(publishers.size(), wordings.size());
  }

  private int first(long claim) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stated[middle][0] < claim) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** FNV-1a, 64 bits: among 10⁶ texts, the chance that two share one is below 10⁻⁷. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}

package org.paraphe.text;

import java.util.Arrays;

/**
 * Who depends on whom in a sentence: for each token its head's index (−1 for a root; a sentence may
 * have several) and its relation to it. Immutable; indices are into {@link Sentence#tokens}.
 */
public final class DependencyTree {

  private static final int[] NONE = {};

  private final int[] heads;
  private final Relation[] relations;
  private final int[] first;
  private final int[] next;

  public DependencyTree(int[] heads, Relation[] relations) {
    if (heads.length != relations.length) {
      throw new IllegalArgumentException(
          heads.length + " heads, " + relations.length + " relations");
    }
    this.heads = heads.clone();
    this.relations = relations.clone();
    this.first = new int[heads.length];
    this.next = new int[heads.length];
    Arrays.fill(first, -1);
    for (int i = heads.length - 1; i >= 0; i--) {
      if (heads[i] >= 0) {
        next[i] = first[heads[i]];
        first[heads[i]] = i;
      }
    }
  }

  public int size() {
    return heads.length;
  }

  /** The head of token {@code i}, −1 for a root. */
  public int head(int i) {
    return heads[i];
  }

  /** The first of the tokens that a token is coordinated with; itself where it is with none. */
  public int firstConjunct(int i) {
    int first = i;
    while (relation(first) == Relation.CONJ && head(first) >= 0) {
      first = head(first);
    }
    return first;
  }

  public Relation relation(int i) {
    return relations[i];
  }

  /** The first child of {@code i} in a relation, or −1. */
  public int child(int i, Relation relation) {
    return child(i, bit(relation));
  }

  /** The first child of {@code i} in one of {@code any}, or −1. */
  public int child(int i, Relation... any) {
    return child(i, bits(any));
  }

  private int child(int i, long bits) {
    int c = first[i];
    while (c >= 0 && (bits & bit(relations[c])) == 0) {
      c = next[c];
    }
    return c;
  }

  /** All children of {@code i}, in text order. */
  public int[] children(int i) {
    return children(i, -1L);
  }

  /** All children of {@code i} in a relation, in text order. */
  public int[] children(int i, Relation relation) {
    return children(i, bit(relation));
  }

  /** All children of {@code i} in one of {@code any}, in text order. */
  public int[] children(int i, Relation... any) {
    return children(i, bits(any));
  }

  private int[] children(int i, long bits) {
    int count = 0;
    for (int c = child(i, bits); c >= 0; c = sibling(c, bits)) {
      count++;
    }
    int[] out = count == 0 ? NONE : new int[count];
    int n = 0;
    for (int c = child(i, bits); c >= 0; c = sibling(c, bits)) {
      out[n++] = c;
    }
    return out;
  }

  private int sibling(int child, long bits) {
    int c = next[child];
    while (c >= 0 && (bits & bit(relations[c])) == 0) {
      c = next[c];
    }
    return c;
  }

  private static long bits(Relation[] any) {
    long bits = 0;
    for (Relation r : any) {
      bits |= bit(r);
    }
    return bits;
  }

  private static long bit(Relation relation) {
    return 1L << relation.ordinal();
  }

  /** The leftmost token of the subtree of {@code i}. */
  public int left(int i) {
    int l = i;
    for (int c = first[i]; c >= 0; c = next[c]) {
      l = Math.min(l, left(c));
    }
    return l;
  }

  /** The rightmost token of the subtree of {@code i}. */
  public int right(int i) {
    int r = i;
    for (int c = first[i]; c >= 0; c = next[c]) {
      r = Math.max(r, right(c));
    }
    return r;
  }

  /** Whether {@code i} is {@code ancestor} or below it. */
  public boolean below(int i, int ancestor) {
    for (int t = i; t >= 0; t = heads[t]) {
      if (t == ancestor) {
        return true;
      }
    }
    return false;
  }
}

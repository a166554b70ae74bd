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

  public Relation relation(int i) {
    return relations[i];
  }

  /** The first child of {@code i} in a relation, or −1. */
  public int child(int i, Relation relation) {
    for (int c = first[i]; c >= 0; c = next[c]) {
      if (relations[c] == relation) {
        return c;
      }
    }
    return -1;
  }

  /** The first child of {@code i} in one of {@code any}, or −1. */
  public int child(int i, Relation... any) {
    for (int c = first[i]; c >= 0; c = next[c]) {
      for (Relation r : any) {
        if (relations[c] == r) {
          return c;
        }
      }
    }
    return -1;
  }

  /**
   * All children of {@code i} in one of {@code any}, in text order; all children if none is named.
   */
  public int[] children(int i, Relation... any) {
    int count = 0;
    for (int c = first[i]; c >= 0; c = next[c]) {
      count += in(c, any) ? 1 : 0;
    }
    if (count == 0) {
      return NONE;
    }
    int[] out = new int[count];
    int n = 0;
    for (int c = first[i]; c >= 0; c = next[c]) {
      if (in(c, any)) {
        out[n++] = c;
      }
    }
    return out;
  }

  private boolean in(int i, Relation[] any) {
    boolean in = any.length == 0;
    for (Relation r : any) {
      in |= relations[i] == r;
    }
    return in;
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

package org.paraphe.text;

import java.util.Arrays;

/** A dependency tree in the making. */
final class Arcs {

  private final int[] heads;
  private final Relation[] relations;

  Arcs(int size) {
    heads = new int[size];
    relations = new Relation[size];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, Relation.DEP);
  }

  void attach(int token, int head, Relation relation) {
    if (token != head) {
      heads[token] = head;
      relations[token] = relation;
    }
  }

  int head(int token) {
    return heads[token];
  }

  Relation relation(int token) {
    return relations[token];
  }

  boolean attached(int token) {
    return heads[token] >= 0;
  }

  /** Moves the dependants of {@code from} that stand in a stretch of tokens to {@code to}. */
  void rehead(int from, int to, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (heads[i] == from && i != to) {
        heads[i] = to;
      }
    }
  }

  /** Whether attaching {@code token} below {@code head} would close a circle. */
  boolean wouldCycle(int token, int head) {
    for (int t = head; t >= 0; t = heads[t]) {
      if (t == token) {
        return true;
      }
    }
    return false;
  }

  /** The tree; tokens without head are roots. */
  DependencyTree tree() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        relations[i] = Relation.ROOT;
      }
    }
    return new DependencyTree(heads, relations);
  }
}

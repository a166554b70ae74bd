package org.paraphe.rdf;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A digest of a set of triples in any order: two sums of numbers of 64 bits, one of each for a
 * triple. A node is digested once, however many triples name it.
 */
final class TripleDigest {

  private final Map<Node, long[]> nodes = new HashMap<>();
  private long first;
  private long second;

  private TripleDigest() {}

  /**
   * The digest in hexadecimal.
   *
   * @param triples without blank nodes, each once
   */
  static String hex(Stream<Triple> triples) {
    TripleDigest digest = new TripleDigest();
    triples.forEach(digest::add);
    return "%016x%016x".formatted(digest.first, digest.second);
  }

  private void add(Triple t) {
    long[] subject = numbers(t.getSubject());
    long[] predicate = numbers(t.getPredicate());
    long[] object = numbers(t.getObject());
    first += mixed(mixed(mixed(subject[0]) + predicate[0]) + object[0]);
    second += mixed(mixed(mixed(subject[1]) + predicate[1]) + object[1]);
  }

  private long[] numbers(Node node) {
    return nodes.computeIfAbsent(
        node,
        n -> {
          ByteBuffer digest = ByteBuffer.wrap(Digests.bytes(NQuads.term(n)));
          return new long[] {digest.getLong(), digest.getLong()};
        });
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): each bit depends on all. */
  private static long mixed(long number) {
    long z = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}

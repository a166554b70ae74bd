package org.paraphe.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

class TripleDigestTest {

  private static Triple triple(String subject, String predicate, String object) {
    return Triple.create(iri(subject), iri(predicate), iri(object));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  @Test
  void theOrderOfTriplesDoesNotMatter() {
    List<Triple> triples = Sketch.summit().get(0).triples().toList();
    List<Triple> reversed = new ArrayList<>(triples);
    Collections.reverse(reversed);
    assertThat(TripleDigest.hex(reversed.stream())).isEqualTo(TripleDigest.hex(triples.stream()));
  }

  @Test
  void whichNodesStandTogetherAndWhereDoes() {
    String both = TripleDigest.hex(Stream.of(triple("a", "p", "x"), triple("b", "p", "y")));
    assertThat(TripleDigest.hex(Stream.of(triple("a", "p", "y"), triple("b", "p", "x"))))
        .isNotEqualTo(both);
    assertThat(TripleDigest.hex(Stream.of(triple("a", "p", "x"), triple("y", "p", "b"))))
        .isNotEqualTo(both);
    assertThat(TripleDigest.hex(Stream.of(triple("a", "p", "x")))).isNotEqualTo(both);
  }
}

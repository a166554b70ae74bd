package org.paraphe.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NQuadsTest {

  private static final Node THING = NodeFactory.createURI("https://example.org/a%20b#c~d");

  @Test
  void aQuadIsOneLine() {
    Quad quad =
        Quad.create(
            NodeFactory.createURI("urn:graphe:1"),
            THING,
            NodeFactory.createURI("https://example.org/dit"),
            NodeFactory.createLiteralLang("Un \"oui\"\nferme", "fr"));
    assertThat(NQuads.line(quad))
        .isEqualTo(
            "<https://example.org/a%20b#c~d> <https://example.org/dit>"
                + " \"Un \\\"oui\\\"\\nferme\"@fr <urn:graphe:1> .\n");
    assertThat(NQuads.line(quad.asTriple())).doesNotContain("urn:graphe:1").endsWith("@fr .\n");
  }

  @Test
  void lettersBeyondAsciiStay() {
    assertThat(NQuads.term(NodeFactory.createURI("https://example.org/blé")))
        .isEqualTo("<https://example.org/blé>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a<b", "a>b", "a\"b", "a{b", "a}b", "a|b", "a^b", "a`b", "a\\b"})
  void whatIrisMustNotHoldIsEscaped(String part) {
    String term = NQuads.term(NodeFactory.createURI("https://example.org/" + part));
    assertThat(term).startsWith("<https://example.org/a").endsWith("b>").contains("\\u00");
    assertThat(term.substring(1, term.length() - 1)).doesNotContainPattern("[ <>\"{}|^`]");
  }
}

package org.paraphe.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.junit.jupiter.api.Test;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;

class GraphMapperTest {

  private final ArticleGraph graph =
      Sketch.first("lac-1", "2024-05-21", "Le Courrier du lac").graph();

  @Test
  void anArticleGraphIsTheGoldenOne() throws IOException {
    Graph expected = GraphFactory.createDefaultGraph();
    try (InputStream in = getClass().getResourceAsStream("/rdf/lac-1.ttl")) {
      RDFDataMgr.read(expected, in, Lang.TURTLE);
    }
    Graph actual = graph(graph);
    assertThat(difference(actual, expected)).isEmpty();
    assertThat(actual.isIsomorphicWith(expected)).as(turtle(actual)).isTrue();
  }

  @Test
  void onlyAssertedPositiveFactsBecomeDirectRelations() {
    assertThat(objects("signed", "country/CL")).hasSize(1);
    assertThat(objects("signed", "country/JP")).isEmpty();
    assertThat(objects("declinedToSign", "country/JP")).hasSize(1);
    assertThat(objects("signed", "country/PE")).isEmpty();
    assertThat(objects("declinedToSign", "country/PE")).isEmpty();
    assertThat(objects("met", "person/awa-ndiaye")).hasSize(1);
    assertThat(objects("met", "person/luis-pardo")).hasSize(1);
  }

  @Test
  void offsetsCountCodePoints() {
    ArticleGraph withPen =
        new Sketch("pen", "", "", "🖋🖋 Hydra a lancé Naïade.")
            .entity("organization/hydra", "Hydra", EntityType.Organization)
            .entity("product/naiade", "Naïade", EntityType.Product)
            .fact("Release", "Hydra", "releaser=organization/hydra", "product=product/naiade")
            .graph();
    assertThat(values(withPen, OA.start.asNode())).containsExactly("3");
    assertThat(values(withPen, OA.end.asNode())).containsExactly("8");
    assertThat(values(withPen, OA.prefix.asNode())).containsExactly("🖋🖋 ");
  }

  @Test
  void hasNoBlankNodesAndParsesBack() {
    DatasetGraph parsed = DatasetGraphFactory.create();
    RDFDataMgr.read(
        parsed,
        new ByteArrayInputStream(graph.nquads().getBytes(StandardCharsets.UTF_8)),
        Lang.NQUADS);
    assertThat(graph.triples().flatMap(t -> List.of(t.getSubject(), t.getObject()).stream()))
        .noneMatch(Node::isBlank);
    assertThat(parsed.getGraph(graph.name()).isIsomorphicWith(graph(graph))).isTrue();
  }

  @Test
  void theOrderOfFactsAndTheirRepetitionMakeNoDifference() {
    Sketch sketch = Sketch.first("lac-1", "2024-05-21", "Le Courrier du lac");
    List<Fact> reversed = new ArrayList<>(sketch.facts());
    Collections.reverse(reversed);
    reversed.addAll(sketch.facts());
    assertThat(Sketch.mapper().map(sketch.linked(), reversed).nquads()).isEqualTo(graph.nquads());
  }

  @Test
  void factsThatDifferInPolarityOrModalityHaveDifferentNames() {
    Sketch sketch =
        new Sketch("p", "", "", "Le Japon signe la charte.")
            .entity("country/JP", "Japon", EntityType.Country);
    for (Polarity polarity : Polarity.values()) {
      for (Modality modality : Modality.values()) {
        sketch.fact("Signature", polarity, modality, "", "Le Japon signe", "signatory=country/JP");
      }
    }
    assertThat(sketch.graph().facts()).hasSize(8);
  }

  @Test
  void oddCharactersInIdentifiersAreEscaped() {
    Iris iris = Iris.standard();
    assertThat(iris.article("a> <b")).endsWith("article/a%3E%20%3Cb");
    assertThat(iris.article("../é")).endsWith("article/..%2F%C3%A9");
    assertThat(iris.article("..")).endsWith("article/%2E%2E");
    assertThat(iris.entity("person/x\"{}")).endsWith("person/x%22%7B%7D");
  }

  private List<Node> objects(String property, String subject) {
    Node node = NodeFactory.createURI(Iris.standard().entity(subject));
    return graph
        .triples()
        .filter(t -> t.getSubject().equals(node) && t.getPredicate().equals(Pa.term(property)))
        .map(Triple::getObject)
        .toList();
  }

  private static List<String> values(ArticleGraph graph, Node property) {
    return graph
        .triples()
        .filter(t -> t.getPredicate().equals(property))
        .map(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static Graph graph(ArticleGraph article) {
    Graph out = GraphFactory.createDefaultGraph();
    article.triples().forEach((Triple t) -> out.add(t));
    return out;
  }

  private static String difference(Graph actual, Graph expected) {
    return missing(expected, actual, "- ") + missing(actual, expected, "+ ");
  }

  private static String missing(Graph from, Graph in, String sign) {
    return from.stream()
        .filter(t -> !in.contains(t))
        .map(t -> sign + NQuads.line(t))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String turtle(Graph graph) {
    return RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
  }
}

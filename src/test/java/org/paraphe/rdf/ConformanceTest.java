package org.paraphe.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.Knowledge;

/** The short check says what a whole validation says. */
class ConformanceTest {

  private final Knowledge knowledge = Knowledge.builtIn();
  private final Shapes shapes = Shapes.parse(knowledge.shapes().getGraph());
  private final List<Triple> classes =
      knowledge.model().getGraph().find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).toList();
  private final Conformance conformance = new Conformance(shapes, classes);

  private boolean validates(List<Triple> triples) {
    Graph data = GraphFactory.createGraphMem();
    classes.forEach(data::add);
    triples.forEach(data::add);
    return ShaclValidator.get().conforms(shapes, data);
  }

  private void agrees(List<Triple> triples, String change) {
    assertThat(conformance.holds(triples.stream())).as(change).isEqualTo(validates(triples));
  }

  @Test
  void agreesOnAGraphAndOnThoseWithOneTripleWrong() {
    int broken = 0;
    ArticleGraph graph = Sketch.summit().get(0);
    List<Triple> all = graph.triples().toList();
    assertThat(conformance.holds(all.stream())).isTrue();
    for (int i = 0; i < all.size(); i++) {
      Triple t = all.get(i);
      List<Triple> less = new ArrayList<>(all);
      less.remove(i);
      agrees(less, "without " + t);
      for (Node other : List.of(Pa.ARTICLE, Literals.string(""), Literals.integer(-1))) {
        List<Triple> changed = new ArrayList<>(less);
        changed.add(Triple.create(t.getSubject(), t.getPredicate(), other));
        agrees(changed, other + " in the place of the object of " + t);
        broken += conformance.holds(changed.stream()) ? 0 : 1;
        changed.add(t);
        agrees(changed, other + " beside the object of " + t);
      }
    }
    assertThat(broken).isPositive();
  }

  @Test
  void nothingConformsForCertainToShapesThatItDoesNotKnow() {
    for (String shape :
        List.of(
            "sh:targetClass <urn:C> ; sh:closed true ; sh:ignoredProperties ( rdf:type )",
            "sh:targetClass <urn:C> ; sh:property [ sh:path [ sh:inversePath <urn:p> ] ; sh:maxCount 1 ]",
            "sh:targetSubjectsOf rdf:type ; sh:nodeKind sh:IRI")) {
      var model = ModelFactory.createDefaultModel();
      String prefixes =
          "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rdf: <%s> .".formatted(RDF.getURI());
      model.read(
          new StringReader(prefixes + "<urn:S> a sh:NodeShape ; " + shape + " ."), "", "TTL");
      Conformance unsure = new Conformance(Shapes.parse(model.getGraph()), List.of());
      Triple sound =
          Triple.create(
              NodeFactory.createURI("urn:a"), RDF.type.asNode(), NodeFactory.createURI("urn:C"));
      assertThat(unsure.holds(Stream.of(sound))).as(shape).isFalse();
    }
  }
}

package org.paraphe.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;

/** The shapes of the ontology on article graphs. */
class GraphCheckTest {

  private final Knowledge knowledge = Knowledge.builtIn();
  private final GraphCheck check = new GraphCheck(knowledge.shapes(), knowledge.model());

  @Test
  void aSoundGraphPassesWhole() {
    for (ArticleGraph graph : Sketch.summit()) {
      ArticleGraph checked = check.check(graph);
      assertThat(checked.leftOut()).isEmpty();
      assertThat(checked.nquads()).isEqualTo(graph.nquads());
    }
  }

  @Test
  void aFactThatBreaksItsShapeIsLeftOutAndReported() {
    ArticleGraph graph =
        new Sketch("b", "", "", "Le Japon a signé la charte. Le Japon a signé Naïade.")
            .entity("country/JP", "Japon", EntityType.Country)
            .entity("document/charte", "charte", EntityType.Document)
            .entity("product/naiade", "Naïade", EntityType.Product)
            .fact(
                "Signature",
                "Le Japon a signé la charte",
                "signatory=country/JP",
                "document=document/charte")
            .fact(
                "Signature",
                "Le Japon a signé Naïade",
                "signatory=country/JP",
                "document=product/naiade")
            .graph();
    ArticleGraph checked = check.check(graph);
    assertThat(checked.facts()).containsExactly(graph.facts().get(0));
    assertThat(checked.leftOut())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.fact()).isEqualTo(graph.facts().get(1).iri().getURI());
              assertThat(v.factClass()).isEqualTo("Signature");
              assertThat(v.message()).contains("what is signed is one document");
            });
    assertThat(checked.nquads()).doesNotContain(checked.leftOut().get(0).fact());
  }
}

package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class ShapesTest {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final Shapes SHAPES = Shapes.parse(KNOWLEDGE.shapes().getGraph());

  private static final String PREFIXES =
      """
      @prefix pa: <https://w3id.org/paraphe/ontology#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix e: <https://example.org/> .
      """;

  private static final String ARTICLE =
      PREFIXES
          + """
          e:article a pa:Article ; schema:identifier "a" .
          e:peru a pa:Country ; rdfs:label "Pérou"@fr .
          e:charter a pa:Document ; rdfs:label "charte de Quito"@fr .
          e:evidence a oa:SpecificResource ; oa:hasSource e:article ; oa:hasSelector e:position , e:quote .
          e:position a oa:TextPositionSelector ; oa:start 3 ; oa:end 9 .
          e:quote a oa:TextQuoteSelector ; oa:exact "a signé" .
          e:fact a pa:Signature ; pa:signatory e:peru ; pa:document e:charter ; pa:evidence e:evidence ;
            pa:polarity pa:Positive ; pa:modality pa:Asserted .
          """;

  private static List<String> messages(String turtle) {
    Model data = TurtleFile.parse("data", turtle).model();
    KNOWLEDGE.model().listStatements(null, RDFS.subClassOf, (RDFNode) null).forEach(data::add);
    Graph all = data.getGraph();
    return ShaclValidator.get().validate(SHAPES, all).getEntries().stream()
        .map(ReportEntry::message)
        .toList();
  }

  @Test
  void completeFactConforms() {
    assertThat(messages(ARTICLE)).isEmpty();
  }

  @Test
  void signatoryMustBeAnAgent() {
    assertThat(messages(ARTICLE.replace("pa:signatory e:peru", "pa:signatory e:charter")))
        .containsExactly("a signature has one signatory, an agent");
  }

  @Test
  void factNeedsPolarity() {
    assertThat(messages(ARTICLE.replace("pa:polarity pa:Positive ;", "")))
        .containsExactly("a fact is either positive or negative");
  }

  @Test
  void factNeedsEvidence() {
    assertThat(messages(ARTICLE.replace("pa:evidence e:evidence ;", "")))
        .containsExactly("a fact has one passage of the article as evidence");
  }

  @Test
  void evidenceThatEndsBeforeItBeginsIsRefused() {
    assertThat(messages(ARTICLE.replace("oa:end 9", "oa:end 2"))).isNotEmpty();
  }

  @Test
  void nobodyMeetsAlone() {
    String meeting =
        ARTICLE.replace(
            "a pa:Signature ; pa:signatory e:peru ; pa:document e:charter",
            "a pa:Meeting ; pa:participant e:peru");
    assertThat(messages(meeting)).containsExactly("a meeting has two participants or more");
  }
}

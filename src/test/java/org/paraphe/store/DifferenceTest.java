package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Sketch;
import org.paraphe.store.Difference.Part;

class DifferenceTest {

  @Test
  void equalStoresDoNotDiffer() {
    assertThat(Difference.between(snapshot(Sketch.summit()), snapshot(Sketch.summit()))).isEmpty();
  }

  @Test
  void tellsGoneAddedAndChangedFacts() {
    Sketch before = article().fact("Release", "Hydra a lancé Naïade", "releaser=o", "product=p");
    Sketch after =
        article()
            .fact(
                "Release",
                Polarity.Negative,
                Modality.Asserted,
                "",
                "Hydra a lancé Naïade",
                "releaser=o",
                "product=p")
            .fact("Criticism", "Hydra critique Naïade", "agent=o", "target=p");
    List<Difference> found =
        Difference.between(snapshot(List.of(before.graph())), snapshot(List.of(after.graph())));
    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.gone()).isEmpty();
              assertThat(d.added())
                  .singleElement()
                  .satisfies(
                      f -> {
                        assertThat(f.content()).startsWith("Criticism agent=id:o ");
                        assertThat(f.sentence()).isEqualTo("Hydra critique Naïade.");
                      });
              assertThat(d.changed())
                  .singleElement()
                  .satisfies(
                      c -> {
                        assertThat(c.before().content()).contains("polarity=pa:Positive");
                        assertThat(c.after().content()).contains("polarity=pa:Negative");
                      });
            });
  }

  @Test
  void anArticleOfOneStoreOnlyIsGoneOrAdded() {
    List<ArticleGraph> all = Sketch.summit();
    List<Difference> found = Difference.between(snapshot(all), snapshot(all.subList(0, 2)));
    assertThat(found).singleElement().satisfies(d -> assertThat(d.gone()).hasSize(9));
  }

  @Test
  void datesOfOneStore() {
    Snapshot all = snapshot(Sketch.summit()).snapshot();
    List<Difference> found =
        Difference.between(Part.until(all, "2024-05-21"), Part.until(all, "2024-05-22"));
    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.article()).endsWith("lac-3");
              assertThat(d.added()).hasSize(9);
            });
    assertThat(Difference.byEntry(found).values())
        .singleElement()
        .satisfies(counts -> assertThat(counts).containsExactly(0, 9, 0));
  }

  private static Sketch article() {
    return new Sketch("a", "", "", "Hydra a lancé Naïade.\nHydra critique Naïade.\n")
        .entity("o", "Hydra", EntityType.Organization)
        .entity("p", "Naïade", EntityType.Product);
  }

  private static Part snapshot(List<ArticleGraph> graphs) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    graphs.forEach(g -> g.quads().forEach(dataset::add));
    return Part.all(new DatasetSnapshot(dataset));
  }
}

package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.io.FileUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.paraphe.ontology.Identities;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.OntologyException;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Decisions;
import org.paraphe.rdf.GraphCheck;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Sketch;

/** A store that is reconciled with decisions is as if built with them, whatever came before. */
class ReconciliationTest {

  private static final String PREFIXES =
      """
      @prefix id: <https://w3id.org/paraphe/id/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix pa: <https://w3id.org/paraphe/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      """;
  private static final List<String> KEYS =
      List.of(
          "person/awa-ndiaye",
          "person/luis-pardo",
          "country/JP",
          "country/KE",
          "organization/hydra",
          "document/charte-annecy",
          "document/charte-du-lac",
          "event/sommet-annecy");
  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
  private static final GraphCheck CHECK = new GraphCheck(KNOWLEDGE.shapes(), KNOWLEDGE.model());

  @Property(tries = 25)
  void reconcilingIsBuilding(@ForAll("decisions") String before, @ForAll("decisions") String after)
      throws IOException {
    Decisions first;
    Decisions second;
    try {
      first = decisions(before);
      second = decisions(after);
    } catch (OntologyException contradictory) {
      return;
    }
    Path folder = Files.createTempDirectory("paraphe-reconcile");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder)) {
      store.put(built(first), Tdb2StoreTest.MADE, Tdb2StoreTest.TIME);
      run(second, store);
      assertThat(Tdb2StoreTest.content(store)).isEqualTo(content(built(second)));
      assertThat(run(second, store).changed()).isEmpty();
      assertThat(store.put(built(second), Tdb2StoreTest.MADE, Tdb2StoreTest.TIME).unchanged())
          .isEqualTo(3);
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  @Example
  void aDecisionRenamesRelabelsAndLinks() {
    List<ArticleGraph> graphs =
        built(
            decisions(
                """
                <https://w3id.org/paraphe/id/person/awa-ndiaye> owl:sameAs <https://w3id.org/paraphe/id/person/awa-n-diaye> .
                <https://w3id.org/paraphe/id/person/awa-n-diaye> skos:prefLabel "Awa N'Diaye"@fr ; owl:sameAs wd:Q1 .
                """));
    assertThat(graphs.get(0).nquads())
        .contains("id/person/awa-n-diaye> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wiki")
        .contains("2000/01/rdf-schema#label> \"Awa N'Diaye\"@fr")
        .contains("skos/core#altLabel> \"Awa Ndiaye\"@fr")
        .doesNotContain("person/awa-ndiaye>");
    assertThat(graphs.get(1).asRead()).isEmpty();
  }

  @Example
  void aNameStandsForAnotherInTheArticlesNamedOnly() {
    List<ArticleGraph> graphs =
        built(
            decisions(
                """
                [] a pa:Homonym ; pa:nameOf <https://w3id.org/paraphe/id/person/luis-pardo> ;
                  pa:inArticle <%s> ; pa:standsFor <https://w3id.org/paraphe/id/person/luis-pardo-2> .
                """
                    .formatted(article(1))));
    assertThat(graphs.get(0).nquads()).contains("person/luis-pardo>");
    assertThat(graphs.get(1).nquads())
        .contains("person/luis-pardo-2>")
        .doesNotContain("person/luis-pardo>");
  }

  private static String article(int n) {
    return Sketch.summit().get(n).article().getURI();
  }

  private static LoadReport run(Decisions decisions, KnowledgeStore store) {
    return new Reconciliation(decisions)
        .run(store, Tdb2StoreTest.MADE, Tdb2StoreTest.TIME, graph -> {});
  }

  private static List<ArticleGraph> built(Decisions decisions) {
    return Sketch.summit().stream().map(CHECK::check).map(decisions::apply).toList();
  }

  private static String content(List<ArticleGraph> graphs) {
    return graphs.stream().map(ArticleGraph::nquads).collect(Collectors.joining());
  }

  private static Decisions decisions(String turtle) {
    Identities identities =
        Identities.of(RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toModel());
    return new Decisions(identities, Iris.standard(), CHECK, Sketch.CLASSES);
  }

  @Provide
  Arbitrary<String> decisions() {
    Arbitrary<String> key =
        Arbitraries.of(KEYS).map(k -> "<https://w3id.org/paraphe/id/" + k + ">");
    Arbitrary<String> same = Combinators.combine(key, key).as((a, b) -> a + " owl:sameAs " + b);
    Arbitrary<String> label =
        Combinators.combine(key, Arbitraries.of("fr", "en"))
            .as((k, l) -> k + " skos:prefLabel \"Nom\"@" + l);
    Arbitrary<String> link = key.map(k -> k + " owl:sameAs wd:Q1");
    Arbitrary<String> homonym =
        Combinators.combine(key, key, Arbitraries.integers().between(0, 2))
            .as(
                (a, b, n) ->
                    "[] a pa:Homonym ; pa:nameOf %s ; pa:standsFor %s ;".formatted(a, b)
                        + " pa:inArticle <"
                        + article(n)
                        + ">");
    return Arbitraries.oneOf(same, label, link, homonym)
        .list()
        .ofMaxSize(4)
        .map(l -> l.stream().map(d -> d + " .\n").collect(Collectors.joining()));
  }
}

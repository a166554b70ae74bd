package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Identities;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Sketch;

class SuggestionsTest {

  @Test
  void namesThatMayBeTheSame() {
    assertThat(
            suggestions(
                article("a")
                    .entity("person/ndiaye", "Ndiaye", EntityType.Person)
                    .entity("person/awa-ndiaye", "Awa Ndiaye", EntityType.Person)
                    .entity("person/luis-pardo", "Luis Pardo", EntityType.Person)
                    .entity("person/l-pardo", "L. Pardo", EntityType.Person)
                    .entity("person/anne-lise-roy", "Anne-Lise Roy", EntityType.Person)
                    .entity("person/al-roy", "A.-L. Roy", EntityType.Person)
                    .entity("person/volodymyr-koval", "Volodymyr Koval", EntityType.Person)
                    .entity("person/volodimir-koval", "Volodimyr Koval", EntityType.Person)
                    .entity("organization/oml", "OML", EntityType.Organization)
                    .entity(
                        "organization/organisation-mondiale-des-lacs",
                        "Organisation mondiale des lacs",
                        EntityType.Organization)))
        .extracting(s -> s.entity() + " = " + s.other())
        .containsExactlyInAnyOrder(
            "person/ndiaye = person/awa-ndiaye",
            "person/l-pardo = person/luis-pardo",
            "person/al-roy = person/anne-lise-roy",
            "person/volodymyr-koval = person/volodimir-koval",
            "organization/oml = organization/organisation-mondiale-des-lacs");
  }

  @Test
  void initialsAreDecidedByTheCountriesServedAndElseLeftOpen() {
    assertThat(
            suggestions(
                minister("a", "person/l-pardo", "L. Pardo", "country/KE", "Kenya"),
                minister("b", "person/luis-pardo", "Luis Pardo", "country/KE", "Kenya"),
                minister("c", "person/lina-pardo", "Lina Pardo", "country/PE", "Pérou")))
        .singleElement()
        .satisfies(s -> assertThat(s.other()).isEqualTo("person/luis-pardo"))
        .satisfies(s -> assertThat(s.turtle()).contains("both serve Kenya"));
    assertThat(
            suggestions(
                article("a")
                    .entity("person/l-pardo", "L. Pardo", EntityType.Person)
                    .entity("person/luis-pardo", "Luis Pardo", EntityType.Person)
                    .entity("person/lina-pardo", "Lina Pardo", EntityType.Person)))
        .hasSize(2)
        .allSatisfy(s -> assertThat(s.turtle().lines()).allMatch(l -> l.startsWith("#")));
  }

  @Test
  void aNameOfTwoPersonsIsToldByTheCountriesTheyServe() {
    List<Suggestion> found =
        suggestions(minister("a", "country/KE", "Kenya"), minister("b", "country/PE", "Pérou"));
    assertThat(found)
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.kind()).isEqualTo(Suggestion.Kind.HOMONYM);
              assertThat(s.other()).isEqualTo("person/awa-ndiaye-pe");
              assertThat(s.articles()).containsExactly("article/b");
            });
  }

  @Test
  void suggestionsCanBePastedAsDecisions() {
    StringBuilder pasted =
        new StringBuilder(
            "@prefix owl: <http://www.w3.org/2002/07/owl#> ."
                + " @prefix pa: <https://w3id.org/paraphe/ontology#> .\n");
    suggestions(
            minister("a", "country/KE", "Kenya")
                .entity("person/ndiaye", "Ndiaye", EntityType.Person),
            minister("b", "country/PE", "Pérou"))
        .forEach(s -> pasted.append(s.turtle()));
    Identities decided =
        Identities.of(RDFParser.fromString(pasted.toString(), Lang.TURTLE).toModel());
    assertThat(decided.resolve("article/x", "person/ndiaye")).isEqualTo("person/awa-ndiaye");
    assertThat(decided.resolve("article/b", "person/awa-ndiaye")).isEqualTo("person/awa-ndiaye-pe");
  }

  private static Sketch minister(String id, String key, String country) {
    return minister(id, "person/awa-ndiaye", "Awa Ndiaye", key, country);
  }

  private static Sketch minister(
      String id, String person, String name, String key, String country) {
    return article(id)
        .entity(person, name, EntityType.Person)
        .entity(key, country, EntityType.Country)
        .fact("Tenure", name, "holder=" + person, "title:ministre", "of=" + key);
  }

  private static Sketch article(String id) {
    return new Sketch(
        id,
        "",
        "",
        "Awa Ndiaye, Luis Pardo, L. Pardo, Lina Pardo, Anne-Lise Roy, A.-L. Roy, Volodymyr Koval, Volodimyr Koval, OML, Kenya, Pérou,"
            + " Organisation mondiale des lacs.");
  }

  private static List<Suggestion> suggestions(Sketch... articles) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (Sketch article : articles) {
      article.graph().quads().forEach(dataset::add);
    }
    return new ArrayList<>(new Suggestions(new DatasetSnapshot(dataset), Iris.DEFAULT_BASE).find());
  }
}

package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.Gazetteer.Sense;

class GazetteerTest {

  private final Gazetteer gazetteer = Knowledge.builtIn().gazetteer();

  @Test
  void everyCountryHasACodeThatTheRunTimeKnowsAndALabelInBothLanguages() {
    Set<String> codes = Set.of(Locale.getISOCountries());
    assertThat(codes)
        .filteredOn(c -> gazetteer.thing("country/" + c).isPresent())
        .hasSizeGreaterThan(195);
    for (String code : codes) {
      gazetteer
          .thing("country/" + code)
          .ifPresent(
              t -> {
                assertThat(t.labels().keySet()).containsExactlyInAnyOrder("fr", "en");
                assertThat(t.sameAs()).hasSize(1);
              });
    }
  }

  @Test
  void labelsAreTheUsualNames() {
    assertThat(gazetteer.thing("country/CI").orElseThrow().label("fr")).isEqualTo("Côte d'Ivoire");
    assertThat(gazetteer.thing("country/US").orElseThrow().label("en")).isEqualTo("United States");
  }

  @Test
  void namesAreFoundWithoutAccentsHyphensAndCase() {
    assertThat(gazetteer.readings(Folding.fold("Etats-Unis")))
        .extracting(r -> r.thing().key())
        .containsExactly("country/US");
    assertThat(gazetteer.readings(Folding.fold("estoniennes")))
        .extracting(Gazetteer.Reading::sense)
        .containsExactly(Sense.DEMONYM);
    assertThat(gazetteer.readings(Folding.fold("Vilnius")))
        .extracting(Gazetteer.Reading::sense)
        .as("the town, and the government that it stands for")
        .containsExactlyInAnyOrder(Sense.NAME, Sense.CAPITAL);
  }

  @Test
  void givenNamesHaveAGender() {
    assertThat(gazetteer.givenName("fatou")).contains('f');
    assertThat(gazetteer.givenName("jean michel")).contains('m');
    assertThat(gazetteer.givenName("camille")).isPresent();
    assertThat(gazetteer.givenName("table")).isEmpty();
  }

  @Test
  void foldingKeepsOffsets() {
    String text = "L’Écho\nde  Thouars—Nord";
    assertThat(Folding.fold(text)).hasSameSizeAs(text).isEqualTo("l'echo de  thouars nord");
  }

  @Test
  void blocsHaveMembersWithDates() {
    Knowledge knowledge = Knowledge.builtIn();
    assertThat(knowledge.memberships())
        .contains(
            new Membership(
                "country/GB", "organization/union-europeenne", "1973-01-01", "2020-01-31"))
        .allSatisfy(
            m -> {
              assertThat(knowledge.gazetteer().thing(m.bloc())).as(m.bloc()).isPresent();
              assertThat(knowledge.gazetteer().thing(m.member())).as(m.member()).isPresent();
            });
  }
}

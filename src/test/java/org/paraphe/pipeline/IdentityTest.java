package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paraphe.entity.Entity;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.Iris;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;

/** What several articles, in two languages, call by different names is one node in all of them. */
class IdentityTest {

  private static final Pipeline PIPELINE = new Pipeline(Knowledge.builtIn(), Iris.standard());

  private static final Map<String, String> ARTICLES =
      Map.of(
          "envoy",
          """
          Publié le 12 mars 2025

          Jean-Pierre Lafarge, ministre de l'Énergie du Luxembourg, a signé mardi à Quito la \
          déclaration de Quito sur l'eau. Le sommet de Quito sur l'eau est organisé par l'Équateur.
          """,
          "host",
          """
          Publié le 13 mars 2025

          L'Équateur, hôte du sommet de Quito sur l'eau, a signé la déclaration finale du sommet. \
          Le Luxembourg a signé le texte adopté à Quito.
          """,
          "names",
          """
          Publié le 14 mars 2025

          Le Pérou n'a pas signé la déclaration de Quito. L'Agence internationale de l'eau (AIE) a \
          salué le sommet de Quito sur l'eau. LAFARGE Jean-Pierre a démissionné. La Birmanie et la \
          Tchéquie ont signé le texte adopté au sommet de Quito sur l'eau. L'OMS approuve.
          """,
          "english",
          """
          QUITO, 15 March 2025 - Ecuador signed the Quito declaration on water at the Quito water \
          summit. Myanmar and Kenya refused to sign it. Jean-Pierre Lafarge, Luxembourg's energy \
          minister, criticised Peru. The World Health Organization supported the declaration.
          """);

  private static final Map<String, List<Entity>> READ =
      ARTICLES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, a -> read(a.getKey(), a.getValue())));

  @Test
  void aDocumentAndItsEventAreOneWhateverTheyAreCalled() {
    assertThat(keys(EntityType.Document)).containsExactly("document/declaration-quito-eau-2025");
    assertThat(keys(EntityType.Event)).containsExactly("event/sommet-quito-eau-2025");
  }

  @Test
  void aPersonIsOneInAnyOrderOfNames() {
    assertThat(keys(EntityType.Person)).containsExactly("person/jean-pierre-lafarge");
  }

  @Test
  void countriesAndCapitalsAreOneInBothLanguages() {
    assertThat(keys(EntityType.Country))
        .containsExactlyInAnyOrder(
            "country/EC", "country/LU", "country/PE", "country/MM", "country/CZ", "country/KE");
    assertThat(keys(EntityType.Place)).containsExactly("place/quito");
  }

  @Test
  void anAcronymIsTheBodyThatTheArticleCallsSo() {
    assertThat(keys(EntityType.Organization))
        .containsExactlyInAnyOrder(
            "organization/agence-internationale-de-l-eau", "organization/oms");
  }

  @Test
  void wellKnownEntitiesAreLinked() {
    assertThat(elsewhere("place/quito")).containsExactly("http://www.wikidata.org/entity/Q2900");
    assertThat(elsewhere("organization/oms"))
        .containsExactly("http://www.wikidata.org/entity/Q7817");
    assertThat(elsewhere("country/EC")).containsExactly("http://www.wikidata.org/entity/Q736");
  }

  private static Set<String> keys(EntityType type) {
    return READ.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.type() == type)
        .map(Entity::key)
        .collect(Collectors.toSet());
  }

  private static Set<String> elsewhere(String key) {
    Set<String> all = new HashSet<>();
    READ.values().stream()
        .flatMap(List::stream)
        .filter(e -> e.key().equals(key))
        .forEach(e -> all.addAll(e.sameAs()));
    return all;
  }

  private static List<Entity> read(String id, String text) {
    Outcome outcome =
        PIPELINE.process(
            new RawPage(
                id,
                RawPage.Media.TEXT,
                text.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8.name(),
                Metadata.NONE));
    return ((Outcome.Built) outcome).text().entities();
  }
}

package org.paraphe.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.ontology.EntityType;

/** Events and documents have the same key in all articles that mean them, and no others. */
class WorkKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le Chili a signé la déclaration de Cadix, au sommet de Cadix.              | document/declaration-cadix-2024
          Le Chili a signé la déclaration finale du sommet de Cadix sur la pêche.    | document/declaration-cadix-2024
          Le Chili a signé la déclaration de Cadix.                                  | document/declaration-cadix-2024
          Le Chili a ratifié la Convention de Cadix sur les algues.                  | document/convention-cadix
          Le Chili a ratifié la convention de Cadix.                                 | document/convention-cadix
          Le Chili a adopté une loi.                                                 | document/example/loi
          Le Chili a ratifié l'Accord de Paris sur le climat.                        | document/paris-agreement
          """)
  void documents(String text, String key) {
    assertThat(keys(text, "2024-06-02", EntityType.Document)).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le Chili était au sommet de Cadix.                                         | 2024-06-02 | event/sommet-cadix-2024
          Le Chili était au sommet de Cadix sur la pêche.                            | 2024-06-02 | event/sommet-cadix-2024
          Le Chili était au sommet de Cadix, en mai 2019.                            | 2024-06-02 | event/sommet-cadix-2019
          Le Chili était au sommet de Rome sur la pêche.                             | 2024-06-02 | event/sommet-rome-peche-2024
          Le Chili était à la COP30.                                                 | 2025-11-12 | event/cop30
          Le Chili était au sommet de Paris sur l'IA.                                | 2025-02-11 | event/ai-action-summit-2025
          Le Chili était au Sommet pour l'action sur l'intelligence artificielle.    | 2025-02-11 | event/ai-action-summit-2025
          Le Chili était au sommet de Paris sur la pêche.                            | 2025-02-11 | event/sommet-paris-peche-2025
          """)
  void events(String text, String published, String key) {
    assertThat(keys(text, published, EntityType.Event)).containsExactly(key);
  }

  @Test
  void namesOfOneDocumentInOneArticleAreOneEntity() {
    LinkedText text =
        Reader.read(
            "Le Chili a signé la déclaration finale du sommet de Cadix."
                + " Le Pérou a refusé la Déclaration de Cadix.",
            "2024-06-02");
    assertThat(text.entities().stream().filter(e -> e.type() == EntityType.Document))
        .singleElement()
        .satisfies(d -> assertThat(d.mentions()).hasSizeGreaterThan(1));
  }

  @Test
  void anArticleOfBeforeDoesNotMeanAKnownEventThatCameLater() {
    assertThat(keys("Le Chili était au sommet de Paris sur l'IA.", "2018-03-29", EntityType.Event))
        .containsExactly("event/sommet-paris-artificielle-intelligence-2018");
  }

  private static List<String> keys(String text, String published, EntityType type) {
    return Reader.read(text, published).entities().stream()
        .filter(e -> e.type() == type)
        .map(Entity::key)
        .toList();
  }
}

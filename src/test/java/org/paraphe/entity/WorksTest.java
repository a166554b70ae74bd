package org.paraphe.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.entity.Reader.labels;
import static org.paraphe.ontology.EntityType.Document;
import static org.paraphe.ontology.EntityType.Event;
import static org.paraphe.ontology.EntityType.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le Pérou a signé la convention de Cadix sur les algues.             | convention de Cadix sur les algues
          Les élus ont voté une résolution exigeant la fermeture du site.     | résolution exigeant la fermeture du site
          Elle a signé une lettre ouverte contre la vente des forêts.         | lettre ouverte contre la vente des forêts
          Les deux ports ont conclu un accord-cadre sur le fret.              | accord-cadre sur le fret
          """)
  void documentsAreNamedWithWhatBelongsToThem(String text, String label) {
    assertThat(labels(text, Document)).containsExactly(label);
  }

  @Test
  void placesInADocumentsNameAreNoPlacesOfTheArticle() {
    assertThat(labels("Le Pérou a signé la convention de Cadix sur les algues.", Place)).isEmpty();
  }

  @Test
  void anEventKeepsItsFullestName() {
    LinkedText text =
        Reader.read(
            "Au sommet de Cadix, le ton a monté. Le sommet de Cadix sur la pêche finit jeudi.");
    assertThat(labels(text, Event)).containsExactly("sommet de Cadix sur la pêche");
  }

  @Test
  void eventsElsewhereAreOtherEvents() {
    LinkedText text = Reader.read("Le sommet de Cadix faisait suite à celui de Brest.");
    assertThat(labels(text, Event)).containsExactly("sommet de Cadix", "sommet de Brest");
  }

  @Test
  void aDocumentOfAnEventBringsTheEventIn() {
    LinkedText text =
        Reader.read("Trente pays ont signé la déclaration finale du sommet de Cadix sur la pêche.");
    assertThat(labels(text, Document))
        .containsExactly("déclaration finale du sommet de Cadix sur la pêche");
    assertThat(labels(text, Event)).containsExactly("sommet de Cadix sur la pêche");
  }
}

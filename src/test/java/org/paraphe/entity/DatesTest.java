package org.paraphe.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  /** A Wednesday. */
  private static final String WRITTEN = "2024-05-15";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il l'a déclaré mardi.                               | 2024-05-14
          Il l'a déclaré mercredi.                            | 2024-05-15
          Il l'a déclaré jeudi dernier.                       | 2024-05-09
          Le comité se réunira vendredi.                      | 2024-05-17
          La séance doit s'ouvrir lundi prochain.             | 2024-05-20
          Elle a signé hier.                                  | 2024-05-14
          Le texte a été adopté le 3 mars.                    | 2024-03-03
          Le texte a été adopté le 1er mars 2021.             | 2021-03-01
          Tout a commencé en novembre 2022.                   | 2022-11
          La loi date de fin 2019.                            | 2019
          La loi a été votée il y a deux ans.                 | 2022
          Le traité a été signé il y a trois mois.            | 2024-02
          L'usine a fermé l'an dernier.                       | 2023
          """)
  void againstTheDayOfWriting(String text, String date) {
    assertThat(Reader.read(text, WRITTEN).times())
        .extracting(TimeExpression::value)
        .containsExactly(date);
  }

  @Test
  void theDayBeforeIsBeforeTheDaySpokenOf() {
    LinkedText text = Reader.read("Le vote a eu lieu le 3 mars. La veille, on doutait.", WRITTEN);
    assertThat(text.times())
        .extracting(TimeExpression::value)
        .containsExactly("2024-03-03", "2024-03-02");
  }

  @Test
  void aDatelineTellsTheDayOfWriting() {
    LinkedText text =
        Reader.read("CADIX, 15 mai 2024 – Les ministres se sont vus mardi au château.");
    assertThat(text.published()).isEqualTo("2024-05-15");
    assertThat(text.times())
        .extracting(TimeExpression::value)
        .containsExactly("2024-05-15", "2024-05-14");
  }

  @Test
  void withoutADayOfWritingWeekdaysMeanNothing() {
    LinkedText text = Reader.read("Les ministres se sont vus mardi.");
    assertThat(text.published()).isEmpty();
    assertThat(text.times()).isEmpty();
  }

  @Test
  void aDateInTheMiddleOfTheTextIsNotTheDayOfWriting() {
    LinkedText text =
        Reader.read("Les principes rendus publics le 3 mars 2021 n'ont convaincu personne.");
    assertThat(text.published()).isEmpty();
  }
}

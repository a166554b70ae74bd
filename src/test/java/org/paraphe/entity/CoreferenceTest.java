package org.paraphe.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.entity.Reader.read;
import static org.paraphe.entity.Reader.referent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le ministre de la Pêche, Yann Kerdoncuff, a salué l'accord. Pour le ministre, tout reste à faire. | ministre  | 1 | Yann Kerdoncuff
          La société Orvane a licencié. L'entreprise se dit prête à négocier.                               | entreprise| 0 | Orvane
          Nadia Ferrand et Paul Mercadier se sont vus. Elle a promis une réponse.                           | Elle      | 0 | Nadia Ferrand
          Nadia Ferrand et Paul Mercadier se sont vus. Il a promis une réponse.                             | Il        | 0 | Paul Mercadier
          Le maire, Luc Vasseur, a reçu la députée Ana Prieto. Celle-ci a refusé.                           | Celle-ci  | 0 | Ana Prieto
          Le Ghana a signé un traité de pêche avec le Togo. Le texte sera publié mardi.                     | texte     | 0 | traité de pêche
          L'association Clairval proteste. Sa présidente, Inès Roux, a écrit au préfet.                     | Sa        | 0 | Clairval
          La fédération Clairval et le syndicat Orvane négocient. Sa présidente, Inès Roux, a écrit.        | Sa        | 0 | ''
          La Finlande a quitté la table. Le pays réclame une trêve.                                         | pays      | 0 | Finlande
          """)
  void nounsAndPronouns(String text, String word, int n, String label) {
    assertThat(referent(read(text), word, n)).isEqualTo(label);
  }

  @Test
  void theTitleBesideANameStandsForThePerson() {
    LinkedText text = read("Le porte-parole du ministère de la Pêche, Yann Kerdoncuff, a démenti.");
    assertThat(referent(text, "porte-parole", 0)).isEqualTo("Yann Kerdoncuff");
  }

  @Test
  void aFamilyNameIsThePerson() {
    LinkedText text = read("Yann Kerdoncuff est venu. M. Kerdoncuff a souri.");
    assertThat(referent(text, "Kerdoncuff", 1)).isEqualTo("Yann Kerdoncuff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anne Berger dirige l'institut. Berger a répondu à la presse.              | Berger    | 1 | Anne Berger
          Le maire, Paul Marchand, est venu. Marchand a promis une digue.           | Marchand  | 1 | Paul Marchand
          Anne Berger dirige l'institut. Le berger a répondu à la presse.           | berger    | 0 | ''
          """)
  void aFamilyNameThatIsACommonWordIsThePersonAtTheStartOfASentence(
      String text, String word, int n, String label) {
    assertThat(referent(read(text), word, n)).isEqualTo(label);
  }

  @Test
  void aPluralPronounStandsForACoordination() {
    LinkedText text = read("La Norvège et la Suède négocient. Elles ont fixé une date.");
    assertThat(referent(text, "Elles", 0)).isEqualTo("Norvège + Suède");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Paul Mercadier est arrivé. Il faut attendre.
          Paul Mercadier est arrivé. Il y a du monde.
          Paul Mercadier est arrivé. Il est possible que la séance soit levée.
          """)
  void impersonalPronounsReferToNothing(String text) {
    assertThat(referent(text, "Il")).isEmpty();
  }

  @Test
  void aCliticBeforeAVerbOfSigningIsTheDocument() {
    LinkedText text = read("Le Chili a rejoint la Charte de Cadix. L'Uruguay l'a ratifiée hier.");
    assertThat(referent(text, "l'", 0)).isEqualTo("Charte de Cadix");
  }
}

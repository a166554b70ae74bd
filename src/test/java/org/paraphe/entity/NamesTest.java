package org.paraphe.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.entity.Reader.labels;
import static org.paraphe.ontology.EntityType.Country;
import static org.paraphe.ontology.EntityType.Organization;
import static org.paraphe.ontology.EntityType.Person;
import static org.paraphe.ontology.EntityType.Place;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La ministre de la Culture, Élodie Marchand-Ruiz, est arrivée.            | Élodie Marchand-Ruiz
          L'avocat Karim Belhadj a plaidé pendant deux heures.                     | Karim Belhadj
          Selon Dorothée de Valmont, le projet avance.                             | Dorothée de Valmont
          « Tout va bien », a assuré Joost van der Kamp, directeur du port.        | Joost van der Kamp
          Interrogée hier, Mme Oyelaran n'a pas répondu.                           | Oyelaran
          Le sénateur Bruno Le Goff a quitté la salle.                             | Bruno Le Goff
          Zhao Lin, porte-parole de l'entreprise, a démenti.                       | Zhao Lin
          """)
  void people(String text, String name) {
    assertThat(labels(text, Person)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La société Norvexa a publié ses comptes.                                        | Norvexa
          L'ONG Rivage libre a déposé plainte.                                            | Rivage libre
          Le syndicat a saisi le ministère de l'Agriculture et de la Pêche.               | ministère de l'Agriculture et de la Pêche
          Le tribunal de Nanterre a rendu sa décision.                                    | tribunal de Nanterre
          La Fédération des artisans du bois (FAB) proteste.                              | Fédération des artisans du bois
          Le gouvernement danois a réagi.                                                 | gouvernement danois
          Elle travaille chez Belmora depuis dix ans.                                     | Belmora
          Quatre agents du consulat de Suède à Alexandrie ont été rappelés.               | consulat de Suède à Alexandrie
          Le Kremlin a démenti ces informations.                                          | Kremlin
          """)
  void bodies(String text, String name) {
    assertThat(labels(text, Organization)).contains(name);
  }

  @Test
  void namesInCapitalsMeetThoseInLowerCase() {
    LinkedText text =
        Reader.read("QUIMPER (AFP) – Le maire de Quimper est venu à LYON. Il aime Lyon.");
    assertThat(labels(text, Place)).containsExactly("Quimper", "Lyon");
  }

  @Test
  void anAcronymThatIsOnlyIntroducedIsAMention() {
    LinkedText text = Reader.read("La Régie des ponts mobiles (RPM) a démenti.");
    assertThat(text.entities()).hasSize(1);
    assertThat(text.entities().get(0).mentions()).hasSize(2);
  }

  @Test
  void anAcronymIsWhatItStandsFor() {
    LinkedText text =
        Reader.read(
            "La Fédération des artisans du bois (FAB) proteste. La FAB demande un moratoire.");
    assertThat(labels(text, Organization)).containsExactly("Fédération des artisans du bois");
  }

  /** However often it acts, and whatever body or person has its name too. */
  @Test
  void aCountryStaysOne() {
    String acts = "Le Mali a protesté. ".repeat(30);
    assertThat(labels(acts + "Les Mali Armed Forces avancent.", Country)).containsExactly("Mali");
    String owns = "Le Chili a protesté. ".repeat(8) + "Le dirigeant est Petros de Chili.";
    assertThat(labels(owns, Country)).containsExactly("Chili");
    assertThat(labels("Rita Chili a ri. Chili part. Selon Chili, tout va bien.", Country))
        .isEmpty();
  }

  @Test
  void countriesAreKnownByAdjectiveAndUsualName() {
    LinkedText text =
        Reader.read("Le président sénégalais a reçu une délégation des Etats-Unis et de la RDC.");
    assertThat(labels(text, Country))
        .containsExactly("Sénégal", "États-Unis", "République démocratique du Congo");
    assertThat(text.entities().get(0).key()).isEqualTo("country/SN");
    assertThat(text.entities().get(0).sameAs())
        .containsExactly("http://www.wikidata.org/entity/Q1041");
  }

  @Test
  void bothHalvesOfADoubleAdjectiveCount() {
    assertThat(labels("La commission franco-italienne se réunira lundi.", Country))
        .containsExactly("France", "Italie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Varsovie a rejeté la proposition.                               | Pologne
          La Norvège reproche à Stockholm d'avoir tardé.                  | Suède
          Les relations entre Ankara et Athènes se tendent.               | Turquie
          Une mesure décidée par Lisbonne inquiète les pêcheurs.          | Portugal
          """)
  void aCapitalThatActsIsItsGovernment(String text, String country) {
    assertThat(labels(text, Country)).contains(country);
    assertThat(labels(text, Place)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le concert aura lieu à Varsovie.                       | Varsovie
          Les habitants de Lisbonne ont voté.                    | Lisbonne
          OSLO, 3 mai 2024 – Le musée a rouvert.                 | OSLO
          """)
  void aCapitalWhereSomethingHappensIsAPlace(String text, String place) {
    assertThat(labels(text, Place)).containsExactly(place);
    assertThat(labels(text, Country)).isEmpty();
  }

  @Test
  void brusselsThatActsIsTheUnion() {
    assertThat(labels("Bruxelles a promis de réviser la directive.", Organization))
        .containsExactly("Union européenne");
  }

  @Test
  void wordsAtTheStartOfASentenceAreNoNames() {
    LinkedText text = Reader.read("Selon un témoin, tout allait bien. Interrogé, il a souri.");
    assertThat(text.entities()).isEmpty();
  }

  @Test
  void initialsAndPointsDoNotTellPeopleApart() {
    LinkedText text =
        Reader.read("Le juge R. T. Hallam a parlé. Plus tard, RT Hallam s'est excusé.");
    assertThat(text.entities()).extracting(Entity::key).containsExactly("person/rt-hallam");
  }

  @Test
  void aTownAndAFamilyNameAreToldApartByTheirCompany() {
    LinkedText text = Reader.read("Florence Castel, née à Florence, dirige la société Orvane.");
    assertThat(labels(text, Person)).containsExactly("Florence Castel");
    assertThat(labels(text, Organization)).isEqualTo(List.of("Orvane"));
  }
}

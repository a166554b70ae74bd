package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: a sentence, and what some of its words are: form/TAG or form/TAG:lemma:FORM. */
class TagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # verbs that could be nouns or adjectives
          La Suède critique vivement ce projet.            | critique/VERB:critiquer:PRESENT
          La ministre juge la réforme utile.               | juge/VERB:juger:PRESENT utile/ADJ
          Le juge critique la réforme.                     | juge/NOUN critique/VERB:critiquer:PRESENT
          Le gouvernement risque de perdre la face.        | risque/VERB:risquer:PRESENT face/NOUN
          Les voisins taisent leurs griefs.                | taisent/VERB:taire:PRESENT
          « C'est faux », note l'étude.                    | note/VERB:noter:PRESENT
          # adjectives that are no participles
          Le texte est accessible à tous.                  | accessible/ADJ
          # participles and finite forms
          La décision prise lundi satisfait la maire.      | prise/VERB:prendre:PAST_PARTICIPLE satisfait/VERB:satisfaire:PRESENT
          Il a dit la vérité, dit-elle.                    | dit/VERB:dire:PAST_PARTICIPLE dit/VERB:dire:PRESENT
          Le groupe produit trois films.                   | produit/VERB:produire:PRESENT
          Je crois que vous avez mis fin au débat.         | crois/VERB:croire:PRESENT mis/VERB:mettre:PAST_PARTICIPLE
          # auxiliaries
          Elle a une usine.                                | a/VERB:avoir:PRESENT
          Elle a en effet fermé une usine.                 | a/AUX:avoir:PRESENT en/ADV effet/ADV fermé/VERB:fermer:PAST_PARTICIPLE
          Le traité a été signé hier.                      | a/AUX été/AUX:être:PAST_PARTICIPLE signé/VERB:signer:PAST_PARTICIPLE
          # clitics
          Son rival l'avait soutenu, Madrid en témoigne.   | l'/PRON avait/AUX en/PRON témoigne/VERB:témoigner:PRESENT
          Viendra-t-elle demain ?                          | Viendra/VERB:venir:FUTURE -t-elle/PRON
          Comme le précise aussi la note, il part.         | le/PRON précise/VERB:préciser:PRESENT
          Le même jour, les grandes villes votent.         | Le/DET les/DET grandes/ADJ votent/VERB
          # first words
          Ajoutons ceci : tout va bien.                    | Ajoutons/VERB:ajouter:PRESENT
          Vente de trois usines à Lyon                     | Vente/NOUN
          # days and months are no names
          Mardi, Total a vendu deux sites en Mai.          | Mardi/NOUN Total/PROPN Mai/NOUN
          # names and unknown words
          Zorglub a rencontré le chef de la SNZX.          | Zorglub/PROPN SNZX/PROPN chef/NOUN
          # contractions
          Le chef du parti parle aux élus des mesures.     | du/ADP aux/ADP
          Il propose des mesures.                          | des/DET
          # capitals without accent
          A Lyon, elle a vendu sa maison.                  | A/ADP a/AUX
          A-t-elle vendu sa maison ?                       | A/AUX:avoir:PRESENT
          """)
  void reads(String sentence, String expected) {
    List<Token> tokens = French.read(sentence).sentences().get(0).tokens();
    List<String> found = new ArrayList<>();
    for (Token t : tokens) {
      found.add(t.form() + "/" + t.pos());
      found.add(t.form() + "/" + t.pos() + ":" + t.lemma() + ":" + t.morph().form());
    }
    assertThat(found).as("tags of: %s", sentence).containsAll(Arrays.asList(expected.split(" +")));
  }
}

package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.ontology.Knowledge;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.Metadata;

/** Each row: a sentence, and some of its arcs as "dependant relation head". */
class DependencyParserTest {

  private static final Annotator FRENCH = new Annotator(Knowledge.builtIn().words("fr"));
  private static final Annotator ENGLISH = new Annotator(Knowledge.builtIn().words("en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # subject, object
          Le Pérou critique fermement la décision.                               | Pérou NSUBJ critique; décision OBJ critique
          Le maire a signé la charte mardi.                                      | maire NSUBJ signé; charte OBJ signé; mardi OBL signé
          Mardi, le maire de Lyon a signé la charte.                             | maire NSUBJ signé; Lyon NMOD maire
          # apposition
          Le porte-parole du ministère, Jean Dubois, a parlé.                    | porte-parole NSUBJ parlé; Jean APPOS porte-parole; Dubois FLAT Jean
          Jean Dubois, porte-parole du ministère, a parlé.                       | Jean NSUBJ parlé; porte-parole APPOS Jean
          # coordination
          La Suède, la Norvège et le Danemark ont ratifié le traité.             | Suède NSUBJ ratifié; Norvège CONJ Suède; Danemark CONJ Suède
          Il défend la protection des sols et la santé des riverains.            | protection OBJ défend; santé CONJ protection
          Le Togo, la Côte d'Ivoire, le Sénégal et l'Angola ont adhéré.          | Togo NSUBJ adhéré; Côte CONJ Togo; Sénégal CONJ Togo; Angola CONJ Togo
          Le Chili et le Pérou en étaient aussi signataires.                     | Chili NSUBJ signataires; étaient COP signataires
          # complement clauses
          La ministre a affirmé que le pays respecterait ses engagements.        | respecterait CCOMP affirmé; pays NSUBJ respecterait
          Elle a dit que le prix baisserait et que la demande suivrait.          | baisserait CCOMP dit; suivrait CONJ baisserait
          # relative clauses
          Les Pays-Bas, qui président le conseil, ont approuvé le texte.         | Pays-Bas NSUBJ approuvé; qui NSUBJ président; président ACL_RELCL Pays-Bas
          Le texte que la Suisse a paraphé contient dix articles.                     | texte NSUBJ contient; paraphé ACL_RELCL texte; Suisse NSUBJ paraphé; que OBJ paraphé
          La charte, à laquelle ont souscrit l'Espagne et le Chili, expire.      | charte NSUBJ expire; Espagne NSUBJ souscrit; Chili CONJ Espagne
          Il prépare un traité, que l'Inde et le Chili disent vouloir signer.    | disent ACL_RELCL traité; Inde NSUBJ disent
          La charte, que la Finlande et l'Estonie ont déjà ratifiée, expire.     | ratifiée ACL_RELCL charte; Finlande NSUBJ ratifiée
          C'est la Suède et le Danemark qui ont refusé.                          | refusé ACL_RELCL Suède
          Parmi les signataires figurent le Chili, le Pérou et la Bolivie.       | Chili NSUBJ figurent; Bolivie CONJ Chili
          # expressions of time
          L'Inde a adopté lundi, à une large majorité, la loi sur les drones.    | loi OBJ adopté
          Un an plus tard, la Suède s'est retirée lundi du pacte.                | Suède NSUBJ retirée; pacte OBL retirée
          Les deux groupes avaient signé, il y a huit mois, le mémorandum.       | mémorandum OBJ signé
          Le prix monte, disait en 1985 le chef du parti.                        | chef NSUBJ disait
          # agreement
          Il ouvre le sommet de Lima présidé par la Corée du Sud et le Pérou.    | présidé ACL sommet; Corée OBL_AGENT présidé; Pérou CONJ Corée
          Le texte, signé par le ministre, Paul Roy, et son homologue, expire.   | homologue CONJ ministre; Paul APPOS ministre
          Les mesures pour l'emploi annoncées par le maire sont utiles.          | annoncées ACL mesures; maire OBL_AGENT annoncées
          # inclusion
          Trente pays, dont le Chili et le Pérou, ont signé la charte.           | pays NSUBJ signé; Chili NMOD pays; Pérou CONJ Chili; charte OBJ signé
          # reporting verbs behind and inside
          La mesure sera votée jeudi, a indiqué le ministre.                     | votée CCOMP indiqué; ministre NSUBJ indiqué
          La mesure, a indiqué le ministre, sera votée jeudi.                    | votée CCOMP indiqué; mesure NSUBJ_PASS votée; ministre NSUBJ indiqué
          Le prix va doubler, a-t-elle ajouté.                                   | va CCOMP ajouté; -t-elle NSUBJ ajouté
          La mesure est utile, a fait valoir le porte-parole du gouvernement.    | utile CCOMP fait; porte-parole NSUBJ fait
          Le prix va doubler, a indiqué à la presse le ministre.                 | ministre NSUBJ indiqué; va CCOMP indiqué
          « Tout est clair », a déclaré hier à la radio, Paul Dubois, le maire.  | Paul NSUBJ déclaré; maire APPOS Paul
          Le maire a quant à lui prévenu les élus.                               | maire NSUBJ prévenu; élus OBJ prévenu
          # complements behind insertions
          Elle a annoncé, mardi 14 janvier, qu'elle supprimerait des emplois.    | supprimerait CCOMP annoncé; elle NSUBJ supprimerait
          Il a affirmé lors d'une visite qu'il partirait.                        | partirait CCOMP affirmé
          Le groupe a annoncé, mardi à Lima, avoir conclu un accord.             | conclu XCOMP annoncé
          Le groupe a annoncé, vendredi à Lima, le rachat de la société.         | rachat OBJ annoncé
          Il a informé les élèves concernés qu'ils devront rendre la somme.      | devront CCOMP informé; ils NSUBJ devront
          Il a visité les pays que le froid menace.                              | menace ACL_RELCL pays
          # passive
          Le traité a été signé par le Chili.                                    | traité NSUBJ_PASS signé; Chili OBL_AGENT signé
          Le Chili s'est félicité de ce résultat.                                | Chili NSUBJ félicité; s' EXPL félicité; résultat OBL félicité
          Le cours a de nouveau bondi, a indiqué lundi la Banque.                | a AUX bondi; bondi CCOMP indiqué; Banque NSUBJ indiqué
          # a heading run into the first sentence
          Fermeture de trois usines Le groupe a supprimé cent postes.            | groupe NSUBJ supprimé; postes OBJ supprimé
          # infinitives, participles
          Il rappelle l'engagement de la Chine à défendre ses droits.            | défendre ACL engagement
          Elle publie plusieurs outils, tels que les modèles Alpha et Beta.      | modèles NMOD outils; Alpha APPOS modèles
          Le Chili refuse de signer le traité.                                   | signer XCOMP refuse; traité OBJ signer
          Le Chili a quitté la salle, dénonçant un passage en force.             | dénonçant ADVCL quitté; passage OBJ dénonçant
          # predicates
          Le Chili est signataire de la charte.                                  | Chili NSUBJ signataire; est COP signataire; charte OBL signataire
          """)
  void reads(String sentence, String arcs) {
    assertThat(arcs(FRENCH, sentence))
        .as("arcs of: %s", sentence)
        .contains(arcs.trim().split("; *"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # subject, object, names, possessors
          Chile's foreign minister Rosa Molina met Ana Berg in Lima.             | minister NSUBJ met; Chile NMOD minister; Rosa APPOS minister; Ana OBJ met; Lima OBL met
          The Lima declaration was signed by 58 countries.                       | declaration NSUBJ_PASS signed; Lima NMOD declaration; countries OBL_AGENT signed
          The leaders of Chile and Peru took part in the talks held in Quito.    | leaders NSUBJ took; Peru CONJ Chile; held ACL talks
          Norway has neither signed nor ratified the pact.                       | neither ADVMOD signed; ratified CONJ signed
          # clauses
          The president said the plan would protect workers' rights.             | would AUX protect; protect CCOMP said; plan NSUBJ protect; workers NMOD rights
          The mayor told reporters that the bridge was closed.                   | closed CCOMP told; reporters OBJ told; that MARK closed
          The summit, which Canada will host in June, is important.              | host ACL_RELCL summit; Canada NSUBJ host; which OBJ host
          Chile urged Peru to sign the agreement.                                | Peru OBJ urged; sign XCOMP urged; to MARK sign
          "We will not sign this text," said Elena Petrov.                       | Elena NSUBJ said; sign CCOMP said; not ADVMOD sign
          # questions
          Which countries did not sign the Lima declaration?                     | countries NSUBJ sign; did AUX sign; not ADVMOD sign; declaration OBJ sign
          Did Washington sign the declaration?                                   | Washington NSUBJ sign; Did AUX sign; declaration OBJ sign
          Which countries has Chile criticised?                                  | Chile NSUBJ criticised; countries OBJ criticised
          Which positions does Ana Berg hold?                                    | Ana NSUBJ hold; positions OBJ hold
          By which countries was the pact signed?                                | pact NSUBJ_PASS signed; countries OBL_AGENT signed
          Is Slovakia still a party to the treaty?                               | Slovakia NSUBJ party; Is COP party; treaty OBL party
          Did India and Brazil sign the charter?                                 | India NSUBJ sign; Brazil CONJ India
          When was the treaty signed?                                            | When ADVMOD signed; treaty NSUBJ_PASS signed
          List the signatories of the Lima declaration.                          | signatories OBJ List; declaration NMOD signatories
          Which states signed the pact but not the charter?                      | charter CONJ pact; not ADVMOD charter
          """)
  void readsEnglish(String sentence, String arcs) {
    assertThat(arcs(ENGLISH, sentence))
        .as("arcs of: %s", sentence)
        .contains(arcs.trim().split("; *"));
  }

  private static List<String> arcs(Annotator annotator, String text) {
    Article article =
        new Article(
            "t", text, List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())), Metadata.NONE);
    List<String> out = new ArrayList<>();
    for (Sentence s : annotator.annotate(article).sentences()) {
      for (int i = 0; i < s.size(); i++) {
        int head = s.tree().head(i);
        out.add(
            s.token(i).form()
                + " "
                + s.tree().relation(i)
                + " "
                + (head < 0 ? "-" : s.token(head).form()));
      }
    }
    return out;
  }
}

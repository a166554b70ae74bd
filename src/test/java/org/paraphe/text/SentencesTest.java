package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.source.Block;

/** Sentences and the layout of the blocks they stand in. */
class SentencesTest {

  /** Each row: a paragraph, " ⏎ " for a line break; its sentences, set apart by " // ". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # plain
          Le pont ferme. Il rouvrira en mai.                     | Le pont ferme. // Il rouvrira en mai.
          Vraiment ?! Oui… Sans doute.                           | Vraiment ?! // Oui… // Sans doute.
          Le train part.La gare est vide.                        | Le train part. // La gare est vide.
          Il a payé 1.200 euros. 58 pays suivent.                | Il a payé 1.200 euros. // 58 pays suivent.
          # abbreviations and initials
          M. Roy et Mme J. D. Lang sont venus. Ils repartent.    | M. Roy et Mme J. D. Lang sont venus. // Ils repartent.
          Le Dr. Faye soigne l'art. 3 du code, etc. Il attend.   | Le Dr. Faye soigne l'art. 3 du code, etc. // Il attend.
          Le musée expose de l'art. Il est plein.                | Le musée expose de l'art. // Il est plein.
          Le pays manque de vitamine C. Le maire s'en inquiète.  | Le pays manque de vitamine C. // Le maire s'en inquiète.
          1. Le maire signe. 2. La ville paie.                   | 1. Le maire signe. // 2. La ville paie.
          # quotations
          « Partez ! », crie-t-elle. Il part.                    | « Partez ! », crie-t-elle. // Il part.
          "Qui vient ?" demande Paul. "Moi."                     | "Qui vient ?" demande Paul. // "Moi."
          « Il vient. Il repart. » Elle attend.                  | « Il vient. // Il repart. » // Elle attend.
          Elle craint " une faillite. " Il se tait.              | Elle craint " une faillite. " // Il se tait.
          # line breaks inside a sentence
          Il juge la mesure ⏎ "inutile" ⏎ , a-t-il dit.          | Il juge la mesure ⏎ "inutile" ⏎ , a-t-il dit.
          La ville ferme ⏎ l'usine. ⏎ Elle rouvrira.             | La ville ferme ⏎ l'usine. // Elle rouvrira.
          # headings run into the text
          Une usine menacée Le groupe supprime trente postes ici.        | Une usine menacée // Le groupe supprime trente postes ici.
          La mairie cède aux riverains Elle signera un accord dès lundi. | La mairie cède aux riverains // Elle signera un accord dès lundi.
          Elle a lu hier Le Monde et un roman de Zola.                   | Elle a lu hier Le Monde et un roman de Zola.
          L'acteur du film Les fleurs du lac est venu au festival.       | L'acteur du film Les fleurs du lac est venu au festival.
          Le lac sera vidé en mai Afin de réparer la digue, il le faut.  | Le lac sera vidé en mai // Afin de réparer la digue, il le faut.
          Le phare sauvé par un mécène Bâti en 1850, il menaçait ruine.  | Le phare sauvé par un mécène // Bâti en 1850, il menaçait ruine.
          Un lac est "à vendre" Le village cherche un acheteur sérieux.  | Un lac est "à vendre" // Le village cherche un acheteur sérieux.
          Roman Kerr mise sur l'avenir Kerr explique hier son choix.     | Roman Kerr mise sur l'avenir // Kerr explique hier son choix.
          La digue ne tiendra pas "Nous partons", a dit Eva Roy.         | La digue ne tiendra pas // "Nous partons", a dit Eva Roy.
          Une vieille digue cède dans le nord (AFP) - Le lac a débordé.  | Une vieille digue cède dans le nord // (AFP) - // Le lac a débordé.
          Eva Roy juge l'affaire SNC-Lavalin close et le dit au maire.   | Eva Roy juge l'affaire SNC-Lavalin close et le dit au maire.
          Le patron du groupe Engagés pour Oslo a démissionné hier.      | Le patron du groupe Engagés pour Oslo a démissionné hier.
          Eva Roy a créé le parti Demain et le réseau Ensemble en 2019.  | Eva Roy a créé le parti Demain et le réseau Ensemble en 2019.
          Verts et Engagés réunissent demain leurs élus au palais.       | Verts et Engagés réunissent demain leurs élus au palais.
          Le maire Kerr a reçu hier le patron Kerr et sa fille Eva.      | Le maire Kerr a reçu hier le patron Kerr et sa fille Eva.
          """)
  void splits(String paragraph, String sentences) {
    String text = paragraph.replace(" ⏎ ", "\n");
    AnnotatedText read = French.read(text);
    List<String> found =
        read.sentences().stream()
            .map(s -> read.text(s.begin(), s.end()).replace("\n", " ⏎ "))
            .toList();
    assertThat(found).containsExactly(sentences.split(" // "));
  }

  @Test
  void blocksAreToldApart() {
    AnnotatedText read =
        French.read(
            """
            Le port de Brest rouvre ses portes

            Photo : le port de Brest, en mai 2021. © Paul Roy

            Le port a rouvert lundi. Il accueille déjà
            trois navires.
            - deux cargos,
            - un ferry.
            À lire aussi : Un phare à vendre

            "C'est une bonne nouvelle", a dit la maire.

            Sur le même sujet

            Le phare de l'île trouve un acquéreur
            Une famille de Nantes s'installera en mars.

            #Brest #port""");
    assertThat(read.article().blocks().stream().map(Block::kind))
        .containsExactly(
            Block.Kind.HEADING,
            Block.Kind.CAPTION,
            Block.Kind.PARAGRAPH,
            Block.Kind.LIST_ITEM,
            Block.Kind.LIST_ITEM,
            Block.Kind.TEASER,
            Block.Kind.PARAGRAPH,
            Block.Kind.TEASER,
            Block.Kind.TEASER,
            Block.Kind.TAGS);
  }

  @Test
  void pointersToOtherArticlesInRunningTextCarryNoFacts() {
    AnnotatedText read =
        French.read(
            "Le port rouvre. LIRE AUSSI - Un phare à vendre sur l'île Le maire salue une bonne"
                + " nouvelle. Il viendra.");
    assertThat(read.sentences().stream().map(Sentence::block))
        .containsExactly(
            Block.Kind.PARAGRAPH, Block.Kind.TEASER, Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH);
  }
}

package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.LexicalEntry;

/** Each row: a text, and its words set apart by " · ". */
class TokenizerTest {

  private static final Tokenizer TOKENIZER = new Tokenizer(French.WORDS, French.MORPHOLOGY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # elision, straight and curly
          L'usine d’Arras n'ouvre qu’en mai     | L' · usine · d' · Arras · n' · ouvre · qu' · en · mai
          Lorsqu'il vint, jusqu’ici             | Lorsqu' · il · vint · , · jusqu' · ici
          Aujourd'hui, les prud’hommes d'abord  | Aujourd'hui · , · les · prud'hommes · d' · abord
          N'Djamena et M'Bala                   | N'Djamena · et · M'Bala
          l'ONU et L'UE                         | l' · ONU · et · L' · UE
          l"usine et qu"il                      | l' · usine · et · qu' · il
          # clitics behind the verb
          A-t-il signé ? répond-elle            | A · -t-il · signé · ? · répond · -elle
          Est-ce vrai, dit-on, puis-je savoir   | Est · -ce · vrai · , · dit · -on · , · puis · -je · savoir
          Donnez-le-moi                         | Donnez · -le · -moi
          un rendez-vous, peut-être vis-à-vis   | un · rendez-vous · , · peut-être · vis-à-vis
          celui-ci et ce jour-là                | celui-ci · et · ce · jour · -là
          # compounds
          le vice-président, Jean-Marc, Saint-Malo et les États-Unis | le · vice-président · , · Jean-Marc · , · Saint-Malo · et · les · États-Unis
          # numbers
          1 200 pas, 2,5 mètres et 3.000 voix   | 1 200 · pas · , · 2,5 · mètres · et · 3.000 · voix
          à 10h30 le 1er, la 5G, 12% et 40 €    | à · 10h30 · le · 1er · , · la · 5G · , · 12 · % · et · 40 · €
          le n°5, la loi n° 12                  | le · n° · 5 · , · la · loi · n° · 12
          en 2019-2020, de -3,9 à +1,2          | en · 2019-2020 · , · de · -3,9 · à · +1,2
          Alto2.5-Max et B52                    | Alto2.5-Max · et · B52
          # points
          M. Roy, J.D. Lang et J. D. Lang       | M. · Roy · , · J.D. · Lang · et · J. · D. · Lang
          avant J.-C., etc. Fin.                | avant · J.-C. · , · etc. · Fin · .
          Attends... Non…                       | Attends · ... · Non · …
          # addresses
          voir https://exemple.org/a?b=1, ou x@exemple.fr. | voir · https://exemple.org/a?b=1 · , · ou · x@exemple.fr · .
          le site exemple.fr, www.exemple.com.  | le · site · exemple.fr · , · www.exemple.com · .
          # quotation marks and dashes
          « Oui », “non” – ‘peut-être’          | « · Oui · » · , · “ · non · ” · – · ‘ · peut-être · '
          "Oui", dit-il (hier)                  | " · Oui · " · , · dit · -il · ( · hier · )
          #Climat #J.D. Lang                    | # · Climat · # · J.D. · Lang
          """)
  void cuts(String text, String words) {
    String found =
        TOKENIZER.words(text, 0, text.length()).stream()
            .map(Word::form)
            .collect(Collectors.joining(" · "));
    assertThat(found).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "À l’Élysée, M. Roy\u00a0a dit\u202f: «\u00a0Non\u00a0!\u00a0» à 1\u202f200 élus.",
        "Le co\u00adton-tige d'E\u0301milie coûte 3 €\nenviron, ce n\"est rien 😀 !",
        "Qu'est-ce qu'il y a-t-il ? Rien, va-t'en… vas-y donc, aujourd’hui même.",
        "\uFEFFDébut, l'O.N.U. et le S.-E. ; \"''fin''\" --- voilà."
      })
  void wordsStandWhereTheySay(String text) {
    check(text, TOKENIZER.words(text, 0, text.length()));
  }

  @Test
  void wordsOfTheExamplesAndSeedsStandWhereTheySay() throws Exception {
    for (LexicalEntry entry : Knowledge.builtIn().lexicon("fr").entries()) {
      entry
          .examples()
          .forEach(e -> check(e.text(), TOKENIZER.words(e.text(), 0, e.text().length())));
    }
    try (var seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).toList()) {
        String text = Files.readString(seed);
        check(text, TOKENIZER.words(text, 0, text.length()));
      }
    }
  }

  /** Words are in order, leave out nothing but white space, and have the form they stand on. */
  private static void check(String text, List<Word> words) {
    int last = 0;
    for (Word w : words) {
      assertThat(visible(text.substring(last, w.begin()))).as("left out before %s", w).isEmpty();
      assertThat(w.form()).isEqualTo(Tokenizer.form(text, w.begin(), w.end()));
      assertThat(visible(text.substring(w.begin(), w.end()))).as("%s", w).isNotEmpty();
      last = w.end();
    }
    assertThat(visible(text.substring(last))).isEmpty();
  }

  private static String visible(String text) {
    return text.codePoints()
        .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}

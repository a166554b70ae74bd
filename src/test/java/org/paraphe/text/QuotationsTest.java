package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: a text, " ⏎⏎ " between its paragraphs; its quotations, set apart by " // ". */
class QuotationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # kinds of marks
          « Oui », dit-il.                                     | Oui
          “Oui”, dit-il, ‘non’ et 'si' puis ''rien''.          | Oui // non // si // rien
          Un "oui" et un "non" francs.                         | oui // non
          " Oui ", dit-il, mais " pas demain ".                | Oui // pas demain
          # nested
          « Il m'a dit “non” hier », dit-elle.                 | Il m'a dit “non” hier // non
          « Il a dit « non » hier », dit-elle.                 | Il a dit « non » hier // non
          # apostrophes typed as marks
          L"usine dit qu"elle "ferme" car l"État la vend.      | ferme
          Il redoute qu""il soit tard" pour elle.              | il soit tard
          # what is no quotation
          Un écran de 15" et les Beatles' songs.               | -
          # marks lost
          « Il vient. Elle part. « Tant mieux », dit-il.       | Il vient. // Tant mieux
          Il pleut. Nous partirons demain", dit-il.            | Nous partirons demain
          Il pleut. Nous irons. Le bus suffit ", dit-il.       | Nous irons. Le bus suffit
          # over paragraphs
          « Il vient. ⏎⏎ « Il repart. ⏎⏎ » Il dort », dit-elle.   | Il vient. ⏎⏎ « Il repart. ⏎⏎ » Il dort
          "Il vient. ⏎⏎ Il repart", dit-elle. Un "oui".        | Il vient. ⏎⏎ Il repart // oui
          """)
  void pairs(String row, String quotations) {
    String text = row.replace(" ⏎⏎ ", "\n\n");
    AnnotatedText read = French.read(text);
    List<String> found =
        read.quotations().stream()
            .map(q -> read.text(q.begin(), q.end()).replace("\n\n", " ⏎⏎ "))
            .toList();
    assertThat(found)
        .isEqualTo(quotations.equals("-") ? List.of() : List.of(quotations.split(" // ")));
  }

  @Test
  void marksStandOutsideTheStretch() {
    AnnotatedText read = French.read("Elle dit : « Non ! » Il part.");
    Quotation q = read.quotations().get(0);
    assertThat(read.text(q.outerBegin(), q.outerEnd())).isEqualTo("« Non ! »");
    assertThat(read.text(q.begin(), q.end())).isEqualTo("Non !");
  }

  @Test
  void aLostMarkTakesNoMoreThanItsSentence() {
    AnnotatedText read = French.read("Elle dit \"non. Il part. Il revient. \"Oui\", dit-il enfin.");
    assertThat(read.quotations().stream().map(q -> read.text(q.begin(), q.end())))
        .containsExactly("non.", "Oui");
  }
}

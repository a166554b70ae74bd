package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.ontology.Knowledge;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;

class LanguageDetectorTest {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

  private final LanguageDetector detector =
      new LanguageDetector(Map.of("fr", KNOWLEDGE.words("fr"), "en", KNOWLEDGE.words("en")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Les ministres des deux pays ont signé le texte, qui doit être ratifié par les"
            + " parlements.",
        "en|The ministers of both countries signed the text, which their parliaments must now"
            + " ratify.",
        "de|Die Minister der beiden Länder unterzeichneten den Text, den nun die Parlamente"
            + " billigen.",
        "es|Los ministros de los dos países firmaron el texto, que deben ratificar los"
            + " parlamentos.",
        "it|I ministri dei due paesi hanno firmato il testo, che i parlamenti devono ratificare."
      })
  void theLanguageOfATextIsTold(String language, String sentence) {
    assertThat(detector.detect((sentence + " ").repeat(4))).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Peru signed the Quito charter.",
        "en|Karim Haddad spoke in Lima.",
        "fr|Le Chili a signé la charte de Quito.",
        "fr|Karim Haddad a publié « The Harbour » à l'automne.",
        "fr|On verra bien.",
        "en|Storm kills three",
        "en|Rovers sign Danish striker",
        "|Karim Haddad sourit."
      })
  void aShortTextIsToldByItsClosedWordsOrLetters(String language, String sentence) {
    assertThat(detector.detect(sentence)).isEqualTo(language == null ? "" : language);
  }

  @Test
  void shortTextsAreBelievedAndLongOnesChecked() {
    Metadata declared = Metadata.NONE.withLanguage("de");
    String text = "Les ministres ont signé le texte dans la nuit. ";
    assertThat(detector.confirm(article(text, declared)).metadata().language()).isEqualTo("de");
    assertThat(detector.confirm(article(text.repeat(9), declared)).metadata().language())
        .isEqualTo("fr");
  }

  private static Article article(String text, Metadata metadata) {
    return new Article("a", text, List.of(), metadata);
  }
}

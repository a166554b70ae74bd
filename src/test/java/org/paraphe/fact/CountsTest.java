package org.paraphe.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.ontology.Knowledge;

class CountsTest {

  private static final Counts COUNTS = new Counts(Knowledge.builtIn().words("fr"));

  @ParameterizedTest
  @CsvSource({
    "61, 61",
    "1 200, 1200",
    "12000, 12000",
    "treize, 13",
    "cinquante-huit, 58",
    "soixante-dix, 70",
    "quatre-vingts, 80",
    "quatre-vingt-dix-sept, 97",
    "cent-quatre-vingts, 180",
    "deux-cents, 200",
    "mille-deux-cents, 1200"
  })
  void numberIsRead(String written, long value) {
    assertThat(COUNTS.value(written)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pays", "12.5.3", "mille-feuille", "1 20"})
  void otherWordsAreNone(String written) {
    assertThat(COUNTS.value(written)).isEmpty();
  }
}

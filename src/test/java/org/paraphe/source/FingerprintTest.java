package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static String text(int seed, int words) {
    return new Random(seed)
        .ints(words, 0, 5000)
        .mapToObj(i -> "mot" + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aCopyWithAnotherHeadlineAndALineLessIsRecognised() {
    String agency = text(1, 300);
    Fingerprint original = Fingerprint.of(agency);
    Fingerprint copy = Fingerprint.of("Un titre de plus. " + agency.substring(0, 2000));
    assertThat(original.copyOf(copy)).isTrue();
    assertThat(original.keys()).containsAnyElementsOf(copy.keys());
  }

  @Test
  void anotherTextIsNot() {
    assertThat(Fingerprint.of(text(1, 300)).copyOf(Fingerprint.of(text(2, 300)))).isFalse();
    assertThat(Fingerprint.of("Deux mots.").copyOf(Fingerprint.of("Deux mots."))).isFalse();
    assertThat(Fingerprint.of("Deux mots.").keys()).isEmpty();
  }

  @Test
  void theEstimateIsNearTheTruth() {
    String shared = text(3, 400);
    Fingerprint a = Fingerprint.of(shared + " " + text(4, 400));
    Fingerprint b = Fingerprint.of(shared + " " + text(5, 400));
    assertThat(a.similarity(b)).isBetween(0.15, 0.52);
  }

  @Test
  void itCanBeStoredAsText() {
    Fingerprint print = Fingerprint.of(text(1, 50));
    assertThat(Fingerprint.parse(print.toString()).similarity(print)).isEqualTo(1);
    assertThatThrownBy(() -> Fingerprint.parse("00ff")).hasMessageContaining("00ff");
  }
}

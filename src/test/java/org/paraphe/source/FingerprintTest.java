package org.paraphe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
  void itsKeysAreTheWholeOfIt() {
    Fingerprint print = Fingerprint.of(text(1, 50));
    List<String> keys = new ArrayList<>(print.keys());
    assertThat(keys).hasSize(8);
    Collections.reverse(keys);
    assertThat(Fingerprint.ofKeys(keys).similarity(print)).isEqualTo(1);
    assertThatThrownBy(() -> Fingerprint.ofKeys(List.of("00ff"))).hasMessageContaining("00ff");
  }

  @Test
  void theEarliestTextIsTheOriginal() {
    String agency = text(1, 300);
    Copies.Text early = new Copies.Text("b:2", "2025-02-12T09:00:00Z", Fingerprint.of(agency));
    Copies.Text later = new Copies.Text("b:1", "2025-02-12", Fingerprint.of(agency + " fin"));
    Copies.Text undated = new Copies.Text("b:0", "", Fingerprint.of(agency));
    Copies.Text other = new Copies.Text("b:3", "2020-01-01", Fingerprint.of(text(2, 300)));
    List<Copies.Text> all = List.of(undated, later, other, early);
    assertThat(Copies.original(undated, all.stream())).contains(early);
    assertThat(Copies.original(later, all.stream())).contains(early);
    assertThat(Copies.original(early, all.stream())).isEmpty();
    assertThat(Copies.original(other, all.stream())).isEmpty();
  }
}

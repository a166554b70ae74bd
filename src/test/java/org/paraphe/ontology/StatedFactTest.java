package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatedFactTest {

  private static final String REFUSAL =
      "Signature document=charte de Quito signatory=Pérou polarity=Negative modality=Planned";

  @Test
  void notationIsRead() {
    StatedFact fact = StatedFact.parse(REFUSAL);
    assertThat(fact.factClass()).isEqualTo("Signature");
    assertThat(fact.fillers().get("document")).containsExactly("charte de Quito");
    assertThat(fact.polarity()).isEqualTo(Polarity.Negative);
    assertThat(fact.modality()).isEqualTo(Modality.Planned);
  }

  @Test
  void notationIsWrittenAsItIsRead() {
    assertThat(StatedFact.parse(REFUSAL)).hasToString(REFUSAL);
  }

  @Test
  void roleMayHaveSeveralFillers() {
    assertThat(
            StatedFact.parse("Meeting participant=Ana participant=Bo").fillers().get("participant"))
        .isEqualTo(List.of("Ana", "Bo"));
  }

  @Test
  void factWithoutPolarityIsPositiveAndAsserted() {
    StatedFact fact = StatedFact.parse("Support agent=Ana target=Bo");
    assertThat(fact.polarity()).isEqualTo(Polarity.Positive);
    assertThat(fact.modality()).isEqualTo(Modality.Asserted);
  }

  @Test
  void caseAndOuterQuotationMarksDoNotCount() {
    StatedFact expected = StatedFact.parse("Statement speaker=ana text=Il pleut");
    assertThat(
            expected.statedBy(StatedFact.parse("Statement speaker=Ana text=« il pleut. » kind=x")))
        .isTrue();
  }

  @Test
  void otherPolarityIsAnotherFact() {
    StatedFact expected = StatedFact.parse("Support agent=Ana target=Bo");
    assertThat(expected.statedBy(StatedFact.parse("Support agent=Ana target=Bo polarity=Negative")))
        .isFalse();
  }

  @Test
  void missingRoleIsAnotherFact() {
    StatedFact expected = StatedFact.parse("Support agent=Ana target=Bo");
    assertThat(expected.statedBy(StatedFact.parse("Support agent=Ana"))).isFalse();
  }

  @Test
  void unknownPolarityIsRefused() {
    assertThatThrownBy(() -> StatedFact.parse("Support agent=Ana polarity=Maybe"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.paraphe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paraphe.text.Morph.VerbForm;

class MorphologyTest {

  @Test
  void allReadingsOfAForm() {
    assertThat(French.MORPHOLOGY.readings("ferme"))
        .contains(
            new Morph("ferme", Upos.NOUN, 'f', 's', VerbForm.NONE, 0),
            new Morph("ferme", Upos.ADJ, 'e', 's', VerbForm.NONE, 0),
            new Morph("fermer", Upos.VERB, 'e', 's', VerbForm.PRESENT, 3));
  }

  @Test
  void verbsByMoodTenseAndPerson() {
    assertThat(French.MORPHOLOGY.readings("signerions"))
        .containsExactly(new Morph("signer", Upos.VERB, 'e', 'p', VerbForm.CONDITIONAL, 1));
    assertThat(French.MORPHOLOGY.readings("signées"))
        .contains(new Morph("signer", Upos.VERB, 'f', 'p', VerbForm.PAST_PARTICIPLE, 0));
    assertThat(French.MORPHOLOGY.readings("signant"))
        .contains(new Morph("signer", Upos.VERB, 'e', 'e', VerbForm.PRESENT_PARTICIPLE, 0));
  }

  @Test
  void capitalsFallBackToLowerCase() {
    assertThat(French.MORPHOLOGY.readings("Ministre"))
        .containsAll(French.MORPHOLOGY.readings("ministre"));
    assertThat(French.MORPHOLOGY.readings("FRANCE"))
        .contains(new Morph("France", Upos.PROPN, 'f', 's', VerbForm.NONE, 0));
  }

  @Test
  void capitalsMayLackTheirAccent() {
    assertThat(French.MORPHOLOGY.readings("Evidemment"))
        .isEqualTo(French.MORPHOLOGY.readings("évidemment"));
  }

  @Test
  void compoundsReadAsTheirLastPart() {
    assertThat(French.MORPHOLOGY.readings("ex-trésorière"))
        .contains(new Morph("ex-trésorier", Upos.NOUN, 'f', 's', VerbForm.NONE, 0));
  }

  @Test
  void unknownFormsHaveNoReadings() {
    assertThat(French.MORPHOLOGY.readings("zorglubant")).isEmpty();
  }

  @Test
  void agreement() {
    Morph un = new Morph("un", Upos.DET, 'm', 's', VerbForm.NONE, 0);
    Morph eitherGender = new Morph("juge", Upos.NOUN, 'e', 's', VerbForm.NONE, 0);
    Morph plural = new Morph("chef", Upos.NOUN, 'e', 'p', VerbForm.NONE, 0);
    assertThat(un.agrees(eitherGender)).isTrue();
    assertThat(un.agrees(plural)).isFalse();
  }
}

package org.paraphe.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.ontology.FactClass.Role;
import org.paraphe.ontology.FactClass.Shortcut;
import org.paraphe.ontology.Frame.Argument;
import org.paraphe.ontology.Frame.Function;

class KnowledgeTest {

  private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

  @Test
  void signatureHasRolesShortcutAndRefusal() {
    FactClass signature = KNOWLEDGE.factClass("Signature").orElseThrow();
    assertThat(signature.roles())
        .containsExactly(
            new Role(
                "signatory",
                Set.of(EntityType.Person, EntityType.Organization, EntityType.Country),
                false),
            new Role("document", Set.of(EntityType.Document), false));
    assertThat(signature.shortcut()).contains(new Shortcut("signed", "signatory", "document"));
    assertThat(signature.refusal()).isEqualTo("declinedToSign");
  }

  @Test
  void countIsANumber() {
    assertThat(KNOWLEDGE.factClass("SignatoryCount").orElseThrow().role("count"))
        .contains(new Role("count", Set.of(), true));
  }

  @Test
  void statementsShortcutLeadsToTheFactItself() {
    assertThat(KNOWLEDGE.factClass("Statement").orElseThrow().shortcut())
        .contains(new Shortcut("declared", "speaker", ""));
  }

  @Test
  void entryTakesNamedFrames() {
    LexicalEntry signing =
        KNOWLEDGE.lexicon("fr").withHead("signer").stream().findFirst().orElseThrow();
    assertThat(signing.frames())
        .anySatisfy(
            f -> {
              assertThat(f.factClass()).isEqualTo("Signature");
              assertThat(f.arguments())
                  .contains(
                      new Argument(
                          Function.OBJECT, Set.of(), "document", Set.of(), "", true, false));
            });
  }

  @Test
  void expressionIsTakenApart() {
    LexicalEntry support =
        KNOWLEDGE.lexicon("fr").withHead("apporter").stream()
            .filter(e -> e.rest().equals(java.util.List.of("soutien")))
            .findFirst()
            .orElseThrow();
    assertThat(support.writtenRep()).isEqualTo("apporter son soutien");
    assertThat(support.reflexive()).isFalse();
  }

  @Test
  void hashIsTheSameForTheSameFiles() {
    assertThat(Knowledge.builtIn().hash()).isEqualTo(KNOWLEDGE.hash()).hasSize(64);
  }
}

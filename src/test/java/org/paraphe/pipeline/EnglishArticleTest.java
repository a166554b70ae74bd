package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.Modality;
import org.paraphe.ontology.Polarity;
import org.paraphe.rdf.Iris;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;

/** An English article goes through the same pipeline as a French one. */
class EnglishArticleTest {

  private static final String ARTICLE =
      """
      Ministers end Bergen summit without Washington

      The summit took place in Bergen, and Norway organised it together with Iceland.

      Twelve countries signed the Bergen declaration on Friday. Chile, Peru and Kenya signed the \
      Bergen declaration, but the United States refused to sign the Bergen declaration. Canada \
      will sign the Bergen declaration in June.

      "This text is a beginning," said Ingrid Solberg, the Norwegian foreign minister. She added \
      that the door would stay open.

      Elena Petrov, a lawmaker, criticised Russia. According to Elena Petrov, the talks were \
      too short.
      """;

  private final Pipeline pipeline = new Pipeline(Knowledge.builtIn(), Iris.standard());

  @Test
  void isReadIntoFacts() {
    Outcome outcome =
        pipeline.process(
            new RawPage(
                "bergen",
                RawPage.Media.TEXT,
                ARTICLE.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8.name(),
                Metadata.NONE));

    assertThat(outcome).isInstanceOf(Outcome.Built.class);
    Outcome.Built built = (Outcome.Built) outcome;
    assertThat(built.text().text().article().metadata().language()).isEqualTo("en");
    assertThat(built.facts().stream().map(EnglishArticleTest::written))
        .contains(
            "SignatoryCount count=12 document=Bergen declaration",
            "Signature signatory=Chile document=Bergen declaration",
            "Signature signatory=Peru document=Bergen declaration",
            "Signature signatory=Kenya document=Bergen declaration",
            "Signature signatory=United States document=Bergen declaration Negative",
            "Signature signatory=Canada document=Bergen declaration Planned",
            "Criticism agent=Elena Petrov target=Russia")
        .doesNotContain("Signature signatory=United States document=Bergen declaration");
    assertThat(statements(built.facts()))
        .contains(
            "Ingrid Solberg: This text is a beginning",
            "Ingrid Solberg: the door would stay open",
            "Elena Petrov: the talks were too short");
  }

  private static List<String> statements(List<Fact> facts) {
    return facts.stream()
        .filter(f -> f.factClass().equals("Statement"))
        .map(f -> value(f, "speaker") + ": " + value(f, "text"))
        .toList();
  }

  private static String written(Fact f) {
    StringBuilder line = new StringBuilder(f.factClass());
    f.roles().forEach(r -> line.append(' ').append(r.role()).append('=').append(words(r.value())));
    line.append(f.polarity() == Polarity.Positive ? "" : " " + f.polarity());
    return line.append(f.modality() == Modality.Asserted ? "" : " " + f.modality()).toString();
  }

  private static String value(Fact f, String role) {
    return f.role(role).map(r -> words(r.value())).orElse("");
  }

  private static String words(Fact.Value value) {
    if (value instanceof Fact.Value.Thing thing) {
      return thing.entity().label();
    }
    return value instanceof Fact.Value.Count count
        ? Long.toString(count.count())
        : ((Fact.Value.Text) value).text();
  }
}

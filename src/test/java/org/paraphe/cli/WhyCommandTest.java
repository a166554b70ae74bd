package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that explain why a fact stands in the graph, and why another does not. */
class WhyCommandTest {

  private static final String TEXT =
      """
      Le Chili a participé au sommet de Lomé. Le pays n'a pas signé la charte de Lomé.

      Le ministre Paul Nguema compte ratifier le traité de Turin. Des pêcheurs ont paraphé un texte.
      """;

  @TempDir Path folder;

  private Path article;
  private String out;
  private String err;

  @BeforeEach
  void write() throws IOException {
    article = Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  @Test
  void aFactIsExplainedByWordsReferencesAndRules() {
    String store = folder.resolve("store").toString();
    assertThat(run("build", article.toString(), "--store", store)).isZero();
    assertThat(run("query", "non-signatories", "--format", "json", "--store", store)).isZero();
    Matcher iri = Pattern.compile("http[^\"]*/fact/[^\"]*").matcher(out);
    assertThat(iri.find()).isTrue();
    assertThat(run("why", iri.group(), "--store", store)).isZero();
    assertThat(out)
        .containsPattern("signatory +\"pays\" ← \"Chili\"")
        .containsPattern("document +\"charte de Lomé\"")
        .containsPattern("rule +negation \"n'a pas signé\"")
        .containsPattern("entry +https://w3id.org/paraphe/lexicon/fr#signer")
        .containsPattern("polarity +Negative");
  }

  @Test
  void allFactsOfAnEntityAreListed() throws IOException {
    Path said =
        Files.writeString(
            folder.resolve("b.txt"),
            "« Le quai sera prêt », a déclaré Lina Haddad. Lina Haddad a été élue présidente.\n");
    String store = folder.resolve("store").toString();
    assertThat(run("build", said.toString(), article.toString(), "--store", store)).isZero();
    assertThat(run("why", "Lina Haddad", "--store", store)).isZero();
    assertThat(out)
        .containsPattern("kind +Statement\\s+role +speaker")
        .containsPattern("exact +Le quai sera prêt")
        .containsPattern("entry +https://w3id.org/paraphe/lexicon/fr#declarer")
        .containsPattern("kind +Tenure\\s+role +holder")
        .containsPattern("sentence +Lina Haddad a été élue présidente")
        .containsPattern("entry +https://w3id.org/paraphe/lexicon/fr#elire")
        .containsPattern("article +https?://\\S+")
        .containsPattern("fact +https?://\\S+/fact/\\S+");
    assertThat(run("why", "Chili", "--store", store)).isZero();
    assertThat(out).contains("Participation", "Signature", "Negative").doesNotContain("Haddad");
  }

  @Test
  void whatStoppedAPassageIsSaid() {
    assertThat(whyNot("ont paraphé")).isZero();
    assertThat(out)
        .contains("entry     parapher at \"ont paraphé\"", "names nothing that can fill its role");
    assertThat(whyNot("compte ratifier")).isZero();
    assertThat(out).contains("fact      Signature, Positive, Planned", "rule operator \"compte\"");
    assertThat(whyNot("pêcheurs")).isZero();
    assertThat(out).contains("no other entry of the lexicon stands in these words");
    assertThat(whyNot("nulle part")).isEqualTo(1);
    assertThat(err).contains("do not stand in the article");
  }

  private int whyNot(String words) {
    return run("why-not", article.toString(), words);
  }

  private int run(String... arguments) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status = Main.run(new PrintStream(data, true), new PrintStream(messages, true), arguments);
    out = data.toString(StandardCharsets.UTF_8);
    err = messages.toString(StandardCharsets.UTF_8);
    return status;
  }
}

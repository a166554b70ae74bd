package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated sentences: which messages and speakers count as found. */
class SentenceEvaluationTest {

  private static final String SAID =
      """
      {"sent": "s1", "text": "Paul Nguema a affirmé que le pont fermerait demain.",
       "roles": {"Speaker": [[0, 11, "Paul Nguema"]], "Message": [[26, 50, "le pont fermerait demain"]]}}
      {"sent": "s2", "text": "Le pont fermera demain, sans que personne en ait rien dit.",
       "roles": {"Speaker": [[33, 41, "personne"]], "Message": [[0, 22, "Le pont fermera demain"]]}}
      {"sent": "s3", "text": "Il a repris ses propos de la veille, sans rien changer.",
       "roles": {"Speaker": [[12, 15, "ses"]], "Message": [[12, 35, "ses propos de la veille"]]}}
      """;

  @TempDir Path folder;

  @Test
  void messagesAndSpeakersAreCounted() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("said")).resolve("gold.jsonl");
    Files.writeString(gold, SAID.replace(",\n ", ", "));
    assertThat(run(gold.getParent().toString()))
        .contains("message                      R  50.0   (1 found of 2)")
        .contains("message and speaker          R  50.0   (1 found of 2)")
        .contains("missed message: s2 | Le pont fermera demain");
  }

  @Test
  void subjectsAreSpeakers() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("subjects")).resolve("gold.jsonl");
    String text = "La ministre Lina Haddad a déclaré que la route serait fermée.";
    Files.writeString(
        gold, "{\"sent\": \"u1\", \"text\": \"" + text + "\", \"subject\": [3, 11]}\n");
    assertThat(run(gold.getParent().toString()))
        .contains("subject as speaker           R 100.0   (1 found of 1)");
  }

  private static String run(String folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream data = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.run(data, System.err, "eval", folder, "--errors")).isZero();
    data.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}

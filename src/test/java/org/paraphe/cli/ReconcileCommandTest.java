package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From articles to a store, decisions, and the store that a new build would make. */
class ReconcileCommandTest {

  @TempDir Path folder;

  private Path articles;
  private Path ontology;

  @BeforeEach
  void write() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("a.txt"),
        "Le ministre chilien Pablo Rojas a signé la Convention de Cadix sur les algues."
            + " « C'est un bon texte », a déclaré M. Rojas.\n");
    Files.writeString(
        articles.resolve("b.txt"),
        "Pablo Roxas a critiqué le Pérou. Le Kenya a signé la Convention de Cadix.\n");
    ontology = Files.createDirectory(folder.resolve("ontology"));
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      for (Path file : files.toList()) {
        Files.copy(file, ontology.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        ontology.resolve("identities.ttl"),
        """
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix person: <https://w3id.org/paraphe/id/person/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        person:pablo-roxas owl:sameAs person:pablo-rojas .
        person:pablo-rojas skos:prefLabel "Pablo Rojas"@fr .
        """);
  }

  @Test
  void aReconciledStoreIsAsIfBuiltWithTheDecisions() {
    String with = ontology.toString();
    run("build", articles.toString(), "--store", store("built"), "--ontology", with);
    run("build", articles.toString(), "--store", store("reconciled"));
    assertThat(content("reconciled")).contains("pablo-roxas").isNotEqualTo(content("built"));
    assertThat(run("reconcile", "--store", store("reconciled"), "--ontology", with))
        .contains("graph/a", "graph/b");
    assertThat(content("reconciled")).isEqualTo(content("built")).doesNotContain("pablo-roxas");
    // And back: without the decisions it is as it was read.
    run("build", articles.toString(), "--store", store("plain"));
    run("reconcile", "--store", store("reconciled"));
    assertThat(content("reconciled")).isEqualTo(content("plain"));
  }

  @Test
  void whatIsSuggestedIsWhatPeopleWouldDecide() {
    run("build", articles.toString(), "--store", store("plain"));
    assertThat(run("suggest", "--store", store("plain")))
        .contains("one letter apart")
        .contains(
            "id/person/pablo-roxas> owl:sameAs <https://w3id.org/paraphe/id/person/pablo-rojas>");
  }

  private String store(String name) {
    return folder.resolve(name).toString();
  }

  /** The article graphs as N-Quads, sorted. */
  private String content(String name) {
    List<String> lines =
        run("export", "--format", "nquads", "--store", store(name))
            .lines()
            .filter(l -> l.contains("/id/graph/"))
            .sorted()
            .toList();
    return String.join("\n", lines);
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    assertThat(status).as(Arrays.toString(arguments) + " " + err).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}

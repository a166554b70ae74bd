package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong on the command line: one clear line on standard error, and the exit status. */
class BadInputIT {

  @TempDir static Path folder;
  private static Path store;

  @BeforeAll
  static void build() {
    store = folder.resolve("store");
    assertThat(Jar.run("build", "seeds", "--store", store).status()).isZero();
  }

  private static void saysOnce(Jar.Result result, int status, String words) {
    assertThat(result.errors()).as(result.err()).hasSize(1);
    assertThat(result.errors().get(0)).startsWith("paraphe: ").contains(words);
    assertThat(result.status()).isEqualTo(status);
  }

  @Test
  void missingPath() {
    Jar.Result result = Jar.run("extract", "--format", "jsonl", folder.resolve("nowhere.txt"));
    saysOnce(result, 1, "nowhere.txt: no such file");
    assertThat(result.out()).contains("\"rejected\":\"no such file\"");
  }

  @Test
  void emptyFile() throws IOException {
    saysOnce(Jar.run("extract", Files.createFile(folder.resolve("nothing.txt"))), 1, "empty");
  }

  @Test
  void binaryFile() throws IOException {
    byte[] bytes = new byte[4_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Path file = Files.write(folder.resolve("photo.txt"), bytes);
    saysOnce(Jar.run("extract", file), 1, "binary");
  }

  @Test
  void unreadableFile() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), "Un article.");
    file.toFile().setReadable(false);
    assumeFalse(Files.isReadable(file), "this user can read everything");
    saysOnce(Jar.run("extract", file), 1, "access denied");
  }

  @Test
  void folderWithoutArticles() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    saysOnce(Jar.run("extract", empty), 1, "no article in this folder");
  }

  @Test
  void buildTellsTheRejectionAndTheCount() {
    Jar.Result result =
        Jar.run("build", folder.resolve("nowhere.txt"), "--store", folder.resolve("other"));
    assertThat(result.errors())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("nowhere.txt: no such file"),
            line -> assertThat(line).contains("0 articles", "1 rejected"));
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void unknownQuery() {
    saysOnce(Jar.run("query", "signatries", "--store", store), 2, "signatries");
  }

  @Test
  void missingParameter() {
    saysOnce(Jar.run("query", "provenance", "--store", store), 2, "fact");
  }

  @Test
  void illTypedParameter() {
    saysOnce(Jar.run("query", "statements", "--param", "from=hier", "--store", store), 2, "from");
  }

  @Test
  void unknownParameter() {
    saysOnce(
        Jar.run("query", "statements", "--param", "colour=red", "--store", store), 2, "colour");
  }

  @Test
  void wrongSparql() throws IOException {
    Path query = Files.writeString(folder.resolve("wrong.rq"), "SELECT * {\n ?s ?p \n}\n");
    saysOnce(Jar.run("query", query, "--store", store), 2, "line 3");
  }

  @Test
  void storeInUse() throws IOException {
    try (Jar.Server server = Jar.serve(store)) {
      saysOnce(
          Jar.run("query", "signatories", "--store", store),
          1,
          "in use by process " + server.process().pid());
    }
  }

  @Test
  void notAStore() throws IOException {
    Path other = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(other.resolve("holiday.jpg"), "x");
    saysOnce(Jar.run("query", "signatories", "--store", other), 1, "is not a store");
    saysOnce(Jar.run("build", "seeds", "--store", other), 1, "not a store");
    saysOnce(Jar.run("query", "signatories", "--store", folder.resolve("no")), 1, "no store at");
  }

  @Test
  void portInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("localhost"))) {
      saysOnce(
          Jar.run("serve", "--store", store, "--port", taken.getLocalPort()),
          1,
          "port " + taken.getLocalPort());
    }
  }

  @Test
  void brokenTurtle() throws IOException {
    Path ontology = Files.createDirectory(folder.resolve("ontology"));
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      for (Path file : files.toList()) {
        Files.copy(file, ontology.resolve(file.getFileName()));
      }
    }
    Files.writeString(ontology.resolve("mine.ttl"), "@prefix a: <http://example/> .\na:b a:c .\n");
    saysOnce(Jar.run("extract", "--ontology", ontology, "seeds"), 1, "mine.ttl:2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port=70000", "--port=x", "--colour=red", "--store"})
  void wrongOptions(String option) {
    saysOnce(Jar.run("serve", "--store=" + store, option), 2, option.replaceAll("=.*", ""));
  }

  @Test
  void wrongBase() {
    saysOnce(Jar.run("extract", "--base", "not an iri", "seeds"), 2, "--base");
  }

  @Test
  void unknownCommand() {
    saysOnce(Jar.run("biuld"), 2, "biuld");
  }
}

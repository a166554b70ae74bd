package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seed articles from text to an answer over HTTP, with the jar that the build made. */
class SeedsIT {

  private static final String SIGNED =
      """
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?label { ?agent pa:signed ?document ; rdfs:label ?label
        FILTER (LANG(?label) = "fr") } ORDER BY ?label
      """;

  @TempDir static Path folder;
  private static Path store;

  @BeforeAll
  static void build() {
    store = folder.resolve("store");
    assertThat(Jar.run("build", "seeds", "--store", store).status()).isZero();
  }

  @Test
  void answersNamedQueries() {
    assertThat(csv("signatories", "signatoryLabel")).containsExactly("Chine", "France", "Inde");
    assertThat(csv("non-signatories", "signatoryLabel")).containsExactly("États-Unis");
    assertThat(csv("organizers", "organizerLabel")).containsExactly("France", "Inde");
  }

  @Test
  void answersJenasRemoteConnection() throws IOException {
    List<String> labels = new ArrayList<>();
    try (Jar.Server server = Jar.serve(store);
        RDFConnection remote =
            RDFConnectionRemote.newBuilder()
                .destination(server.url())
                .queryEndpoint("sparql")
                .build()) {
      remote.querySelect(
          SIGNED, (QuerySolution row) -> labels.add(row.getLiteral("label").getString()));
    }
    assertThat(labels).containsExactly("Chine", "France", "Inde");
  }

  @Test
  void answersCurl() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(d -> Files.isExecutable(Path.of(d, "curl"))),
        "curl is not installed");
    try (Jar.Server server = Jar.serve(store)) {
      Process curl =
          new ProcessBuilder(
                  "curl",
                  "-s",
                  "-H",
                  "Accept: text/csv",
                  "--data-urlencode",
                  "query=" + SIGNED,
                  server.url() + "/sparql")
              .start();
      String csv = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(csv.lines()).containsExactly("label", "Chine", "France", "Inde");
    }
  }

  @Test
  void orderAndRepetitionMakeNoDifference() throws IOException {
    List<String> files;
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      files = seeds.map(Path::toString).filter(f -> f.endsWith(".txt")).sorted().toList();
    }
    Path reversed = folder.resolve("reversed");
    for (int i = files.size() - 1; i >= 0; i--) {
      assertThat(Jar.run("build", files.get(i), "--store", reversed).status()).isZero();
    }
    Jar.Result again = Jar.run("build", "seeds", "--store", reversed);
    assertThat(again.err()).contains(files.size() + " unchanged");
    assertThat(quads(reversed)).isNotEmpty().isEqualTo(quads(store));
  }

  @Test
  void forgettingLeavesNothingBehind() throws IOException {
    Path other = folder.resolve("forgetful");
    Jar.run("build", "seeds", "--store", other);
    assertThat(Jar.run("forget", "pekin-rejette-les-critiques", "--store", other).status())
        .isZero();
    Path kept = folder.resolve("kept");
    Jar.run("build", "seeds/la-chine-denonce-la-politisation.txt", "--store", kept);
    assertThat(quads(other)).isNotEmpty().isEqualTo(quads(kept));
    assertThat(String.join("\n", quads(other))).doesNotContain("pekin", "Vance");
  }

  /** All quads in sorted order, without the log of when they were made. */
  private static List<String> quads(Path store) {
    Jar.Result export = Jar.run("export", "--format", "nquads", "--store", store);
    assertThat(export.status()).as(export.err()).isZero();
    return export
        .out()
        .lines()
        .filter(line -> !line.endsWith("<https://w3id.org/paraphe/log> ."))
        .sorted()
        .toList();
  }

  private static List<String> csv(String query, String column) {
    Jar.Result result = Jar.run("query", query, "--format", "csv", "--store", store);
    assertThat(result.status()).as(result.err()).isZero();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(result.out(), format)) {
      return rows.stream().map(row -> row.get(column)).distinct().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

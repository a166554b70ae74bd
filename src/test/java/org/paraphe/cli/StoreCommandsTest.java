package org.paraphe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;
import org.paraphe.store.KnowledgeStore;

/** The commands on a store: what they print where, and how they end. */
class StoreCommandsTest {

  @TempDir Path folder;

  private String store;
  private String out;
  private String err;

  @BeforeEach
  void build() {
    store = folder.resolve("store").toString();
    try (KnowledgeStore made = KnowledgeStore.openOrCreate(store)) {
      made.put(Sketch.summit(), new Provenance("1", "a"), Instant.EPOCH);
    }
  }

  @Test
  void queryPrintsATable() {
    assertThat(run("query", "non-signatories", "--param", "document=charte d'Annecy")).isZero();
    assertThat(out.lines().toList().get(0)).startsWith("signatory  document ");
    assertThat(out).contains("Japon      charte d'Annecy", "La Gazette");
    assertThat(err).isEmpty();
  }

  @Test
  void askAnswersWithSentencesAndAsJson() throws IOException {
    assertThat(run("ask", "Qui n'a pas signé la charte d'Annecy ?", "--sparql", "--explain"))
        .isZero();
    assertThat(out).contains("- Japon", "SELECT DISTINCT", "négatif");
    Path file = Files.writeString(folder.resolve("q.txt"), "Who signed the Annecy charter?\n");
    assertThat(run("ask", "--file", file.toString(), "--format", "json")).isZero();
    assertThat(out).contains("\"status\":\"answered\"", "\"language\":\"en\"");
    assertWrong(2, "ask needs either a question or --file", "ask");
  }

  @Test
  void queryTakesAFileAndOtherFormats() throws IOException {
    Path file = Files.writeString(folder.resolve("n.rq"), "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertThat(run("query", file.toString(), "--format", "csv")).isZero();
    assertThat(out).matches("n\\r\\n\\d+\\r\\n");
    assertThat(run("query", "counts", "--format", "json")).isZero();
    assertThat(out).contains("\"bindings\"");
  }

  @Test
  void queryListsWhatThereIs() {
    assertThat(runAlone("query", "--list")).isZero();
    assertThat(out).contains("signatories  ", "    document: Document").contains("(required)");
  }

  @Test
  void whatIsWrongIsOneLineAndAStatus() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.rq"), "SELECT ?s WHERE { ?s ?p }");
    assertWrong(2, "no query is called \"who\"", "query", "who");
    assertWrong(2, "query known-on needs --param date=…", "query", "known-on");
    assertWrong(2, "is not a date such as", "query", "known-on", "--param", "date=mardi");
    assertWrong(2, "query broken: ", "query", broken.toString());
    assertWrong(2, "cannot read the query", "query", folder.resolve("none.rq").toString());
    assertWrong(2, "has no parameter \"x\"", "query", "counts", "--param", "x=1");
    assertWrong(1, "knows no Document called", "query", "counts", "--param", "document=xyz");
    assertWrong(2, "\"xml\" is none of nquads, trig", "export", "--format", "xml");
    assertWrong(2, "leads out of its folder", "export", "--format", "trig", "-o", "../x.trig");
    assertWrong(1, "no such folder", "export", "--format", "trig", "-o", folder + "/none/x.trig");
    assertWrong(1, "nobody: not in the store", "forget", "nobody");
    store = folder.resolve("none").toString();
    assertWrong(1, "no store at " + store + "; build one first", "stats");
    store = folder.toString();
    assertWrong(1, " is not a store", "compact");
    store = "http://localhost:9/ds";
    assertWrong(2, "must be a folder here, not a server", "backup");
  }

  @Test
  void exportWritesWholeFiles() throws IOException {
    Path file = folder.resolve("g.csv");
    assertThat(run("export", "--format", "csv", "-o", file.toString())).isZero();
    assertThat(file).content().startsWith("Id,Source,Target,Kind,Weight,");
    assertThat(folder.resolve("g-nodes.csv")).content().startsWith("Id,Label,Type,Since");
    assertThat(run("export", "--format", "nquads")).isZero();
    StringBuilder expected = new StringBuilder();
    Sketch.summit().stream().map(ArticleGraph::nquads).forEach(expected::append);
    assertThat(out).isEqualTo(expected.toString());
    assertThat(run("export", "--format", "dot", "--about", "Hydra")).isZero();
    assertThat(out).contains("sonde Naïade").doesNotContain("Kenya");
  }

  @Test
  void forgetTakesArticlesOut() {
    assertThat(run("forget", "lac-2", "lac-3")).isZero();
    run("export", "--format", "nquads");
    assertThat(out).isEqualTo(Sketch.summit().get(0).nquads());
  }

  @Test
  void backupRestoresAndDiffFindsNothing() {
    Path backup = folder.resolve("b.nq.gz");
    assertThat(run("backup", "-o", backup.toString())).isZero();
    assertThat(out).isEqualTo(backup + "\n");
    String first = store;
    store = folder.resolve("second").toString();
    assertThat(run("restore", backup.toString())).isZero();
    assertThat(runAlone("diff", first, store)).isZero();
    assertThat(out).isEmpty();
    assertThat(run("forget", "lac-2")).isZero();
    assertThat(runAlone("diff", first, store)).isZero();
    assertThat(out)
        .contains("id/graph/lac-2\n", "  - Signature document=id:document/charte-annecy")
        .doesNotContain("  + ");
    assertThat(err).contains("1 articles differ: 6 facts gone, 0 added, 0 changed");
  }

  @Test
  void statsAndCompact() {
    assertThat(run("stats")).isZero();
    assertThat(out).contains("6 facts            pa:Signature       10");
    assertThat(run("compact")).isZero();
    assertThat(err).contains(" kB before, ");
    assertThat(run("stats")).isZero();
  }

  private void assertWrong(int status, String message, String... arguments) {
    assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(status);
    assertThat(err).startsWith("paraphe: ").contains(message);
    assertThat(err.lines()).hasSize(1);
    assertThat(out).isEmpty();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--store");
    all.add(store);
    return runAlone(all.toArray(String[]::new));
  }

  private int runAlone(String... arguments) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    int status = Main.run(outStream, errStream, arguments);
    outStream.flush();
    errStream.flush();
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return status;
  }
}

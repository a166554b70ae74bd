package org.paraphe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ask.Asker;
import org.paraphe.export.ExportFormat;
import org.paraphe.export.Exporter;
import org.paraphe.ontology.Knowledge;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/**
 * Programs of others at the server and the exports. Each is skipped where it is not installed, but
 * fails where the environment variable {@code CI} is set; {@code .ci/run} installs them all.
 */
class ClientsTest {

  private static final String CHILE = "https://w3id.org/paraphe/id/country/CL";
  private static final String JAPAN = "https://w3id.org/paraphe/id/country/JP";

  @TempDir static Path folder;
  private static Tdb2Store store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    store = NewsStore.in(folder.resolve("store"));
    Knowledge knowledge = Knowledge.builtIn();
    server =
        KnowledgeServer.start(
            store,
            QueryLibrary.builtIn(),
            new Asker(knowledge, store),
            knowledge.model(),
            ServerOptions.local(0));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void rdflibQueriesAndDereferences() throws Exception {
    needs("apt-get install python3-rdflib", "/usr/bin/python3", "-c", "import rdflib");
    assertThat(run("/usr/bin/python3", script("rdflib_client.py"), server.url()))
        .containsExactly(
            "declined " + CHILE,
            "declined " + JAPAN,
            "turtle Chile Chili",
            "json-ld Chile Chili",
            "nt Chile Chili",
            "xml Chile Chili",
            "negotiated True");
  }

  @Test
  void comunicaQueriesAndDereferences() throws Exception {
    needs(
        "npm install @comunica/query-sparql@4.4.1",
        "node",
        "-e",
        "require.resolve('@comunica/query-sparql', {paths: [process.cwd()]})");
    assertThat(run("node", script("comunica_client.mjs"), server.url()))
        .containsExactly("declined " + CHILE, "declined " + JAPAN, "dereferenced Chile Chili");
  }

  @Test
  void networkxReadsGraphMlAndGexf() throws Exception {
    needs("apt-get install python3-networkx", "/usr/bin/python3", "-c", "import networkx");
    String graphml = export(ExportFormat.GRAPHML).toString();
    String gexf = export(ExportFormat.GEXF).toString();
    assertThat(run("/usr/bin/python3", script("networkx_client.py"), graphml, gexf))
        .containsExactly("graphml 3 4 Signature", "gexf 3 4 Signature");
  }

  /**
   * With the jar of org.gephi:gephi-toolkit:0.10.1:jar:all, named by GEPHI_TOOLKIT. Gephi merges
   * parallel edges; of a GEXF file, those alone that say the same.
   */
  @Test
  void gephiImportsGexfAndGraphMl() throws Exception {
    String toolkit = System.getenv("GEPHI_TOOLKIT");
    require(toolkit != null, "GEPHI_TOOLKIT does not name the jar of Gephi's toolkit");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String graphml = export(ExportFormat.GRAPHML).toString();
    String gexf = export(ExportFormat.GEXF).toString();
    assertThat(run(java, "-cp", toolkit, script("GephiClient.java"), gexf, graphml))
        .containsExactly(
            "gexf 3 3 dated [Chili, Japon, charte d'Annecy]",
            "graphml 3 2 [Chili, Japon, charte d'Annecy]");
  }

  @Test
  void graphvizDraws() throws Exception {
    needs("apt-get install graphviz", "dot", "-V");
    String svg = String.join("\n", run("dot", "-Tsvg", export(ExportFormat.DOT).toString()));
    assertThat(svg).contains("<svg", "charte d&#39;Annecy", "stroke-dasharray");
  }

  private static Path export(ExportFormat format) throws IOException {
    Path file = folder.resolve("export." + format.ending());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.read(
          snapshot -> {
            try {
              new Exporter(snapshot, snapshot.graphs())
                  .graph(
                      format,
                      QueryLibrary.builtIn().get("edges"),
                      out,
                      OutputStream.nullOutputStream());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return null;
          });
    }
    return file;
  }

  private static String script(String name) throws IOException {
    Path script = folder.resolve(name);
    try (var in = ClientsTest.class.getResourceAsStream("/clients/" + name)) {
      Files.write(script, in.readAllBytes());
    }
    return script.toString();
  }

  /** Skips the test unless the command succeeds. */
  private static void needs(String remedy, String... command) throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    require(there, "not installed: " + remedy);
  }

  private static void require(boolean there, String missing) {
    if (System.getenv("CI") != null) {
      assertThat(there).as(missing).isTrue();
    }
    assumeTrue(there, missing);
  }

  private static List<String> run(String... command) throws Exception {
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return said.lines().toList();
  }
}

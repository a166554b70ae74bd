package org.paraphe.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ontology.Knowledge;
import org.paraphe.pipeline.Crew;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.source.Sources;
import org.paraphe.store.Tdb2Store;

/** Archives read by Spark in this process give what one machine makes of them. */
class ArchiveJobTest {

  private static final List<String> SPARK =
      List.of("spark.master", "spark.app.name", "spark.ui.enabled", "spark.driver.host");

  @TempDir Path dir;
  private Path crawl;
  private Path output;

  @BeforeAll
  static void configure() {
    List<String> values = List.of("local[2]", "paraphe", "false", "127.0.0.1");
    for (int i = 0; i < SPARK.size(); i++) {
      System.setProperty(SPARK.get(i), values.get(i));
    }
  }

  @AfterAll
  static void restore() {
    SPARK.forEach(System::clearProperty);
  }

  @BeforeEach
  void folders() throws IOException {
    crawl = Files.createDirectory(dir.resolve("crawl"));
    output = dir.resolve("out");
  }

  /** A crawl with everything that can happen in one. */
  private void fill() throws IOException {
    Crawls.warc(crawl.resolve("a.warc.gz"), 0, 30);
    Crawls.warc(crawl.resolve("b.warc.gz"), 30, 34);
    StringBuilder lines = new StringBuilder();
    for (int n = 40; n < 60; n++) {
      lines.append(Crawls.line("j" + n, "2025-02-12", Crawls.text(n)));
    }
    byte[] jsonl = lines.toString().getBytes(StandardCharsets.UTF_8);
    Files.write(crawl.resolve("c.jsonl"), jsonl);
    // the same articles, of which one was changed a day later
    String newer = Crawls.line("j50", "2025-02-13", Crawls.text(150));
    byte[] again = (lines + newer).getBytes(StandardCharsets.UTF_8);
    Files.write(crawl.resolve("d.jsonl.gz"), Crawls.gzip(again));
    Files.writeString(crawl.resolve("e.jsonl"), "{broken\n" + Crawls.line("j70", "", ""));
    Files.writeString(crawl.resolve("f.warc.gz"), "no archive");
    byte[] whole = Crawls.gzip(jsonl);
    Files.write(crawl.resolve("g.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
  }

  private int run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--output", output.toString()));
    arguments.addAll(List.of(more));
    return ArchiveJob.execute(arguments.toArray(String[]::new));
  }

  private CrawlReport report() throws IOException {
    return new Gson().fromJson(Files.readString(output.resolve("report.json")), CrawlReport.class);
  }

  private Stream<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(folder))) {
      return files.filter(p -> p.toString().endsWith(ending)).toList().stream();
    }
  }

  private Set<String> result() throws IOException {
    DatasetGraph all = DatasetGraphFactory.create();
    for (Path file : files("quads", ".nq.gz").toList()) {
      RDFParser.source(unzipped(file)).lang(Lang.NQUADS).parse(StreamRDFLib.dataset(all));
    }
    return lines(all);
  }

  /** All quads, but for the time at which a graph was made. There are no blank nodes. */
  private static Set<String> lines(DatasetGraph all) {
    return StreamSupport.stream(((Iterable<Quad>) all::find).spliterator(), false)
        .filter(quad -> !quad.getPredicate().equals(Pa.PROV_GENERATED_AT))
        .map(NQuads::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What {@code build} makes of the same files. */
  private Set<String> onOneMachine() {
    Pipeline pipeline = new Pipeline(Knowledge.builtIn(), Iris.standard());
    List<ArticleGraph> graphs = new ArrayList<>();
    try (Stream<SourceItem> items =
        new Sources(SourceOptions.DEFAULTS).open(List.of(crawl.toString()))) {
      new Crew(pipeline, 1)
          .process(
              items,
              outcome -> {
                if (outcome instanceof Outcome.Built built) {
                  graphs.add(built.graph());
                }
              });
    }
    try (Tdb2Store store = Tdb2Store.openOrCreate(dir.resolve("store"))) {
      Provenance provenance = new Provenance("development", Knowledge.builtIn().hash());
      store.put(graphs, provenance, Instant.now());
      return Txn.calculateRead(store.dataset(), () -> lines(store.dataset()));
    }
  }

  @Test
  void theResultIsThatOfOneMachine() throws IOException {
    fill();

    assertThat(run("--split", "0.003", crawl.toString())).isEqualTo(1);

    assertThat(result()).isEqualTo(onOneMachine());
    assertThat(files("work", ".nq.gz").count()).as("files read in parts").isGreaterThan(10);
    CrawlReport report = report();
    assertThat(report.copies()).isPositive();
    assertThat(report.built()).isEqualTo(54);
    assertThat(report.replaced()).isGreaterThan(20);
    // told beside the articles: copies, and three quads on the program
    assertThat(report.quads()).isEqualTo(result().size() + report.built() - report.copies() - 3);
    assertThat(report.rejected()).containsKey("no record of a web archive");
    assertThat(report.rejected().keySet()).anyMatch(reason -> reason.startsWith("not JSON"));
    assertThat(report.rejected().keySet()).anyMatch(reason -> reason.startsWith("cannot be read"));
  }

  @Test
  void aJobThatIsStartedAgainReadsWhatIsMissing() throws IOException {
    Crawls.warc(crawl.resolve("a.warc.gz"), 0, 3);
    Crawls.warc(crawl.resolve("b.warc.gz"), 3, 6);
    assertThat(run(crawl + "/*.warc.gz")).isZero();
    Set<String> first = result();
    List<Path> pieces = files("work", ".jsonl.gz").toList();
    assertThat(pieces).hasSize(2);
    FileTime old = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(pieces.get(0), old);
    Files.delete(pieces.get(1));

    assertThat(run(crawl + "/*.warc.gz")).isZero();

    assertThat(result()).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(pieces.get(0))).isEqualTo(old);
    assertThat(pieces.get(1)).exists();
  }

  @Test
  void anOutputHoldsTheWorkOfOneOntologyAndBase() throws IOException {
    Crawls.warc(crawl.resolve("a.warc.gz"), 0, 1);
    assertThat(run(crawl.toString())).isZero();
    Set<String> first = result();

    assertThat(run("--base", "https://other.example/id/", crawl.toString())).isNotZero();

    assertThat(result()).isEqualTo(first);
  }

  /** As {@code zcat FILE | curl --data-binary @-} does. */
  private static void post(Path file, String store) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(store))
            .header("Content-Type", "application/n-quads")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> unzipped(file)))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isBetween(200, 204);
  }

  private static InputStream unzipped(Path file) {
    try {
      return new GZIPInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theResultLoadsIntoAServerByTheGraphStoreProtocol() throws IOException, InterruptedException {
    Crawls.warc(crawl.resolve("a.warc.gz"), 0, 6);
    assertThat(run(crawl.toString())).isZero();
    DatasetGraph served = DatasetGraphFactory.createTxnMem();
    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).add("/ds", served, true).build().start();
    try {
      for (Path file : files("quads", ".nq.gz").toList()) {
        post(file, server.datasetURL("/ds") + "/data");
      }
    } finally {
      server.stop();
    }
    assertThat(Txn.calculateRead(served, () -> lines(served))).isEqualTo(result());
  }

  @Test
  void theResultBulkLoadedIsAStoreOfTheProgram() throws IOException {
    Crawls.warc(crawl.resolve("a.warc.gz"), 0, 6);
    assertThat(run(crawl.toString())).isZero();
    Path folder = Files.createDirectory(dir.resolve("loaded"));
    tdb2.tdbloader.main(
        Stream.concat(
                Stream.of("--loc=" + folder, "--loader=parallel"),
                files("quads", ".nq.gz").map(Path::toString))
            .toArray(String[]::new));

    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(Txn.calculateRead(store.dataset(), () -> lines(store.dataset())))
          .isEqualTo(result());
    }
  }

  @Test
  void argumentsWithoutArchivesAreReported() throws IOException {
    Files.writeString(crawl.resolve("a.txt"), "Un texte.");

    assertThat(run(crawl.toString(), dir + "/nothing*")).isEqualTo(1);

    assertThat(report().rejected())
        .containsOnlyKeys("neither a web archive nor JSON lines", "no such file");
  }
}

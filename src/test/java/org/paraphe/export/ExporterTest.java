package org.paraphe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraphe.ontology.EntityType;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;
import org.paraphe.rdf.Sketch;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Exports parse back to what was stored. */
class ExporterTest {

  @TempDir static Path folder;

  private static KnowledgeStore store;
  private static final List<ArticleGraph> ARTICLES = new ArrayList<>(Sketch.summit());
  private static final NamedQuery EDGES = QueryLibrary.builtIn().get("edges");

  @BeforeAll
  static void build() {
    ARTICLES.add(hostile());
    store = Tdb2Store.openOrCreate(folder.resolve("store"));
    store.put(ARTICLES, new Provenance("1", "a"), Instant.EPOCH);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** Labels that mean something to a format. */
  private static ArticleGraph hostile() {
    return new Sketch(
            "z \"]]>",
            "2024-06-01",
            "=HYPERLINK(\"http://evil.example\")",
            "=cmd|' /C calc'!A0 a lancé </data><x a=\"b\">&amp; \\N \"ok\" 🖋.")
        .entity("organization/cmd", "=cmd|' /C calc'!A0", EntityType.Organization)
        .entity("product/x", "</data><x a=\"b\">&amp; \\N \"ok\" 🖋", EntityType.Product)
        .fact("Release", "=cmd", "releaser=organization/cmd", "product=product/x")
        .graph();
  }

  @ParameterizedTest
  @EnumSource(names = {"NQUADS", "TRIG", "JSONLD"})
  void dataSetFormatsParseBack(ExportFormat format) throws IOException {
    DatasetGraph parsed = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(export(format, Selection.ALL)))
        .lang(lang(format))
        .parse(parsed);
    DatasetGraph expected = DatasetGraphFactory.create();
    ARTICLES.forEach(a -> a.quads().forEach(expected::add));
    assertThat(IsoMatcher.isomorphic(parsed, expected)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "RDFXML"})
  void graphFormatsParseBackToTheUnion(ExportFormat format) throws IOException {
    Graph parsed = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(export(format, Selection.ALL)))
        .lang(lang(format))
        .parse(parsed);
    Graph expected = GraphFactory.createDefaultGraph();
    ARTICLES.forEach(a -> a.triples().forEach(t -> expected.add(t)));
    assertThat(parsed.isIsomorphicWith(expected)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfLoadingMakesNoDifference(ExportFormat format) throws IOException {
    List<ArticleGraph> reversed = new ArrayList<>(ARTICLES);
    Collections.reverse(reversed);
    try (KnowledgeStore other = Tdb2Store.openOrCreate(folder.resolve("reversed-" + format))) {
      for (ArticleGraph graph : reversed) {
        other.put(List.of(graph), new Provenance("1", "a"), Instant.EPOCH);
      }
      assertThat(export(other, format, Selection.ALL)).isEqualTo(export(format, Selection.ALL));
    }
  }

  @Test
  void graphMlHasEntitiesAndFacts() throws Exception {
    Document graph = xml(export(ExportFormat.GRAPHML, Selection.ALL));
    assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(13);
    assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(22);
    assertThat(data(graph, "label")).contains("Kenya", "</data><x a=\"b\">&amp; \\N \"ok\" 🖋");
  }

  @Test
  void gexfHasDates() throws Exception {
    Document graph = xml(export(ExportFormat.GEXF, Selection.ALL));
    Element kenya = element(graph, "node", "label", "Kenya");
    assertThat(kenya.getAttribute("start")).isEqualTo("2024-05-21");
    assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(22);
    NodeList edges = graph.getElementsByTagName("edge");
    for (int i = 0; i < edges.getLength(); i++) {
      assertThat(((Element) edges.item(i)).getAttribute("start")).matches("2024-\\d\\d-\\d\\d");
    }
  }

  @Test
  void weightsCountIndependentSources() throws Exception {
    Document graph = xml(export(ExportFormat.GEXF, Selection.ALL));
    assertThat(weights(graph, "country/CL")).containsOnly("2").hasSize(3);
    assertThat(weights(graph, "country/KE")).containsOnly("1").hasSize(2);
  }

  @Test
  void csvHoldsNoFormulas() throws IOException {
    ByteArrayOutputStream edges = new ByteArrayOutputStream();
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    graph(store, ExportFormat.CSV, Selection.ALL, edges, nodes);
    assertThat(nodes.toString(StandardCharsets.UTF_8))
        .contains(",'=cmd|' /C calc'!A0,")
        .doesNotContainPattern("(^|,)\"?=");
    assertThat(edges.toString(StandardCharsets.UTF_8))
        .contains("\"'=HYPERLINK(")
        .doesNotContainPattern("(?m)(^|,)\"?=");
    assertThat(nodes.toString(StandardCharsets.UTF_8).lines()).hasSize(14);
  }

  @Test
  void neo4jHasItsHeads() throws IOException {
    ByteArrayOutputStream edges = new ByteArrayOutputStream();
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    graph(store, ExportFormat.NEO4J_CSV, Selection.ALL, edges, nodes);
    assertThat(nodes.toString(StandardCharsets.UTF_8)).startsWith("iri:ID,label,:LABEL,since\r\n");
    assertThat(edges.toString(StandardCharsets.UTF_8))
        .startsWith("id,:START_ID,:END_ID,:TYPE,weight:int,date,polarity,modality,");
  }

  @Test
  void dotTellsRefusalsApart() throws IOException {
    String dot = text(ExportFormat.DOT, Selection.ALL);
    assertThat(dot).startsWith("digraph paraphe {\n").endsWith("}\n");
    assertThat(dot).contains("style=dashed").contains("style=dotted").contains("style=solid");
    assertThat(dot).contains("label=\"</data><x a=\\\"b\\\">&amp; \\\\N \\\"ok\\\" 🖋\"");
  }

  @Test
  void exportsAPart() throws IOException {
    Selection since = new Selection(Optional.of("2024-05-23"), Optional.empty(), Optional.empty());
    assertThat(text(ExportFormat.NQUADS, since))
        .isEqualTo(ARTICLES.get(1).nquads() + ARTICLES.get(3).nquads());
    Selection about = new Selection(Optional.empty(), Optional.of("awa ndiaye"), Optional.empty());
    assertThat(text(ExportFormat.NQUADS, about))
        .isEqualTo(ARTICLES.get(0).nquads() + ARTICLES.get(2).nquads());
    NamedQuery query =
        NamedQuery.parse(
            "q", "SELECT ?g { GRAPH ?g { ?a <https://schema.org/identifier> 'lac-2' }}");
    Selection chosen = new Selection(Optional.empty(), Optional.empty(), Optional.of(query));
    assertThat(text(ExportFormat.NQUADS, chosen)).isEqualTo(ARTICLES.get(1).nquads());
  }

  @Test
  void aFileAppearsWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("out.nq");
    Files.writeString(file, "before");
    try (AtomicFile partial = new AtomicFile(file)) {
      partial.out().write(1);
    }
    assertThat(file).hasContent("before");
    try (AtomicFile whole = new AtomicFile(file)) {
      whole.out().write("after".getBytes(StandardCharsets.UTF_8));
      whole.complete();
    }
    assertThat(file).hasContent("after");
    assertThatThrownBy(() -> new AtomicFile(folder.resolve("../x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leads out");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(p -> p.toString().endsWith(".partial"));
    }
  }

  private static List<String> weights(Document graph, String source) {
    List<String> out = new ArrayList<>();
    NodeList edges = graph.getElementsByTagName("edge");
    for (int i = 0; i < edges.getLength(); i++) {
      Element edge = (Element) edges.item(i);
      if (edge.getAttribute("source").endsWith(source)
          && edge.getAttribute("label").equals("Signature")) {
        out.add(edge.getAttribute("weight"));
      }
    }
    return out;
  }

  private static List<String> data(Document graph, String key) {
    List<String> out = new ArrayList<>();
    NodeList all = graph.getElementsByTagName("data");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute("key").equals(key)) {
        out.add(all.item(i).getTextContent());
      }
    }
    return out;
  }

  private static Element element(Document graph, String name, String attribute, String value) {
    NodeList all = graph.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute(attribute).equals(value)) {
        return (Element) all.item(i);
      }
    }
    throw new AssertionError("no " + name + " with " + attribute + " " + value);
  }

  private static Document xml(byte[] text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text));
  }

  private static Lang lang(ExportFormat format) {
    return switch (format) {
      case NQUADS -> Lang.NQUADS;
      case TRIG -> Lang.TRIG;
      case TURTLE -> Lang.TURTLE;
      case JSONLD -> Lang.JSONLD11;
      default -> Lang.RDFXML;
    };
  }

  private static String text(ExportFormat format, Selection selection) throws IOException {
    return new String(export(format, selection), StandardCharsets.UTF_8);
  }

  private static byte[] export(ExportFormat format, Selection selection) throws IOException {
    return export(store, format, selection);
  }

  private static byte[] export(KnowledgeStore from, ExportFormat format, Selection selection)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph(from, format, selection, out, new ByteArrayOutputStream());
    return out.toByteArray();
  }

  private static void graph(
      KnowledgeStore from,
      ExportFormat format,
      Selection selection,
      ByteArrayOutputStream out,
      ByteArrayOutputStream nodes) {
    from.read(
        snapshot -> {
          Exporter exporter = new Exporter(snapshot, selection.graphs(snapshot));
          try {
            if (format.rdf()) {
              exporter.rdf(format, out);
            } else {
              exporter.graph(format, EDGES, out, nodes);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return null;
        });
  }
}

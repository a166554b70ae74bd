package org.paraphe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.ontology.Membership;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Reference;
import org.paraphe.rdf.Sketch;

/** Each named query over three articles that disagree, one of them a copy. */
class NamedQueryTest {

  @TempDir static Path folder;

  private static Tdb2Store store;
  private static final QueryLibrary QUERIES = QueryLibrary.builtIn();

  @BeforeAll
  static void build() {
    store = Tdb2Store.openOrCreate(folder);
    store.put(Sketch.summit(), Tdb2StoreTest.MADE, Tdb2StoreTest.TIME);
    store.keep(
        Reference.of(
            List.of(
                new Membership("country/KE", "organization/hydra", "2001", ""),
                new Membership("country/JP", "organization/hydra", "1995-01-01", "2024-05-22"),
                new Membership("country/CL", "organization/hydra", "2025", "")),
            Iris.standard()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void signatories() {
    assertThat(rows("signatories", "signatoryLabel publisher", "document=charte d'Annecy"))
        .containsExactly(
            "Chili | Le Courrier du lac",
            "Chili | La Gazette",
            "Chili | L'Écho",
            "Japon | L'Écho",
            "Kenya | Le Courrier du lac",
            "Kenya | La Gazette");
    assertThat(rows("signatories", "sentence", "signatory=KENYA"))
        .containsOnly("Le Chili et le Kenya ont signé mardi la charte d'Annecy 🖋.");
    assertThat(rows("signatories", "signatoryLabel", "signatory=japan", "language=en"))
        .containsExactly("Japan");
  }

  @Test
  void nonSignatories() {
    assertThat(rows("non-signatories", "signatoryLabel publisher sentence"))
        .containsExactly(
            "Japon | Le Courrier du lac | Le Japon n'a pas signé la charte d'Annecy.",
            "Japon | La Gazette | Le Japon n'a pas signé la charte d'Annecy.");
  }

  @Test
  void saidAtEvent() {
    assertThat(rows("said-at-event", "speakerLabel text kind", "event=Sommet d’Annecy"))
        .containsOnly("Awa Ndiaye | L'eau n'attend pas | Direct")
        .hasSize(2);
  }

  @Test
  void statements() {
    assertThat(rows("statements", "text eventLabel publisher", "speaker=awa ndiaye"))
        .containsExactly(
            "L'eau n'attend pas | sommet d'Annecy | Le Courrier du lac",
            "L'eau n'attend pas | sommet d'Annecy | La Gazette");
    assertThat(rows("statements", "publisher", "speaker=Ndiaye", "from=2024-05-22"))
        .containsExactly("La Gazette");
    assertThat(rows("statements", "publisher", "speaker=Luis Pardo")).isEmpty();
  }

  @Test
  void organizers() {
    assertThat(rows("organizers", "organizerLabel eventLabel"))
        .containsOnly("Suisse | sommet d'Annecy");
  }

  @Test
  void participants() {
    assertThat(rows("participants", "participantLabel polarity", "event=sommet d'Annecy"))
        .containsExactly("Luis Pardo | Positive");
  }

  @Test
  void positions() {
    assertThat(rows("positions", "holderLabel title ofLabel", "of=Kenya"))
        .containsOnly("Awa Ndiaye | ministre de l'Eau | Kenya");
    assertThat(rows("positions", "holderLabel", "of=Japon")).isEmpty();
  }

  @Test
  void releases() {
    assertThat(rows("releases", "releaserLabel productLabel modality", "releaser=hydra"))
        .containsExactly("Hydra | sonde Naïade | Asserted");
  }

  @Test
  void criticism() {
    assertThat(rows("criticism", "agentLabel kind targetLabel", "target=Japon"))
        .containsExactly("Luis Pardo | Criticism | Japon");
  }

  @Test
  void counts() {
    assertThat(rows("counts", "count publisher"))
        .containsExactly("29 | L'Écho", "31 | Le Courrier du lac", "31 | La Gazette");
  }

  @Test
  void conflicts() {
    assertThat(rows("conflicts", "kind subjectLabel claim publisher otherClaim otherPublisher"))
        .containsExactlyInAnyOrder(
            "Signature | Japon | Positive | L'Écho | Negative | Le Courrier du lac",
            "Signature | Japon | Positive | L'Écho | Negative | La Gazette",
            "SignatoryCount | charte d'Annecy | 29 | L'Écho | 31 | Le Courrier du lac",
            "SignatoryCount | charte d'Annecy | 29 | L'Écho | 31 | La Gazette");
    assertThat(rows("conflicts", "kind", "entity=Chili")).isEmpty();
    assertThat(rows("conflicts", "kind", "entity=Japon")).containsOnly("Signature").hasSize(2);
  }

  @Test
  void corroborationCountsCopiesOnce() {
    assertThat(
            rows(
                "corroboration",
                "subjectLabel polarity independent articles first firstPublisher",
                "entity=charte d'Annecy"))
        .containsExactlyInAnyOrder(
            "Chili | Positive | 2 | 3 | 2024-05-21 | Le Courrier du lac",
            "Kenya | Positive | 1 | 2 | 2024-05-21 | Le Courrier du lac",
            "Japon | Positive | 1 | 1 | 2024-05-23 | L'Écho",
            "Japon | Negative | 1 | 2 | 2024-05-21 | Le Courrier du lac");
  }

  @Test
  void corroborationOfAllShowsWhatSeveralArticlesAssert() {
    assertThat(rows("corroboration", "subjectLabel objectLabel polarity independent articles"))
        .contains("Chili | charte d'Annecy | Positive | 2 | 3")
        .allMatch(row -> !row.endsWith(" 1"));
  }

  @Test
  void blocs() {
    assertThat(rows("blocs", "as signatoryLabel polarity publisher", "bloc=Hydra"))
        .containsExactlyInAnyOrder(
            "member | Kenya | Positive | Le Courrier du lac",
            "member | Kenya | Positive | La Gazette",
            "member | Japon | Negative | Le Courrier du lac");
  }

  @Test
  void facts() {
    assertThat(rows("facts", "kind role polarity", "entity=Kenya"))
        .containsExactly(
            "Signature | signatory | Positive",
            "Signature | signatory | Positive",
            "Tenure | of | Positive",
            "Tenure | of | Positive");
  }

  @Test
  void neighbourhood() {
    assertThat(rows("neighbourhood", "kind role neighbourLabel neighbourRole", "entity=Luis Pardo"))
        .containsExactlyInAnyOrder(
            "Criticism | agent | Japon | target",
            "Meeting | participant | Awa Ndiaye | participant",
            "Meeting | participant | Awa Ndiaye | participant",
            "Participation | participant | sommet d'Annecy | event");
  }

  @Test
  void edges() {
    assertThat(rows("edges", "sourceLabel kind targetLabel polarity", "language=en"))
        .hasSize(21)
        .contains(
            "Japan | Signature | charte d'Annecy | Negative",
            "Awa Ndiaye | Meeting | Luis Pardo | Positive");
  }

  @Test
  void overview() {
    List<String> lines =
        store.read(s -> s.query(QUERIES.get("overview").query(), NamedQueryTest::lines));
    assertThat(lines)
        .contains("1 articles, , 3")
        .contains("2 publishers, , 3")
        .contains("3 first published, , 2024-05-21")
        .contains("5 entities, Country, 5")
        .contains("6 facts, Signature, 10");
  }

  @Test
  void timeline() {
    assertThat(rows("timeline", "when dated kind", "entity=Kenya"))
        .containsExactlyInAnyOrder(
            "2024-05-21 | true | Signature",
            "2024-05-21 | false | Tenure",
            "2024-05-21 | true | Signature",
            "2024-05-22 | false | Tenure");
    assertThat(rows("timeline", "kind", "entity=Kenya", "from=2024-05-22"))
        .containsExactly("Tenure");
  }

  @Test
  void knownOn() {
    assertThat(rows("known-on", "kind polarity", "date=2024-05-21", "entity=Japon"))
        .containsExactly("Signature | Negative");
    assertThat(rows("known-on", "kind polarity", "date=2024-05-23", "entity=Japon"))
        .containsExactlyInAnyOrder(
            "Signature | Negative",
            "Signature | Negative",
            "Signature | Positive",
            "Criticism | Positive");
  }

  @Test
  void provenance() {
    String fact = Sketch.summit().get(1).facts().get(0).iri().getURI();
    assertThat(rows("provenance", "kind exact start end version ontology made", "fact=" + fact))
        .containsExactly(
            "Signature | Le Japon a signé la charte d'Annecy | 0 | 35 | 1.0 | abc"
                + " | 2024-06-01T12:00:00Z");
  }

  @Test
  void everyQueryHasTitlesAndIsTestedHere() throws Exception {
    TreeSet<String> tested = new TreeSet<>();
    for (var method : NamedQueryTest.class.getDeclaredMethods()) {
      tested.add(method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }
    for (NamedQuery query : QUERIES.all()) {
      assertThat(query.titles()).as(query.name()).containsOnlyKeys("fr", "en");
      assertThat(query.about()).as(query.name()).containsOnlyKeys("fr", "en");
      assertThat(query.parameters()).allMatch(p -> p.labels().size() == 2, query.name());
      assertThat(tested).anyMatch(name -> name.startsWith(query.name()));
    }
  }

  @Test
  void entitiesAreFoundByLabelOrIri() {
    String kenya = Iris.standard().entity("country/KE");
    assertThat(rows("signatories", "signatoryLabel", "signatory=" + kenya)).hasSize(2);
    assertThat(rows("signatories", "signatoryLabel", "document=La Charte d’Annecy")).hasSize(6);
    assertThatThrownBy(() -> rows("signatories", "signatoryLabel", "document=charte de Lyon"))
        .isInstanceOf(StoreException.class)
        .hasMessage("the store knows no Document called \"charte de Lyon\"");
    assertThatThrownBy(() -> rows("signatories", "signatoryLabel", "document=Kenya"))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void valuesNeverBecomeSparql() {
    for (String evil : List.of("\" } DROP ALL #", "a> <b", "?x } UNION { ?s ?p ?o", "\\", "'''")) {
      assertThatThrownBy(() -> rows("signatories", "signatoryLabel", "document=" + evil))
          .isInstanceOfAny(StoreException.class, QueryException.class);
    }
    assertThatThrownBy(() -> rows("signatories", "signatoryLabel", "language=fr\" || true"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("is not a language such as fr");
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    assertThatThrownBy(() -> QUERIES.get("who-knows"))
        .hasMessageStartingWith("no query is called \"who-knows\"; there are: blocs, conflicts,");
    assertThatThrownBy(() -> rows("provenance", "kind"))
        .hasMessage("query provenance needs --param fact=… (the IRI of a fact)");
    assertThatThrownBy(() -> rows("known-on", "kind", "date=hier"))
        .hasMessage("parameter date: \"hier\" is not a date such as 2025-02-11");
    assertThatThrownBy(() -> rows("counts", "kind", "year=2024"))
        .hasMessage("query counts has no parameter \"year\"; it has: document, language");
    assertThatThrownBy(() -> NamedQuery.parse("mine", "SELECT ?s WHERE { ?s ?p }"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("query mine: ");
    assertThatThrownBy(() -> NamedQuery.parse("mine", "#+ titel.fr: x\nASK {}"))
        .hasMessage("query mine, line 1: no header is called \"titel.fr\"");
  }

  @Test
  void aQueryOfOnesOwnTakesParametersByTheirForm() {
    NamedQuery own =
        NamedQuery.parse(
            "own",
            "PREFIX pa: <https://w3id.org/paraphe/ontology#>"
                + " SELECT ?f { GRAPH ?g { ?f pa:count ?n } }");
    assertThat(rows(own, "f", "n=29")).hasSize(1);
    assertThat(rows(own, "f", "n=30")).isEmpty();
  }

  @Test
  void resultsComeInAllFormats() {
    Query query = store.read(s -> new QueryBinder(s).bind(QUERIES.get("counts"), Map.of()));
    assertThat(written(query, ResultFormat.table))
        .startsWith("document ")
        .contains("charte d'Annecy  29 ", "pa:Asserted");
    assertThat(written(query, ResultFormat.csv))
        .startsWith("documentLabel,count,")
        .contains("charte d'Annecy,29,");
    assertThat(written(query, ResultFormat.json)).contains("\"value\": \"29\"");
    assertThat(written(query, ResultFormat.xml)).contains("<variable name=\"count\"/>");
    assertThat(
            RDFParser.fromString(written(query, ResultFormat.turtle), Lang.TURTLE).toGraph().size())
        .isPositive();
    Query construct =
        NamedQuery.parse("own", "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } } LIMIT 5").query();
    for (ResultFormat format : List.of(ResultFormat.table, ResultFormat.turtle)) {
      assertThat(RDFParser.fromString(written(construct, format), Lang.TURTLE).toGraph().size())
          .isEqualTo(5);
    }
    assertThat(written(NamedQuery.parse("own", "ASK { ?s ?p ?o }").query(), ResultFormat.table))
        .isEqualTo("true\n");
  }

  @Test
  void csvHoldsNoFormulas() {
    assertThat(Csv.line(List.of("=HYPERLINK(\"x\")", "-3.5", "@sum", "a,b", "-x")))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",-3.5,'@sum,\"a,b\",'-x\r\n");
  }

  private static String written(Query query, ResultFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    store.read(
        snapshot -> {
          format.write(query, snapshot, print);
          return null;
        });
    print.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> rows(String name, String columns, String... values) {
    return rows(QUERIES.get(name), columns, values);
  }

  /** The named columns of the rows, IRIs by local name. */
  private static List<String> rows(NamedQuery query, String columns, String... values) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String value : values) {
      parameters.put(value.split("=", 2)[0], value.split("=", 2)[1]);
    }
    return store.read(
        snapshot ->
            snapshot.query(
                new QueryBinder(snapshot).bind(query, parameters),
                execution -> {
                  List<String> out = new ArrayList<>();
                  execution.select().forEachRemaining((Binding row) -> out.add(line(row, columns)));
                  return out;
                }));
  }

  private static List<String> lines(QueryExec execution) {
    List<String> out = new ArrayList<>();
    execution
        .select()
        .forEachRemaining(
            (Binding row) ->
                out.add(
                    Stream.of("what", "kind", "value")
                        .map(name -> row.get(Var.alloc(name)))
                        .map(node -> node == null ? "" : Prefixes.readable(node))
                        .map(text -> text.replace("pa:", ""))
                        .collect(Collectors.joining(", "))));
    return out;
  }

  private static String line(Binding row, String columns) {
    List<String> cells = new ArrayList<>();
    for (String column : columns.split(" ")) {
      var node = row.get(Var.alloc(column));
      assertThat(node).as(column + " of " + row).isNotNull();
      cells.add(
          node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm());
    }
    return String.join(" | ", cells);
  }
}

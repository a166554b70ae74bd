package org.paraphe.web;

import static org.apache.jena.rdf.model.ResourceFactory.createResource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.rdf.model.RDFNode;
import org.paraphe.rdf.Pa;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** Reads facts from the store for showing. */
final class FactReader {

  /** The most facts that are read at once. */
  static final int MOST = 1_000;

  static final String PREFIXES =
      """
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      """;
  private static final String EVIDENCE =
      """
      SELECT ?fact ?kind ?polarity ?modality ?date ?entry ?sentence ?from ?start ?end ?article ?id
        ?headline ?published ?publisher ?url ?original ?tongue
      WHERE { VALUES (?fact) { ?facts } GRAPH ?g {
        ?fact a ?kind ; pa:polarity ?polarity ; pa:modality ?modality ; pa:evidence ?evidence .
        ?evidence pa:sentence ?sentence ; pa:sentenceStart ?from ; oa:hasSource ?article ;
          oa:hasSelector ?position .
        ?position oa:start ?start ; oa:end ?end .
        ?article schema:identifier ?id .
        OPTIONAL { ?fact pa:date ?date } OPTIONAL { ?fact pa:entry ?entry }
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:inLanguage ?tongue }
        OPTIONAL { ?article schema:datePublished ?published }
        OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:url ?url } }
        OPTIONAL { GRAPH $COPIES { ?article prov:wasDerivedFrom ?original } } }"""
          .replace("$COPIES", "<" + Pa.COPIES.getURI() + ">");
  private static final String FILLERS =
      """
      SELECT ?fact ?role ?value ?label (LANG(?label) AS ?tongue) (isNumeric(?value) AS ?number)
      WHERE { VALUES (?fact) { ?facts } GRAPH ?g { ?fact ?role ?value
        FILTER (STRSTARTS(STR(?role), STR(pa:)))
        OPTIONAL { ?value rdfs:label ?label } } }""";
  private static final String ALIKE =
      """
      SELECT DISTINCT ?fact WHERE { VALUES (?kind ?role1 ?one ?role2 ?other) { ?claims }
        GRAPH ?g { ?fact ?role1 ?one ; ?role2 ?other ; a ?kind } } ORDER BY ?fact LIMIT\s"""
          + MOST;
  private static final Set<String> OF_THE_NODE =
      Set.of("polarity", "modality", "evidence", "entry", "date", "explanation");

  private final Snapshot snapshot;
  private final Site site;
  private final Language language;

  FactReader(Site site, Snapshot snapshot, Language language) {
    this.site = site;
    this.snapshot = snapshot;
    this.language = language;
  }

  /** In which labels are read. */
  Language language() {
    return language;
  }

  /** The facts that an article states, by kind and in text order. */
  List<FactView> in(String article) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            PREFIXES
                + "SELECT ?fact { GRAPH ?g { ?evidence oa:hasSource ?it . ?fact pa:evidence ?evidence } }"
                + " LIMIT "
                + MOST);
    query.setIri("it", article);
    List<FactView> facts = new ArrayList<>(read(iris(query)));
    facts.sort(Comparator.comparing(FactView::kind).thenComparing(f -> f.passage().from()));
    return facts;
  }

  /** The facts of these IRIs, in their order; those that there are. */
  List<FactView> of(List<String> facts) {
    return read(facts);
  }

  /** The facts of a selection, in its order. */
  List<FactView> read(Selection selection) {
    return read(iris(selection.query()));
  }

  /** The facts of a selection that stand in some graphs, in its order. */
  List<FactView> read(Selection selection, List<String> graphs) {
    return graphs.isEmpty() ? List.of() : read(iris(selection.query(graphs)));
  }

  /** How many facts of each kind a selection has, most first; its own kind does not matter. */
  Map<String, Integer> kinds(Selection selection) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (Map<String, String> row : Rows.of(snapshot, selection.kinds().asQuery())) {
      kinds.put(local(row.get("kind")), Integer.valueOf(row.get("n")));
    }
    return kinds;
  }

  /** The facts of all articles that are about the same as one of these, these included. */
  List<FactView> alike(List<FactView> facts) {
    List<List<? extends RDFNode>> claims = new ArrayList<>();
    for (FactView fact : facts) {
      List<FactView.Filler> things =
          fact.fillers().stream().filter(f -> !f.iri().isEmpty()).toList();
      if (!things.isEmpty() && !fact.kind().equals("Statement")) {
        claims.add(claim(fact, things.get(0), things.get(things.size() - 1)));
      }
    }
    if (claims.isEmpty()) {
      return facts;
    }
    ParameterizedSparqlString query = new ParameterizedSparqlString(PREFIXES + ALIKE);
    query.setRowValues("claims", claims);
    Set<String> known = facts.stream().map(FactView::iri).collect(Collectors.toSet());
    List<FactView> all = new ArrayList<>(facts);
    all.addAll(read(iris(query).stream().filter(fact -> !known.contains(fact)).toList()));
    return all;
  }

  private static List<RDFNode> claim(FactView fact, FactView.Filler one, FactView.Filler other) {
    return List.of(
        createResource(Pa.NS + fact.kind()),
        createResource(Pa.NS + one.role()),
        createResource(one.iri()),
        createResource(Pa.NS + other.role()),
        createResource(other.iri()));
  }

  private List<String> iris(ParameterizedSparqlString query) {
    return Rows.of(snapshot, query.asQuery()).stream().map(row -> row.get("fact")).toList();
  }

  private List<FactView> read(List<String> facts) {
    if (facts.isEmpty()) {
      return List.of();
    }
    Map<String, List<FactView.Filler>> fillers = fillers(facts);
    Map<String, List<String>> roles = new HashMap<>();
    Map<String, FactView> views = new LinkedHashMap<>();
    for (Map<String, String> row : rows(EVIDENCE, facts)) {
      String fact = row.get("fact");
      List<String> order = roles.computeIfAbsent(row.get("kind"), site::roles);
      views.put(fact, view(row, inOrder(fillers.getOrDefault(fact, List.of()), order)));
    }
    return facts.stream().filter(views::containsKey).distinct().map(views::get).toList();
  }

  /** What fills the roles of each fact, each filler with its label in this language if it can. */
  private Map<String, List<FactView.Filler>> fillers(List<String> facts) {
    Map<String, Map<String, Map<String, String>>> labelled = new HashMap<>();
    for (Map<String, String> row : rows(FILLERS, facts)) {
      if (!OF_THE_NODE.contains(local(row.get("role")))) {
        labelled
            .computeIfAbsent(row.get("fact"), f -> new HashMap<>())
            .merge(row.get("role") + " " + row.get("value"), row, BinaryOperator.minBy(byLabel()));
      }
    }
    Map<String, List<FactView.Filler>> fillers = new HashMap<>();
    labelled.forEach(
        (fact, rows) ->
            fillers.put(
                fact, rows.values().stream().map(r -> filler(local(r.get("role")), r)).toList()));
    return fillers;
  }

  /** A label in this language first, then one in none. */
  private Comparator<Map<String, String>> byLabel() {
    return Comparator.comparing(
            (Map<String, String> row) -> !language.name().equals(row.get("tongue")))
        .thenComparing(row -> row.getOrDefault("tongue", ""))
        .thenComparing(row -> row.getOrDefault("label", ""));
  }

  /** The fillers in the order in which the ontology names the roles, those of a role by label. */
  private static List<FactView.Filler> inOrder(List<FactView.Filler> fillers, List<String> roles) {
    return fillers.stream()
        .sorted(
            Comparator.comparingInt(
                    (FactView.Filler f) ->
                        roles.contains(f.role()) ? roles.indexOf(f.role()) : roles.size())
                .thenComparing(FactView.Filler::role)
                .thenComparing(FactView.Filler::label)
                .thenComparing(FactView.Filler::iri))
        .toList();
  }

  private List<Map<String, String>> rows(String query, List<String> facts) {
    ParameterizedSparqlString bound = new ParameterizedSparqlString(PREFIXES + query);
    List<List<? extends RDFNode>> values = new ArrayList<>();
    facts.forEach(fact -> values.add(List.of(createResource(fact))));
    bound.setRowValues("facts", values);
    return Rows.of(snapshot, bound.asQuery());
  }

  private static FactView.Filler filler(String role, Map<String, String> row) {
    String value = row.get("value");
    boolean thing = row.containsKey("label");
    FactView.Filler.Form form =
        thing
            ? FactView.Filler.Form.THING
            : value.startsWith(Pa.NS)
                ? FactView.Filler.Form.TERM
                : row.get("number").equals("true")
                    ? FactView.Filler.Form.NUMBER
                    : FactView.Filler.Form.TEXT;
    String label =
        thing ? row.get("label") : form == FactView.Filler.Form.TERM ? local(value) : value;
    return new FactView.Filler(
        role, form, label, thing ? value : "", thing ? row.getOrDefault("tongue", "") : "");
  }

  private static FactView view(Map<String, String> row, List<FactView.Filler> fillers) {
    int from = Integer.parseInt(row.get("from"));
    return new FactView(
        row.get("fact"),
        local(row.get("kind")),
        local(row.get("polarity")),
        local(row.get("modality")),
        row.getOrDefault("date", ""),
        row.getOrDefault("entry", ""),
        fillers,
        new FactView.Passage(
            row.get("sentence"),
            from,
            Integer.parseInt(row.get("start")) - from,
            Integer.parseInt(row.get("end")) - from,
            row.get("article"),
            row.getOrDefault("headline", row.get("id")),
            row.getOrDefault("published", ""),
            row.getOrDefault("publisher", ""),
            row.getOrDefault("url", ""),
            row.getOrDefault("original", row.get("article")),
            row.getOrDefault("tongue", "")));
  }

  static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}

package org.paraphe.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.rdf.Pa;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** Reads facts from the store for showing. */
final class FactReader {

  private static final int MOST = 300;
  private static final String PREFIXES =
      """
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX pa: <https://w3id.org/paraphe/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      """;
  private static final String EVIDENCE =
      """
      SELECT ?fact ?kind ?polarity ?modality ?date ?entry ?sentence ?from ?start ?end ?article ?id
        ?headline ?published ?publisher ?url
      WHERE { GRAPH ?g { $SELECTION
        ?fact a ?kind ; pa:polarity ?polarity ; pa:modality ?modality ; pa:evidence ?evidence .
        ?evidence pa:sentence ?sentence ; pa:sentenceStart ?from ; oa:hasSource ?article ;
          oa:hasSelector ?position .
        ?position oa:start ?start ; oa:end ?end .
        ?article schema:identifier ?id .
        OPTIONAL { ?fact pa:date ?date } OPTIONAL { ?fact pa:entry ?entry }
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:datePublished ?published }
        OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:url ?url } } }
      ORDER BY ?kind DESC(STR(?published)) ?id ?start ?fact LIMIT\s""";
  private static final String FILLERS =
      """
      SELECT ?fact ?role ?value ?label
      WHERE { GRAPH ?g { $SELECTION ?fact pa:evidence ?evidence ; ?role ?value .
        OPTIONAL { ?value rdfs:label ?label } }
        FILTER (STRSTARTS(STR(?role), STR(pa:))
          && (!BOUND(?label) || LANG(?label) IN ("", ?language)
            || NOT EXISTS { GRAPH ?g { ?value rdfs:label ?o FILTER (LANG(?o) = ?language) } })) }
      ORDER BY ?fact ?role ?label ?value""";
  private static final Set<String> OF_THE_NODE =
      Set.of("polarity", "modality", "evidence", "entry", "date");

  private final Snapshot snapshot;
  private final Language language;

  FactReader(Snapshot snapshot, Language language) {
    this.snapshot = snapshot;
    this.language = language;
  }

  /** The facts in which an entity fills a role, by kind, newest first; only so many. */
  List<FactView> about(String entity) {
    return read("?fact ?anyRole ?it .", entity);
  }

  /** The facts that an article states. */
  List<FactView> in(String article) {
    return read("?anyEvidence oa:hasSource ?it . ?fact pa:evidence ?anyEvidence .", article);
  }

  /** One fact, in each article that states it. */
  List<FactView> one(String fact) {
    return read("VALUES ?fact { ?it }", fact);
  }

  private List<FactView> read(String selection, String iri) {
    Map<String, List<FactView.Filler>> fillers = new LinkedHashMap<>();
    for (Map<String, String> row : rows(FILLERS, selection, iri)) {
      String role = local(row.get("role"));
      if (!OF_THE_NODE.contains(role)) {
        fillers.computeIfAbsent(row.get("fact"), f -> new ArrayList<>()).add(filler(role, row));
      }
    }
    return rows(EVIDENCE + MOST, selection, iri).stream()
        .map(row -> view(row, fillers.getOrDefault(row.get("fact"), List.of())))
        .toList();
  }

  private List<Map<String, String>> rows(String query, String selection, String iri) {
    ParameterizedSparqlString bound =
        new ParameterizedSparqlString(PREFIXES + query.replace("$SELECTION", selection));
    bound.setIri("it", iri);
    bound.setLiteral("language", language.name());
    return Rows.of(snapshot, bound.asQuery());
  }

  private static FactView.Filler filler(String role, Map<String, String> row) {
    String value = row.get("value");
    boolean term = value.startsWith(Pa.NS);
    boolean thing = row.containsKey("label");
    return new FactView.Filler(
        role, thing ? row.get("label") : term ? local(value) : value, thing ? value : "", term);
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
            Integer.parseInt(row.get("start")) - from,
            Integer.parseInt(row.get("end")) - from,
            row.get("article"),
            row.getOrDefault("headline", row.get("id")),
            row.getOrDefault("published", ""),
            row.getOrDefault("publisher", ""),
            row.getOrDefault("url", "")));
  }

  static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}

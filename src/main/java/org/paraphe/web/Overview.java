package org.paraphe.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/** What a store holds, in numbers, and the newest and most frequent of it. */
record Overview(
    int articles,
    long entities,
    List<Counted> kinds,
    List<Article> newest,
    List<Counted> quoted,
    List<Counted> sources,
    long publishers) {

  private static final String KINDS =
      """
      SELECT ?it (COUNT(?fact) AS ?n) { GRAPH ?g { ?fact pa:polarity ?any ; a ?it } }
      GROUP BY ?it ORDER BY DESC(?n) ?it""";
  private static final String ENTITIES =
      "SELECT (COUNT(DISTINCT ?it) AS ?n) { GRAPH ?g { ?it pa:foldedLabel ?name } }";
  private static final String NEWEST =
      """
      SELECT ?article ?id ?headline ?published ?publisher { GRAPH ?g {
        ?article schema:identifier ?id .
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:publisher ?publisher }
        OPTIONAL { ?article schema:datePublished ?published } } }
      ORDER BY DESC(STR(?published)) ?id LIMIT 10""";
  private static final String QUOTED =
      """
      SELECT ?it (COALESCE(SAMPLE(?own), SAMPLE(?any)) AS ?label) (SAMPLE(?all) AS ?n) {
        { SELECT ?it (COUNT(?s) AS ?all) { GRAPH ?g { ?s pa:speaker ?it } }
          GROUP BY ?it ORDER BY DESC(?all) ?it LIMIT 10 }
        GRAPH ?h { ?it rdfs:label ?any
          OPTIONAL { ?it rdfs:label ?own FILTER (LANG(?own) = ?language) } } }
      GROUP BY ?it ORDER BY DESC(?n) ?it""";
  private static final String SOURCES =
      """
      SELECT (STR(?publisher) AS ?label) (COUNT(?article) AS ?n) {
        GRAPH ?g { ?article schema:publisher ?publisher } }
      GROUP BY ?publisher ORDER BY DESC(?n) ?label""";
  private static final int MOST = 10;

  /**
   * Something counted.
   *
   * @param name label, or local name of a class
   * @param iri empty where it has none
   */
  record Counted(String iri, String name, int count) {}

  /** An article; what is not known of it is empty. */
  record Article(String iri, String title, String publisher, String published) {}

  static Overview of(Snapshot snapshot, Language language) {
    List<Counted> sources = counted(snapshot, SOURCES, language);
    return new Overview(
        snapshot.graphs().size(),
        Long.parseLong(rows(snapshot, ENTITIES, language).get(0).get("n")),
        counted(snapshot, KINDS, language),
        rows(snapshot, NEWEST, language).stream().map(Overview::article).toList(),
        counted(snapshot, QUOTED, language),
        sources.stream().limit(MOST).toList(),
        sources.size());
  }

  long facts() {
    return kinds.stream().mapToLong(Counted::count).sum();
  }

  private static Article article(Map<String, String> row) {
    return new Article(
        row.get("article"),
        row.getOrDefault("headline", row.get("id")),
        row.getOrDefault("publisher", ""),
        row.getOrDefault("published", ""));
  }

  private static List<Counted> counted(Snapshot snapshot, String query, Language language) {
    return rows(snapshot, query, language).stream()
        .filter(row -> row.containsKey("label") || row.containsKey("it"))
        .map(Overview::counted)
        .toList();
  }

  private static Counted counted(Map<String, String> row) {
    String iri = row.getOrDefault("it", "");
    String name = row.getOrDefault("label", FactReader.local(iri));
    return new Counted(iri, name, Integer.parseInt(row.get("n")));
  }

  private static List<Map<String, String>> rows(
      Snapshot snapshot, String query, Language language) {
    ParameterizedSparqlString bound = new ParameterizedSparqlString(FactReader.PREFIXES + query);
    bound.setLiteral("language", language.name());
    return Rows.of(snapshot, bound.asQuery());
  }
}

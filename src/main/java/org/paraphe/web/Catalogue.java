package org.paraphe.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.paraphe.ask.Asker;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/**
 * What pages need to know of the store as a whole, in memory: some hundred bytes for each article
 * and entity. Immutable.
 *
 * @param articles all of them, the newest first
 * @param kinds how many facts there are, by local name of their class, most first
 * @param newest the newest articles
 * @param quoted who is quoted most
 * @param sources publishers with their articles, most first
 * @param questions in words that the store can answer
 */
record Catalogue(
    Names names,
    List<Dated> articles,
    Map<String, Integer> kinds,
    List<Article> newest,
    List<Counted> quoted,
    List<Counted> sources,
    Map<Language, List<String>> questions) {

  private static final int NEWEST = 10;

  private static final String DAYS =
      """
      SELECT ?g (SUBSTR(STR(?published), 1, 10) AS ?day) {
        GRAPH ?g { ?article schema:datePublished ?published } }""";
  private static final String KINDS =
      """
      SELECT ?it (COUNT(*) AS ?n) { VALUES (?it) { ?kinds } GRAPH ?g { ?fact a ?it } }
      GROUP BY ?it ORDER BY DESC(?n) ?it""";
  private static final String DETAILS =
      """
      SELECT ?article ?id ?headline (LANG(?headline) AS ?tongue) ?published ?publisher {
        VALUES (?g) { ?graphs } GRAPH ?g {
        ?article schema:identifier ?id .
        OPTIONAL { ?article schema:headline ?headline }
        OPTIONAL { ?article schema:publisher ?publisher }
        OPTIONAL { ?article schema:datePublished ?published } } }
      ORDER BY DESC(STR(?published)) ?id""";
  private static final String QUOTED =
      """
      SELECT ?it (COUNT(*) AS ?n) { GRAPH ?g { ?fact pa:speaker ?it } }
      GROUP BY ?it ORDER BY DESC(?n) ?it LIMIT\s"""
          + NEWEST;
  private static final String SOURCES =
      """
      SELECT (STR(?publisher) AS ?it) (COUNT(*) AS ?n) {
        GRAPH ?g { ?article schema:publisher ?publisher } }
      GROUP BY ?publisher ORDER BY DESC(?n) ?it""";

  /**
   * An article's graph.
   *
   * @param day of publication, empty where unknown
   */
  record Dated(String graph, String day) {}

  /** Something counted, with its IRI or name. */
  record Counted(String what, int count) {}

  /** An article; what is not known of it is empty. */
  record Article(String iri, String title, String language, String publisher, String published) {}

  /** Reads through the store; some hundred thousand facts take seconds. */
  static Catalogue of(Site site, Snapshot snapshot) {
    List<Dated> articles = articles(snapshot);
    Map<String, Integer> kinds = new LinkedHashMap<>();
    List<String> classes = site.factClasses();
    if (!classes.isEmpty()) { // Without rows, a table of values is not read.
      for (Counted kind : counted(snapshot, bound(KINDS, "kinds", classes))) {
        kinds.put(FactReader.local(kind.what()), kind.count());
      }
    }
    return new Catalogue(
        new Names(site.asker().known(snapshot)),
        articles,
        kinds,
        newest(snapshot, articles),
        counted(snapshot, new ParameterizedSparqlString(FactReader.PREFIXES + QUOTED)),
        counted(snapshot, new ParameterizedSparqlString(FactReader.PREFIXES + SOURCES)),
        questions(site.asker()));
  }

  private static Map<Language, List<String>> questions(Asker asker) {
    Map<Language, List<String>> questions = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      questions.put(language, asker.suggestions(language.name()));
    }
    return questions;
  }

  long facts() {
    return kinds.values().stream().mapToLong(n -> n).sum();
  }

  /** The articles published between two days (inclusive, in part or empty for any). */
  List<Dated> between(String from, String to) {
    return articles.stream()
        .filter(a -> a.day().compareTo(from) >= 0)
        .filter(
            a -> a.day().substring(0, Math.min(to.length(), a.day().length())).compareTo(to) <= 0)
        .toList();
  }

  private static List<Dated> articles(Snapshot snapshot) {
    Map<String, String> days = new LinkedHashMap<>();
    snapshot.graphs().forEach(graph -> days.put(graph, ""));
    rows(snapshot, DAYS).forEach(row -> days.replace(row.get("g"), row.get("day")));
    List<Dated> articles = new ArrayList<>();
    days.forEach((graph, day) -> articles.add(new Dated(graph, day)));
    articles.sort(Comparator.comparing(Dated::day).reversed().thenComparing(Dated::graph));
    return List.copyOf(articles);
  }

  private static List<Article> newest(Snapshot snapshot, List<Dated> articles) {
    List<String> graphs = articles.stream().limit(NEWEST).map(Dated::graph).toList();
    if (graphs.isEmpty()) {
      return List.of();
    }
    return Rows.of(snapshot, bound(DETAILS, "graphs", graphs).asQuery()).stream()
        .map(Catalogue::article)
        .toList();
  }

  private static Article article(Map<String, String> row) {
    return new Article(
        row.get("article"),
        row.getOrDefault("headline", row.get("id")),
        row.getOrDefault("tongue", ""),
        row.getOrDefault("publisher", ""),
        row.getOrDefault("published", ""));
  }

  private static List<Counted> counted(Snapshot snapshot, ParameterizedSparqlString query) {
    return Rows.of(snapshot, query.asQuery()).stream()
        .filter(row -> row.containsKey("it"))
        .map(row -> new Counted(row.get("it"), Integer.parseInt(row.get("n"))))
        .toList();
  }

  private static List<Map<String, String>> rows(Snapshot snapshot, String query) {
    return Rows.of(snapshot, QueryFactory.create(FactReader.PREFIXES + query));
  }

  /** A query with a column of IRIs put in. */
  static ParameterizedSparqlString bound(String query, String values, List<String> iris) {
    ParameterizedSparqlString bound = new ParameterizedSparqlString(FactReader.PREFIXES + query);
    List<List<? extends RDFNode>> rows = new ArrayList<>();
    iris.forEach(iri -> rows.add(List.of(ResourceFactory.createResource(iri))));
    bound.setRowValues(values, rows);
    return bound;
  }
}

package org.paraphe.web;

import java.util.List;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.Pa;

/**
 * Which facts are shown, and in what order.
 *
 * @param about IRI of an entity that fills a role of them; empty for any
 * @param kind local name of their class; empty for any
 * @param from the first day, ISO 8601; empty for any
 * @param to the last day; empty for any
 * @param newestFirst whether by descending date
 * @param offset how many are left out before the first
 * @param limit how many at most
 */
record Selection(
    String about, String kind, String from, String to, boolean newestFirst, int offset, int limit) {

  private static final String DAY = "\\d{4}(-\\d\\d){0,2}";

  private static final String CHOSEN =
      """
      GRAPH ?g { ?fact a ?kind ; pa:polarity ?any ; pa:evidence ?evidence .
        ?evidence oa:hasSource ?article .
        OPTIONAL { ?fact pa:date ?date } OPTIONAL { ?article schema:datePublished ?published } }
      BIND (COALESCE(STR(?date), SUBSTR(STR(?published), 1, 10), "") AS ?when)""";
  private static final String KINDS =
      """
      SELECT ?kind (COUNT(DISTINCT ?fact) AS ?n) WHERE {
        GRAPH ?g { ?fact ?anyRole ?it . ?fact pa:polarity ?any ; a ?kind } }
      GROUP BY ?kind ORDER BY DESC(?n) ?kind""";

  /**
   * @throws BadRequest if a value is of the wrong form
   */
  Selection {
    require(about.isEmpty() || Iris.isIri(about), "wrong.iri", about);
    require(kind.matches("\\w*"), "wrong.kind", kind);
    require(from.isEmpty() || from.matches(DAY), "wrong.day", from);
    require(to.isEmpty() || to.matches(DAY), "wrong.day", to);
    require(offset >= 0 && limit > 0 && limit <= FactReader.MOST, "wrong.limit", "" + limit);
  }

  private static void require(boolean holds, String key, String value) {
    if (!holds) {
      throw new BadRequest(key, value);
    }
  }

  /** The newest facts about an entity. */
  static Selection newest(String about, String kind, int limit) {
    return new Selection(about, kind, "", "", true, 0, limit);
  }

  /** Another part of the same. */
  Selection page(int newOffset, int newLimit) {
    return new Selection(about, kind, from, to, newestFirst, newOffset, newLimit);
  }

  /** Selects {@code ?fact}. */
  ParameterizedSparqlString query() {
    // By itself, so that the few facts about a thing are found before all those of a kind.
    String restriction = about.isEmpty() ? "" : "GRAPH ?g { ?fact ?anyRole ?it } ";
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            FactReader.PREFIXES
                + "SELECT ?fact WHERE { "
                + restriction
                + CHOSEN
                + " FILTER (?when >= ?from && SUBSTR(?when, 1, STRLEN(?to)) <= ?to) }"
                + order());
    query.setLiteral("from", from);
    query.setLiteral("to", to);
    return bound(query);
  }

  /** Selects {@code ?fact} in these graphs, whatever its date. */
  ParameterizedSparqlString query(List<String> graphs) {
    return bound(
        Catalogue.bound(
            "SELECT ?fact WHERE { VALUES (?g) { ?graphs } " + CHOSEN + " }" + order(),
            "graphs",
            graphs));
  }

  private String order() {
    String direction = newestFirst ? "DESC" : "ASC";
    return " ORDER BY %s(?when) ?fact LIMIT %d OFFSET %d".formatted(direction, limit, offset);
  }

  private ParameterizedSparqlString bound(ParameterizedSparqlString query) {
    if (!about.isEmpty()) {
      query.setIri("it", about);
    }
    if (!kind.isEmpty()) {
      query.setParam("kind", Pa.term(kind));
    }
    return query;
  }

  /** Counts by {@code ?kind}; {@code about} must not be empty. */
  ParameterizedSparqlString kinds() {
    ParameterizedSparqlString query = new ParameterizedSparqlString(FactReader.PREFIXES + KINDS);
    query.setIri("it", about);
    return query;
  }
}

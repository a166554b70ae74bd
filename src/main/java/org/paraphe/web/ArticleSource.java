package org.paraphe.web;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.store.Rows;
import org.paraphe.store.Snapshot;

/**
 * Where an article comes from; what is not known is empty.
 *
 * @param published ISO 8601 date or time
 */
record ArticleSource(String publisher, String published, String url) {

  private static final String QUERY =
      """
      SELECT ?publisher ?published ?url WHERE { GRAPH ?g { ?it a pa:Article
        OPTIONAL { ?it schema:publisher ?publisher }
        OPTIONAL { ?it schema:datePublished ?published } OPTIONAL { ?it schema:url ?url } } }
      LIMIT 1""";

  /** Empty for what is no article. */
  static Optional<ArticleSource> of(Snapshot snapshot, Thing thing) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(FactReader.PREFIXES + QUERY);
    query.setIri("it", thing.iri());
    return Rows.of(snapshot, query.asQuery()).stream().findFirst().map(ArticleSource::new);
  }

  private ArticleSource(Map<String, String> row) {
    this(
        row.getOrDefault("publisher", ""),
        row.getOrDefault("published", ""),
        row.getOrDefault("url", ""));
  }
}

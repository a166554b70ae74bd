package org.paraphe.store;

import java.util.Arrays;
import org.apache.jena.query.ParameterizedSparqlString;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;

/**
 * The articles that a store holds as built by one version of program and ontology. What is among
 * them need not be built again. Immutable; takes 8 bytes for each article.
 */
public final class BuiltArticles {

  /** Digests of graph and content, sorted. */
  private final long[] digests;

  private BuiltArticles(long[] digests) {
    this.digests = digests;
  }

  /** What a store holds that was made in this way. */
  public static BuiltArticles of(KnowledgeStore store, Provenance provenance) {
    ParameterizedSparqlString select =
        new ParameterizedSparqlString(
            "SELECT ?g ?hash { GRAPH ?log { ?g ?generated ?activity ; ?derived ?article }"
                + " GRAPH ?g { ?article ?content ?hash } }");
    select.setParam("log", Pa.LOG);
    select.setParam("generated", Pa.PROV_GENERATED_BY);
    select.setParam("derived", Pa.PROV_DERIVED_FROM);
    select.setParam("content", Pa.CONTENT_HASH);
    select.setIri("activity", provenance.activity());
    return store.read(
        stored ->
            stored.query(
                select.asQuery(),
                execution -> {
                  long[] digests = new long[1024];
                  int n = 0;
                  for (var rows = execution.select(); rows.hasNext(); n++) {
                    var row = rows.next();
                    digests = n == digests.length ? Arrays.copyOf(digests, 2 * n) : digests;
                    digests[n] =
                        digest(row.get("g").getURI(), row.get("hash").getLiteralLexicalForm());
                  }
                  digests = Arrays.copyOf(digests, n);
                  Arrays.sort(digests);
                  return new BuiltArticles(digests);
                }));
  }

  /**
   * Whether an article is there, the same as it is.
   *
   * @param graph the IRI of its graph
   * @param contentHash as {@link org.paraphe.source.Article#contentHash} gives it
   */
  public boolean holds(String graph, String contentHash) {
    return Arrays.binarySearch(digests, digest(graph, contentHash)) >= 0;
  }

  /** The content hash is a SHA-256 already: some of it tells articles apart. */
  private static long digest(String graph, String contentHash) {
    long content = Long.parseUnsignedLong(contentHash.substring(0, 16), 16);
    return content * 31 + graph.hashCode();
  }
}

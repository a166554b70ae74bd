package org.paraphe.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Provenance;

/**
 * A store of article graphs, one named graph for each article, and a log graph ({@link
 * org.paraphe.rdf.Pa#LOG}) that tells when each was made. Thread-safe.
 *
 * <p>All methods throw {@link StoreException} where the store cannot do what is asked.
 */
public sealed interface KnowledgeStore extends AutoCloseable permits Tdb2Store, RemoteStore {

  /**
   * Opens a store that exists.
   *
   * @param location a directory, or the http(s) URL of a SPARQL service
   */
  static KnowledgeStore open(String location) {
    return isUrl(location) ? RemoteStore.at(location) : Tdb2Store.open(Path.of(location));
  }

  /**
   * Opens a store, making it first where the directory is missing or empty.
   *
   * @param location a directory, or the http(s) URL of a SPARQL service
   */
  static KnowledgeStore openOrCreate(String location) {
    return isUrl(location) ? RemoteStore.at(location) : Tdb2Store.openOrCreate(Path.of(location));
  }

  private static boolean isUrl(String location) {
    return location.startsWith("http://") || location.startsWith("https://");
  }

  /**
   * Stores graphs in one transaction: each takes the place of the one of its name. A graph that is
   * stored as it is already is left alone.
   *
   * @param provenance what made the graphs
   * @param time when they were made, for the log
   */
  LoadReport put(List<ArticleGraph> graphs, Provenance provenance, Instant time);

  /**
   * Makes {@link org.paraphe.rdf.Pa#REFERENCE} hold what is known beforehand, and nothing else.
   *
   * @param reference what {@link org.paraphe.rdf.Reference} tells
   */
  void keep(Collection<Triple> reference);

  /**
   * Drops all that an article said.
   *
   * @param article its identifier or IRI
   * @return how many graphs were dropped: 0 where the article is not known
   */
  int forget(String article);

  /** Gives a consistent view of the content to {@code reader}. */
  <T> T read(Function<Snapshot, T> reader);

  @Override
  void close();
}

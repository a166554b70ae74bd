package org.paraphe.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotNotFoundException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.paraphe.rdf.ArticleGraph;

/** RDF outside of stores, read as a store is. */
public final class Dump {

  private Dump() {}

  /**
   * Gives the content of a file to {@code reader}. The whole of it is held in memory.
   *
   * @param file N-Quads, TriG or JSON-LD by its ending, perhaps gzipped
   * @throws StoreException if it cannot be read
   */
  public static <T> T read(Path file, Function<Snapshot, T> reader) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    try {
      RDFDataMgr.read(dataset, file.toUri().toString());
    } catch (RiotNotFoundException e) {
      throw new StoreException("no file " + file, e);
    } catch (RiotException e) {
      throw new StoreException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return reader.apply(new DatasetSnapshot(dataset));
  }

  /** Gives article graphs that no store holds to {@code reader}. */
  public static <T> T of(List<ArticleGraph> graphs, Function<Snapshot, T> reader) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    graphs.forEach(g -> g.quads().forEach(dataset::add));
    return reader.apply(new DatasetSnapshot(dataset));
  }
}

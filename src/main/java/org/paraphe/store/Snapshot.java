package org.paraphe.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/** The content of a store at one moment. Valid inside {@link KnowledgeStore#read} only. */
public interface Snapshot {

  /** The IRIs of the article graphs, sorted; the log graph is not among them. */
  List<String> graphs();

  /** What is equal for two views of the same content of a store, as long as it is open. */
  Object version();

  /** The triples of a graph, in no order; empty if there is no such graph. */
  Stream<Triple> triples(String graph);

  /**
   * Runs a query. Its default graph is the union of all named graphs.
   *
   * @param use takes the results from the execution, which is closed after it
   */
  <T> T query(Query query, Function<QueryExec, T> use);
}

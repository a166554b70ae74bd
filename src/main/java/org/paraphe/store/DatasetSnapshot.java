package org.paraphe.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.paraphe.rdf.Pa;

/** A view of a dataset inside a transaction. */
record DatasetSnapshot(DatasetGraph dataset) implements Snapshot {

  /** The connection and the number of its last transaction that wrote. */
  private record Version(int connection, long data) {}

  @Override
  public Object version() {
    Transaction transaction =
        TDBInternal.requireStorage(dataset).getTxnSystem().getThreadTransaction();
    return new Version(System.identityHashCode(dataset), transaction.getDataVersion());
  }

  @Override
  public List<String> graphs() {
    List<String> logged =
        Iter.iter(dataset.find(Pa.LOG, Node.ANY, Pa.GRAPH_HASH, Node.ANY))
            .map(q -> q.getSubject().getURI())
            .toList();
    return (logged.isEmpty() ? unlogged() : logged).stream().sorted().toList();
  }

  /** The graphs of a data set that was not made by {@link KnowledgeStore#put}. */
  private List<String> unlogged() {
    return Iter.iter(dataset.listGraphNodes())
        .filter(node -> node.isURI() && !node.equals(Pa.LOG) && !node.equals(Pa.COPIES))
        .map(Node::getURI)
        .toList();
  }

  @Override
  public Stream<Triple> triples(String graph) {
    return Iter.asStream(dataset.find(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY))
        .map(Quad::asTriple);
  }

  @Override
  public <T> T query(Query query, Function<QueryExec, T> use) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return use.apply(execution);
    }
  }
}

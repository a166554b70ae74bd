package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.paraphe.store.Csv;

/** Edges and nodes as tables of comma-separated values. */
final class CsvWriter implements GraphWriter {

  private final OutputStream edges;
  private final OutputStream nodes;
  private final List<String> nodeHead;
  private final List<String> edgeHead;

  private CsvWriter(
      OutputStream edges, OutputStream nodes, List<String> nodeHead, List<String> edgeHead) {
    this.edges = edges;
    this.nodes = nodes;
    this.nodeHead = nodeHead;
    this.edgeHead = edgeHead;
  }

  /** Columns with the names that Gephi knows. */
  static CsvWriter plain(OutputStream edges, OutputStream nodes) {
    return new CsvWriter(
        edges,
        nodes,
        List.of("Id", "Label", "Type", "Since"),
        List.of("Id", "Source", "Target", "Kind", "Weight"));
  }

  /** Columns as {@code neo4j-admin database import} wants them. */
  static CsvWriter neo4j(OutputStream edges, OutputStream nodes) {
    return new CsvWriter(
        edges,
        nodes,
        List.of("iri:ID", "label", ":LABEL", "since"),
        List.of("id", ":START_ID", ":END_ID", ":TYPE", "weight:int"));
  }

  @Override
  public void begin() throws IOException {
    List<String> head = new ArrayList<>(edgeHead);
    head.addAll(GraphEdge.attributeNames());
    write(edges, head);
    write(nodes, nodeHead);
  }

  @Override
  public void node(GraphNode node) throws IOException {
    write(nodes, List.of(node.id(), node.label(), node.type(), node.since()));
  }

  @Override
  public void edge(GraphEdge edge) throws IOException {
    List<String> fields =
        new ArrayList<>(
            List.of(
                edge.id(),
                edge.source(),
                edge.target(),
                edge.kind(),
                String.valueOf(edge.weight())));
    fields.addAll(edge.attributes().values());
    write(edges, fields);
  }

  private static void write(OutputStream out, List<String> fields) throws IOException {
    out.write(Csv.line(fields).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void end() {
    // Tables have no tail.
  }
}

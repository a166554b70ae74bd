package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Graphviz. What is denied is dashed, what is planned or possible dotted. */
final class DotWriter implements GraphWriter {

  private final OutputStream out;

  DotWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    line("digraph paraphe {");
    line("  graph [charset=\"UTF-8\", rankdir=LR];");
    line("  node [shape=box, style=rounded];");
  }

  @Override
  public void node(GraphNode node) throws IOException {
    line(
        "  %s [label=%s, class=%s, URL=%s];"
            .formatted(
                quoted(node.id()), quoted(node.label()), quoted(node.type()), quoted(node.id())));
  }

  @Override
  public void edge(GraphEdge edge) throws IOException {
    String label = edge.date().isEmpty() ? edge.kind() : edge.kind() + " " + edge.date();
    line(
        "  %s -> %s [label=%s, style=%s, weight=%d, tooltip=%s, URL=%s];"
            .formatted(
                quoted(edge.source()),
                quoted(edge.target()),
                quoted(label),
                style(edge),
                edge.weight(),
                quoted(edge.sentence()),
                quoted(edge.url())));
  }

  private static String style(GraphEdge edge) {
    if (edge.polarity().equals("Negative")) {
      return "dashed";
    }
    return edge.modality().equals("Asserted") ? "solid" : "dotted";
  }

  private static String quoted(String text) {
    String safe = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + safe.replaceAll("\\s+", " ").replace("\0", "") + '"';
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void end() throws IOException {
    line("}");
  }
}

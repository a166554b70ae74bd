package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a graph for a graph tool: all nodes first, then all edges. */
interface GraphWriter {

  void begin() throws IOException;

  void node(GraphNode node) throws IOException;

  void edge(GraphEdge edge) throws IOException;

  /** Completes the document; leaves the streams open. */
  void end() throws IOException;

  /**
   * The writer of a format for graph tools.
   *
   * @param nodes where formats of two files write nodes
   */
  static GraphWriter of(ExportFormat format, OutputStream out, OutputStream nodes) {
    return switch (format) {
      case GRAPHML -> new GraphMlWriter(out);
      case GEXF -> new GexfWriter(out);
      case DOT -> new DotWriter(out);
      case CSV -> CsvWriter.plain(out, nodes);
      case NEO4J_CSV -> CsvWriter.neo4j(out, nodes);
      default -> throw new IllegalArgumentException(format + " is no format for graph tools");
    };
  }
}

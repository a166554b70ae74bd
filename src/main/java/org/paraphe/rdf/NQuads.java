package org.paraphe.rdf;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** Writes quads in canonical N-Quads (RDF 1.1 N-Quads, section 4). */
public final class NQuads {

  private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();

  private NQuads() {}

  /** A triple as one line, line break included. */
  public static String line(Triple triple) {
    return line(Quad.create(Quad.defaultGraphIRI, triple));
  }

  /** A quad as one line, line break included. */
  public static String line(Quad quad) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    write(out, quad.getSubject());
    write(out, quad.getPredicate());
    write(out, quad.getObject());
    if (!quad.isDefaultGraph()) {
      write(out, quad.getGraph());
    }
    return out.asString() + ".\n";
  }

  /** A term. */
  public static String term(Node node) {
    IndentedLineBuffer out = new IndentedLineBuffer();
    FORMATTER.format(out, node);
    return out.asString();
  }

  private static void write(IndentedLineBuffer out, Node node) {
    FORMATTER.format(out, node);
    out.print(" ");
  }
}

package org.paraphe.rdf;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/** Writes quads in canonical N-Quads (RDF 1.1 N-Quads, section 4). */
public final class NQuads {

  private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();

  private static final String ESCAPED = "<>\"{}|^`\\";

  private NQuads() {}

  /** A triple as one line, line break included. */
  public static String line(Triple triple) {
    return line(Quad.create(Quad.defaultGraphIRI, triple));
  }

  /** A quad as one line, line break included. */
  public static String line(Quad quad) {
    StringBuilder out = new StringBuilder();
    write(out, quad.getSubject());
    write(out, quad.getPredicate());
    write(out, quad.getObject());
    if (!quad.isDefaultGraph()) {
      write(out, quad.getGraph());
    }
    return out.append(".\n").toString();
  }

  /** A term. */
  public static String term(Node node) {
    if (node.isURI() && isPlain(node.getURI())) {
      return '<' + node.getURI() + '>';
    }
    IndentedLineBuffer out = new IndentedLineBuffer();
    FORMATTER.format(out, node);
    return out.asString();
  }

  private static void write(StringBuilder out, Node node) {
    out.append(term(node)).append(' ');
  }

  /** Whether an IRI is ASCII without what is escaped; most are, and written whole at once. */
  private static boolean isPlain(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || c > '~' || ESCAPED.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}

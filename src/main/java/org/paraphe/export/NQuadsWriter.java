package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.rdf.NQuads;

/** N-Quads: equal content, equal bytes. */
final class NQuadsWriter implements RdfWriter {

  private final OutputStream out;

  NQuadsWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin() {
    // N-Quads have no head.
  }

  @Override
  public void graph(NamedGraph graph) throws IOException {
    for (Triple triple : graph.triples()) {
      String line = NQuads.line(Quad.create(graph.name(), triple));
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void end() {
    // N-Quads have no tail.
  }
}

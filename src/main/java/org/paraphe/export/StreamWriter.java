package org.paraphe.export;

import java.io.OutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.store.Prefixes;

/** TriG and Turtle, in blocks of one subject. */
final class StreamWriter implements RdfWriter {

  private final StreamRDF stream;
  private final boolean named;

  private StreamWriter(StreamRDF stream, boolean named) {
    this.stream = stream;
    this.named = named;
  }

  static StreamWriter trig(OutputStream out) {
    return new StreamWriter(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS), true);
  }

  static StreamWriter turtle(OutputStream out) {
    return new StreamWriter(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS), false);
  }

  @Override
  public void begin() {
    stream.start();
    Prefixes.map().forEach(stream::prefix);
  }

  @Override
  public void graph(NamedGraph graph) {
    for (Triple triple : graph.triples()) {
      if (named) {
        stream.quad(Quad.create(graph.name(), triple));
      } else {
        stream.triple(triple);
      }
    }
  }

  @Override
  public void end() {
    stream.finish();
  }
}

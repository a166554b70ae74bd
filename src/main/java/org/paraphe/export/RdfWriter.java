package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes graphs one after the other, holding one in memory at a time. */
public interface RdfWriter {

  void begin() throws IOException;

  void graph(NamedGraph graph) throws IOException;

  /** Completes the document; leaves the stream open. */
  void end() throws IOException;

  /** The writer of an RDF format. */
  static RdfWriter of(ExportFormat format, OutputStream out) {
    return switch (format) {
      case NQUADS -> new NQuadsWriter(out);
      case TRIG -> StreamWriter.trig(out);
      case TURTLE -> StreamWriter.turtle(out);
      case JSONLD -> new JsonLdWriter(out);
      case RDFXML -> new RdfXmlWriter(out);
      default -> throw new IllegalArgumentException(format + " is no RDF format");
    };
  }
}

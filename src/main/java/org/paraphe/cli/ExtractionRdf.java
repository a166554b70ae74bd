package org.paraphe.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.paraphe.export.ExportFormat;
import org.paraphe.export.NamedGraph;
import org.paraphe.export.RdfWriter;
import org.paraphe.pipeline.Outcome;

/** Articles' graphs in a syntax of RDF. */
final class ExtractionRdf implements ExtractionPrinter {

  private final RdfWriter writer;

  ExtractionRdf(ExportFormat format, OutputStream out) {
    this.writer = RdfWriter.of(format, out);
  }

  @Override
  public void begin() throws IOException {
    writer.begin();
  }

  @Override
  public void print(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Built built) {
      writer.graph(NamedGraph.of(built.graph()));
    }
  }

  @Override
  public void end() throws IOException {
    writer.end();
  }
}

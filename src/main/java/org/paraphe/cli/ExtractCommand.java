package org.paraphe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.paraphe.export.ExportFormat;
import org.paraphe.ontology.FactClass;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the facts of articles without storing them. */
@Command(name = "extract", description = "Prints the facts of articles without storing them.")
final class ExtractCommand implements Callable<Integer> {

  /** How facts are printed. */
  enum Format {
    table,
    jsonl,
    turtle,
    trig,
    nquads
  }

  @ParentCommand private Main main;

  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  private boolean rejected;

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = Pipeline.ofFacts(knowledge.knowledge(), knowledge.iris());
    ExtractionPrinter printer = printer();
    printer.begin();
    sources.process(pipeline, outcome -> print(outcome, printer));
    printer.end();
    return rejected ? 1 : 0;
  }

  private ExtractionPrinter printer() {
    List<FactClass> classes = knowledge.knowledge().factClasses();
    return switch (format) {
      case table -> new ExtractionTable(classes, main.out());
      case jsonl -> new ExtractionJson(classes, knowledge.iris(), main.out());
      case turtle -> new ExtractionRdf(ExportFormat.TURTLE, main.out());
      case trig -> new ExtractionRdf(ExportFormat.TRIG, main.out());
      case nquads -> new ExtractionRdf(ExportFormat.NQUADS, main.out());
    };
  }

  private void print(Outcome outcome, ExtractionPrinter printer) {
    if (outcome instanceof Outcome.Rejected r) {
      rejected = true;
      main.err().println("paraphe: " + r.article() + ": " + r.reason());
    }
    try {
      printer.print(outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.paraphe.cli;

import java.util.concurrent.Callable;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the facts of articles without storing them. */
@Command(name = "extract", description = "Prints the facts of articles without storing them.")
final class ExtractCommand implements Callable<Integer> {

  /** How facts are printed. */
  enum Format {
    jsonl,
    nquads
  }

  @ParentCommand private Main main;

  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  private boolean rejected;

  @Override
  public Integer call() {
    Iris iris = knowledge.iris();
    Pipeline pipeline = new Pipeline(knowledge.knowledge(), iris);
    ExtractionJson json = new ExtractionJson(knowledge.knowledge().factClasses(), iris);
    sources.process(pipeline, outcome -> print(json, outcome));
    return rejected ? 1 : 0;
  }

  private void print(ExtractionJson json, Outcome outcome) {
    if (outcome instanceof Outcome.Rejected r) {
      rejected = true;
      main.err().println("paraphe: " + r.article() + ": " + r.reason());
    }
    if (format == Format.jsonl) {
      main.out().println(json.line(outcome));
    } else if (outcome instanceof Outcome.Built built) {
      main.out().print(built.graph().nquads());
    }
  }
}

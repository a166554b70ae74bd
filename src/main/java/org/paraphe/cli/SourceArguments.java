package org.paraphe.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.paraphe.pipeline.Crew;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.source.Sources;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The sources of a command, and how they are read. */
final class SourceArguments {

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "A file, a folder, an address of the web, or - for standard input.")
  private List<String> sources;

  @Option(
      names = "--allow-private",
      description = "Also fetch from addresses of the local network.")
  private boolean allowPrivate;

  @Option(
      names = "--threads",
      description = "Threads that extract (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  private Sources reader;

  /**
   * Takes all pages of the sources through the pipeline.
   *
   * @param sink receives each page's outcome, in order
   */
  void process(Pipeline pipeline, Consumer<Outcome> sink) {
    if (threads < 1) {
      throw Failure.usage("--threads must be at least 1, not " + threads);
    }
    try (Stream<SourceItem> items = open()) {
      new Crew(pipeline, threads).process(items, sink);
    }
  }

  /** What the sources hold, in order; to be closed. */
  Stream<SourceItem> open() {
    return reader().open(sources);
  }

  /** Shows how far the reading has come. */
  Progress progress(PrintStream to) {
    return new Progress(to, reader(), Sources.bytes(sources));
  }

  private Sources reader() {
    if (reader == null) {
      reader = new Sources(SourceOptions.DEFAULTS.withAllowPrivate(allowPrivate));
    }
    return reader;
  }
}

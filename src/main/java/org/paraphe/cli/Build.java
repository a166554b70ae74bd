package org.paraphe.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.rdf.Provenance;
import org.paraphe.store.KnowledgeStore;

/**
 * Takes articles through a pipeline into a store, showing progress and counting what became of
 * them.
 */
record Build(Pipeline pipeline, Main main, BuildReport report) {

  void run(SourceArguments sources, KnowledgeStore store, Provenance provenance) {
    try (StoreWriter writer = new StoreWriter(store, provenance, report);
        ProgressBar progress = progress()) {
      sources.process(
          pipeline,
          outcome -> {
            progress.step();
            take(outcome, writer);
          });
    }
  }

  private void take(Outcome outcome, StoreWriter writer) {
    if (outcome instanceof Outcome.Built built) {
      report.count(built);
      writer.add(built);
    } else if (outcome instanceof Outcome.Rejected rejected) {
      report.count(rejected);
      main.err().println("paraphe: " + rejected.article() + ": " + rejected.reason());
    }
  }

  /** A bar where a person watches, nothing otherwise. */
  private ProgressBar progress() {
    ProgressBarBuilder bar =
        ProgressBar.builder().setTaskName("articles").setInitialMax(-1).showSpeed();
    bar.setConsumer(
        System.console() == null ? new SilentBar() : new ConsoleProgressBarConsumer(main.err()));
    return bar.build();
  }
}

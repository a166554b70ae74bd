package org.paraphe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.paraphe.pipeline.Outcome;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads articles, extracts their facts and stores them. */
@Command(
    name = "build",
    description = "Reads articles, extracts their facts and stores them.",
    footer = {
      "",
      "An article that is in the store already is replaced if it changed and left alone if not.",
      "Exit status: 0 all articles stored, 1 some rejected, 2 wrong usage."
    })
final class BuildCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private StoreOption store;

  @Option(names = "--report", paramLabel = "FILE", description = "Also write the report as JSON.")
  private Path reportFile;

  @Override
  public Integer call() {
    BuildReport report = build();
    report.print(main.err());
    if (reportFile != null) {
      report.write(reportFile);
    }
    return report.anyRejected() ? 1 : 0;
  }

  private BuildReport build() {
    Pipeline pipeline = new Pipeline(knowledge.knowledge(), knowledge.iris());
    BuildReport report = new BuildReport();
    try (KnowledgeStore target = store.openOrCreate();
        StoreWriter writer = new StoreWriter(target, knowledge.provenance(), report);
        ProgressBar progress = progress()) {
      sources.process(
          pipeline,
          outcome -> {
            progress.step();
            take(outcome, writer, report);
          });
    }
    return report;
  }

  private void take(Outcome outcome, StoreWriter writer, BuildReport report) {
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
    if (System.console() == null) {
      bar.setConsumer(new SilentBar());
    } else {
      bar.setConsumer(new ConsoleProgressBarConsumer(main.err()));
    }
    return bar.build();
  }
}

package org.paraphe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Tdb2Store;
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
      "An article that is in the store already is replaced if it changed and left alone if not, so",
      "a build that was interrupted goes on where it stopped when it is started again.",
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
    BuildReport report = new BuildReport();
    try (KnowledgeStore target = store.openOrCreate();
        Build build = Build.into(target, knowledge, main, report)) {
      build.run(sources);
      hint(target);
    }
    return report;
  }

  private void hint(KnowledgeStore target) {
    if (target instanceof Tdb2Store local && local.wantsCompaction()) {
      main.err()
          .printf(
              "paraphe: the store takes %,d MB; \"paraphe compact\" frees what is not in use%n",
              local.bytes() >> 20);
    }
  }
}

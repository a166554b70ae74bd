package org.paraphe.cli;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Builds what is new or changed in feeds, again and again. */
@Command(
    name = "watch",
    description = "Builds what is new or changed in feeds, again and again, until interrupted.",
    footer = {
      "",
      "Articles that did not change are left alone, so a restart goes on where it stopped.",
      "Ctrl-C stores what has been read and ends."
    })
final class WatchCommand implements Callable<Integer> {

  private static final long PATIENCE_SECONDS = 60;

  @ParentCommand private Main main;
  @Mixin private SourceArguments sources;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private StoreOption store;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "15",
      description = "Pause between two rounds (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "0",
      description = "End after so many rounds (default: never).")
  private int rounds;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Override
  public Integer call() throws InterruptedException {
    if (minutes < 1) {
      throw Failure.usage("--every must be at least 1 minute, not " + minutes);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::finish, "stop"));
    Pipeline pipeline = new Pipeline(knowledge.knowledge(), knowledge.iris());
    try (KnowledgeStore target = store.openOrCreate()) {
      for (int round = 1; stop.getCount() > 0; round++) {
        round(pipeline, target);
        if (round == rounds || stop.await(minutes, TimeUnit.MINUTES)) {
          break;
        }
      }
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private void round(Pipeline pipeline, KnowledgeStore target) {
    BuildReport report = new BuildReport();
    new Build(pipeline, main, report).run(sources, target, knowledge.provenance());
    main.err().print(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " ");
    report.print(main.err());
  }

  /** Lets the round under way come to its end. */
  private void finish() {
    stop.countDown();
    try {
      stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

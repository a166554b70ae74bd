package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.paraphe.source.FeedWatch;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Builds what is new or changed in feeds, again and again. */
@Command(
    name = "watch",
    description = "Builds what is new or changed in feeds, again and again, until interrupted.",
    footer = {
      "",
      "What was seen is kept in a file, so a restart goes on where it stopped; what did not",
      "change is not fetched again.",
      "Ctrl-C stores what has been read and ends."
    })
final class WatchCommand implements Callable<Integer> {

  private static final long PATIENCE_SECONDS = 60;

  @ParentCommand private Main main;
  @Mixin private KnowledgeOptions knowledge;
  @Mixin private StoreOption store;

  @Parameters(arity = "1..*", paramLabel = "FEED", description = "Address of an RSS or Atom feed.")
  private List<String> feeds;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where to keep what was seen (default: ${DEFAULT-VALUE}).")
  private Path state = Path.of("paraphe-watch.json");

  @Option(
      names = "--allow-private",
      description = "Also fetch from addresses of the local network.")
  private boolean allowPrivate;

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
  public Integer call() throws InterruptedException, IOException {
    if (minutes < 1) {
      throw Failure.usage("--every must be at least 1 minute, not " + minutes);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::finish, "stop"));
    FeedWatch watch = new FeedWatch(SourceOptions.DEFAULTS.withAllowPrivate(allowPrivate), state);
    try (KnowledgeStore target = store.openOrCreate()) {
      for (int round = 1; stop.getCount() > 0; round++) {
        round(watch, target);
        if (round == rounds || stop.await(minutes, TimeUnit.MINUTES)) {
          break;
        }
      }
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private void round(FeedWatch watch, KnowledgeStore target) throws IOException {
    BuildReport report = new BuildReport();
    try (Build build = Build.into(target, knowledge, main, report)) {
      for (String feed : feeds) {
        if (stop.getCount() > 0) {
          say("looking at " + feed);
          watch.poll(feed, item -> take(item, build), () -> stop.getCount() == 0);
        }
      }
    }
    // What was seen counts as seen only now that it is stored.
    watch.save();
    say("");
    report.print(main.err());
  }

  private void take(SourceItem item, Build build) {
    if (item instanceof SourceItem.Page page) {
      say("new or changed: " + page.page().id());
    }
    build.take(item);
  }

  private void say(String what) {
    main.err().print(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    if (!what.isEmpty()) {
      main.err().println();
    }
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

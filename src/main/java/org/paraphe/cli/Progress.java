package org.paraphe.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.paraphe.source.Sources;

/**
 * Shows how far the reading of sources has come, how fast it goes and, where the sources are files,
 * how long it will take: as a bar where a person watches, as a line a minute elsewhere.
 */
final class Progress implements AutoCloseable {

  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final int MEGABYTE = 1 << 20;

  private final Sources sources;
  private final boolean measured;
  private final ProgressBar bar;
  private final long start = System.nanoTime();
  private long articles;

  /**
   * @param bytes of all sources together, 0 if not known
   */
  Progress(PrintStream to, Sources sources, long bytes) {
    this.sources = sources;
    this.measured = bytes > 0;
    ProgressBarBuilder builder =
        ProgressBar.builder()
            .setTaskName(measured ? "reading" : "articles")
            .setInitialMax(measured ? bytes : -1)
            .setConsumer(
                System.console() == null ? new Lines(to) : new ConsoleProgressBarConsumer(to))
            .showSpeed();
    bar = (measured ? builder.setUnit(" MB", MEGABYTE) : builder).build();
  }

  /** One more article is done. */
  void step() {
    articles++;
    if (measured) {
      bar.stepTo(sources.bytesRead());
      double perSecond = articles * 1e9 / (System.nanoTime() - start);
      bar.setExtraMessage(String.format(Locale.ROOT, " %d articles, %.1f/s", articles, perSecond));
    } else {
      bar.step();
    }
  }

  @Override
  public void close() {
    bar.close();
  }

  /** A line now and then; none for what is soon done. */
  private static final class Lines implements ProgressBarConsumer {
    private final PrintStream to;
    private long last = System.nanoTime();

    Lines(PrintStream to) {
      this.to = to;
    }

    @Override
    public int getMaxRenderedLength() {
      return 100;
    }

    @Override
    public void accept(String rendered) {
      if (System.nanoTime() - last > BETWEEN_LINES.toNanos()) {
        to.println("paraphe: " + rendered.strip());
        last = System.nanoTime();
      }
    }

    @Override
    public void close() {}
  }
}

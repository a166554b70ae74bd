package org.paraphe.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.paraphe.ontology.Knowledge;
import org.paraphe.source.ArticleReader;
import org.paraphe.source.RawPage;
import org.paraphe.source.RejectedException;

/** Measures how fast pages become articles, beside jsoup's parser alone on the same pages. */
final class ReadingBench {

  private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
  private final ArticleReader reader;
  private final List<RawPage> pages;

  ReadingBench(Knowledge knowledge, List<RawPage> pages) {
    this.reader = new ArticleReader(knowledge.words());
    this.pages = pages;
  }

  void run(int rounds, PrintStream out) {
    double parsing = row("jsoup's parser alone", rounds, ArticleReader::parse, out);
    double reading = row("page to article", rounds, this::read, out);
    out.printf(
        Locale.ROOT, "reading takes %.2f times the parser's processor time%n", reading / parsing);
  }

  private long read(RawPage page) {
    try {
      return reader.read(page).text().length();
    } catch (RejectedException e) {
      return e.getMessage().length();
    }
  }

  /**
   * Measures and prints.
   *
   * @param work tells something of its result, so that nothing is optimised away
   * @return seconds of processor time of the best round
   */
  private double row(String name, int rounds, ToLongFunction<RawPage> work, PrintStream out) {
    long best = Long.MAX_VALUE;
    long results = 0;
    for (int i = 0; i < rounds; i++) {
      long start = thread.getCurrentThreadCpuTime();
      results += pages.stream().mapToLong(work).sum();
      best = Math.min(best, thread.getCurrentThreadCpuTime() - start);
    }
    if (results == 0) {
      throw Failure.failed("nothing was read");
    }
    out.printf(
        Locale.ROOT, "%-24s %8.1f pages/s of processor time%n", name, pages.size() * 1e9 / best);
    return best / 1e9;
  }
}

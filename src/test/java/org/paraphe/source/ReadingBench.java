package org.paraphe.source;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.paraphe.ontology.Knowledge;

/**
 * Compares the processor time of the reading stage with that of a bare jsoup parse of the same
 * pages, in one run: {@code java -cp … org.paraphe.source.ReadingBench FOLDER}.
 */
final class ReadingBench {

  private static final int ROUNDS = 5;

  private ReadingBench() {}

  /**
   * @param arguments files and folders of HTML pages
   */
  public static void main(String... arguments) {
    List<RawPage> pages;
    try (Stream<SourceItem> items = new Sources(SourceOptions.DEFAULTS).open(List.of(arguments))) {
      pages =
          items
              .filter(SourceItem.Page.class::isInstance)
              .map(i -> ((SourceItem.Page) i).page())
              .toList();
    }
    ArticleReader reader = new ArticleReader(Knowledge.builtIn().words());
    for (int round = 1; round <= ROUNDS; round++) {
      double parsing = seconds(pages, ReadingBench::parse);
      double reading = seconds(pages, page -> read(reader, page));
      System.out.printf(
          "round %d: %d pages, bare parse %.0f pages/s, reading %.0f pages/s, ratio %.2f%n",
          round, pages.size(), pages.size() / parsing, pages.size() / reading, reading / parsing);
    }
  }

  /** Does something with a page and tells its size, so that nothing is optimised away. */
  private interface Work {
    int on(RawPage page);
  }

  private static double seconds(List<RawPage> pages, Work work) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long begin = thread.getCurrentThreadCpuTime();
    long size = 0;
    for (RawPage page : pages) {
      size += work.on(page);
    }
    if (size == 0) {
      throw new IllegalStateException("nothing read");
    }
    return (thread.getCurrentThreadCpuTime() - begin) / 1e9;
  }

  private static int parse(RawPage page) {
    return Jsoup.parse(Charsets.decodeHtml(page.content(), page.charset())).childNodeSize();
  }

  private static int read(ArticleReader reader, RawPage page) {
    try {
      return reader.read(page).text().length();
    } catch (RejectedException e) {
      return e.getMessage().length();
    }
  }
}

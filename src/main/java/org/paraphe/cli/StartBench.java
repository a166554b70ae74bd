package org.paraphe.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraphe.source.RawPage;
import org.paraphe.text.BareModels;

/**
 * Measures how long {@code extract} takes for one article from its start to its end, beside a Java
 * machine that only loads OpenNLP's two models. Each run is a process of its own; the program's has
 * the options that this one was started with, such as an archive of its classes.
 */
final class StartBench {

  private final RawPage page;

  StartBench(RawPage page) {
    this.page = page;
  }

  /** Runs both in turn and prints the best time of each by the clock. */
  void run(int rounds, PrintStream out) {
    try {
      boolean html = page.media() == RawPage.Media.HTML;
      Path article = Files.createTempFile("paraphe-bench", html ? ".html" : ".txt");
      try {
        Files.write(article, page.content());
        measure(rounds, article, out);
      } finally {
        Files.delete(article);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.failed("interrupted");
    }
  }

  private static void measure(int rounds, Path article, PrintStream out)
      throws IOException, InterruptedException {
    List<String> options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(o -> o.startsWith("-X"))
            .toList();
    List<String> bare = java(List.of(), BareModels.class.getName());
    List<String> extract = java(options, Main.class.getName(), "extract", article.toString());
    double models = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      models = Math.min(models, seconds(bare));
      whole = Math.min(whole, seconds(extract));
    }
    out.println(Machine.here());
    out.printf(Locale.ROOT, "OpenNLP's two models alone %8.3f s%n", models);
    out.printf(Locale.ROOT, "extract, one article       %8.3f s%n", whole);
    out.printf(Locale.ROOT, "extract takes %.2f times the models%n", whole / models);
  }

  private static List<String> java(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return command;
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != 0) {
      throw Failure.failed("ended with status " + status + ": " + String.join(" ", command));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

package org.paraphe.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraphe.source.RawPage;
import org.paraphe.text.BareModels;

/**
 * Measures how long {@code extract} takes for one article from its start to its end, beside a Java
 * machine that only loads OpenNLP's two models. Each run is a process of its own, with no options,
 * and by the program's launcher where that lies beside its jar.
 */
final class StartBench {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String LAUNCHER = "paraphe";
  private static final String MODELS = "OpenNLP's two models alone";

  private final RawPage page;

  StartBench(RawPage page) {
    this.page = page;
  }

  /** Runs them in turn and prints the best time of each by the clock. */
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
    Map<String, List<String>> programs = new LinkedHashMap<>();
    programs.put(MODELS, java(BareModels.class.getName()));
    programs.put("extract, one article", java(Main.class.getName(), "extract", article.toString()));
    Path launcher = Path.of(CLASS_PATH).resolveSibling(LAUNCHER);
    if (Files.isExecutable(launcher)) {
      programs.put(
          "the same by its launcher", List.of(launcher.toString(), "extract", article.toString()));
    }
    Map<String, Double> best = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> program : programs.entrySet()) {
        best.merge(program.getKey(), seconds(program.getValue()), Math::min);
      }
    }
    out.println(Machine.here());
    for (String program : programs.keySet()) {
      double seconds = best.get(program);
      out.printf(
          Locale.ROOT,
          "%-26s %8.3f s, %.2f times the models%n",
          program,
          seconds,
          seconds / best.get(MODELS));
    }
  }

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", CLASS_PATH));
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

package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Says what a measurement ran on. */
final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, number of them, heap, Java and system in one line. */
  static String here() {
    Runtime runtime = Runtime.getRuntime();
    return "%s, %d processors, heap %d MB, Java %s, %s"
        .formatted(
            processor(),
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20,
            Runtime.version(),
            System.getProperty("os.name"));
  }

  /** The processor's name where the system tells it, else its architecture. */
  private static String processor() {
    String architecture = System.getProperty("os.arch");
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      return architecture;
    }
  }
}

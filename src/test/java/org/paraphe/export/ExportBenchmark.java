package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Snapshot;
import org.paraphe.store.Tdb2Store;

/**
 * Measures exports: {@code ExportBenchmark STORE TIMES FORMAT…} writes all articles of a store as
 * many times over in each format, and prints bytes, time and the most heap that was in use. To be
 * run with the {@code -Xmx} that is to suffice.
 */
final class ExportBenchmark {

  private ExportBenchmark() {}

  public static void main(String[] arguments) {
    try (Tdb2Store store = Tdb2Store.open(Path.of(arguments[0]))) {
      for (String format : List.of(arguments).subList(2, arguments.length)) {
        store.read(
            snapshot -> {
              measure(
                  snapshot,
                  Integer.parseInt(arguments[1]),
                  ExportFormat.named(format).orElseThrow());
              return null;
            });
      }
    }
  }

  private static void measure(Snapshot snapshot, int times, ExportFormat format) {
    List<String> graphs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      graphs.addAll(snapshot.graphs());
    }
    Counting out = new Counting();
    long start = System.nanoTime();
    try {
      Exporter exporter = new Exporter(snapshot, graphs);
      if (format.rdf()) {
        exporter.rdf(format, out);
      } else {
        exporter.graph(format, QueryLibrary.builtIn().get("edges"), out, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.printf(
        "%-10s %,d articles, %,d MB in %.0f s; %,d MB of heap at most (limit %,d MB)%n",
        format,
        graphs.size(),
        out.bytes >> 20,
        (System.nanoTime() - start) / 1e9,
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }
}

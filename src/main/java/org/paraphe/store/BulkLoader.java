package org.paraphe.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The ways in which Jena's {@code tdb2.tdbloader} loads files, to measure against. */
public enum BulkLoader {
  BASIC(LoaderFactory::basicLoader),
  SEQUENTIAL(LoaderFactory::sequentialLoader),
  PHASED(LoaderFactory::phasedLoader),
  PARALLEL(LoaderFactory::parallelLoader);

  private final BiFunction<DatasetGraph, MonitorOutput, DataLoader> loader;

  BulkLoader(BiFunction<DatasetGraph, MonitorOutput, DataLoader> loader) {
    this.loader = loader;
  }

  /** As the option {@code --loader} of {@code tdb2.tdbloader} names it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Loads a file into a new store.
   *
   * @param file N-Quads, gzipped if the name ends in {@code .gz}
   * @param directory missing or empty
   */
  public void load(Path file, Path directory) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(directory.toString());
    try {
      DataLoader loading = loader.apply(dataset, (format, arguments) -> {});
      loading.startBulk();
      loading.load(List.of(file.toString()));
      loading.finishBulk();
    } finally {
      TDBInternal.expel(dataset, true);
    }
  }
}

package org.paraphe.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.QueryBinder;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.ResultFormat;
import org.paraphe.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Counts what the store holds. */
@Command(name = "stats", description = "Counts what the store holds: the query \"overview\".")
final class StatsCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Override
  public Integer call() {
    try (KnowledgeStore opened = store.open()) {
      opened.read(
          snapshot -> {
            QueryBinder binder = new QueryBinder(snapshot);
            format.write(
                binder.bind(QueryLibrary.builtIn().get("overview"), Map.of()),
                snapshot,
                main.out());
            return null;
          });
      if (opened instanceof Tdb2Store local) {
        main.err().printf("paraphe: %,d kB on disk%n", local.bytes() >> 10);
      }
    }
    return 0;
  }
}

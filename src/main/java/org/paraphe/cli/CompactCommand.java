package org.paraphe.cli;

import java.util.concurrent.Callable;
import org.paraphe.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Frees the space that replaced and forgotten articles take. */
@Command(
    name = "compact",
    description = {
      "Frees the space that replaced and forgotten articles take in the store.",
      "Needs as much free space as what is in use takes. Backups are not touched."
    })
final class CompactCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (Tdb2Store opened = store.openLocal()) {
      Tdb2Store.Compaction sizes = opened.compact();
      main.err()
          .printf(
              "paraphe: %,d kB before, %,d kB after%n", sizes.before() >> 10, sizes.after() >> 10);
    }
    return 0;
  }
}

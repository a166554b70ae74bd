package org.paraphe.cli;

import java.util.concurrent.Callable;
import org.paraphe.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Serves a store over HTTP until it is interrupted. */
@Command(
    name = "serve",
    description = "Serves the store over HTTP, for reading, until interrupted (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Mixin private KnowledgeOptions knowledge;
  @Mixin private ServeOptions serving;

  @Override
  public Integer call() {
    try (Tdb2Store content = store.openLocal()) {
      serving.serve(content, knowledge, main);
    }
    return 0;
  }
}

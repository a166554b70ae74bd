package org.paraphe.cli;

import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.Tdb2Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

  private static final String DEFAULT = "paraphe-store";

  @Option(
      names = "--store",
      paramLabel = "DIR|URL",
      description =
          "Folder of the store, or address of a SPARQL server (default: " + DEFAULT + ").")
  private String location = DEFAULT;

  String location() {
    return location;
  }

  /** The store, which must exist; to be closed. */
  KnowledgeStore open() {
    return KnowledgeStore.open(location);
  }

  /** The store, made if there is none; to be closed. */
  KnowledgeStore openOrCreate() {
    return KnowledgeStore.openOrCreate(location);
  }

  /** The store, which must exist on this machine; to be closed. */
  Tdb2Store openLocal() {
    KnowledgeStore store = open();
    if (store instanceof Tdb2Store local) {
      return local;
    }
    store.close();
    throw Failure.usage("--store " + location + ": must be a folder here, not a server");
  }
}

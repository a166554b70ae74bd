package org.paraphe.cli;

import java.util.concurrent.Callable;
import org.paraphe.store.Tdb2Store;
import org.paraphe.web.KnowledgeServer;
import org.paraphe.web.QueryLimits;
import org.paraphe.web.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves a store over HTTP until it is interrupted. */
@Command(
    name = "serve",
    description = "Serves the store over HTTP, for reading, until interrupted (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = ServerOptions.LOOPBACK,
      description = "Address to listen at; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
  private String host;

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw Failure.usage("--port must be from 0 to 65535, not " + port);
    }
    try (Tdb2Store content = store.openLocal();
        KnowledgeServer server = start(content)) {
      Thread stop = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      announce(server);
      server.join();
    }
    return 0;
  }

  private KnowledgeServer start(Tdb2Store content) {
    return KnowledgeServer.start(
        content.dataset(), new ServerOptions(host, port, QueryLimits.DEFAULTS));
  }

  private void announce(KnowledgeServer server) {
    main.err().println("SPARQL at " + server.url() + "/sparql; Ctrl-C stops");
  }
}

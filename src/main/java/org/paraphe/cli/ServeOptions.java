package org.paraphe.cli;

import org.paraphe.store.Tdb2Store;
import org.paraphe.web.KnowledgeServer;
import org.paraphe.web.QueryLimits;
import org.paraphe.web.ServerOptions;
import picocli.CommandLine.Option;

/** Where a store is served. */
final class ServeOptions {

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

  /** Serves until the process is interrupted. */
  void serve(Tdb2Store store, Main main) {
    if (port < 0 || port > 65_535) {
      throw Failure.usage("--port must be from 0 to 65535, not " + port);
    }
    ServerOptions options = new ServerOptions(host, port, QueryLimits.DEFAULTS);
    try (KnowledgeServer server = KnowledgeServer.start(store.dataset(), options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      main.err().println("SPARQL at " + server.url() + "/sparql; Ctrl-C stops");
      server.join();
    }
  }
}

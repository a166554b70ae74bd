package org.paraphe.cli;

import java.util.function.Consumer;
import org.paraphe.ask.Asker;
import org.paraphe.store.QueryLibrary;
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

  @Option(
      names = "--public",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "Where users find the server if it stands behind a reverse proxy, which must take the"
              + " path of this address off.")
  private String publicUrl;

  @Option(names = "--access-log", description = "Log each request to standard error.")
  private boolean accessLog;

  /** Serves until the process is interrupted. */
  void serve(Tdb2Store store, KnowledgeOptions knowledge, Main main) {
    if (port < 0 || port > 65_535) {
      throw Failure.usage("--port must be from 0 to 65535, not " + port);
    }
    Consumer<String> log = accessLog ? main.err()::println : line -> {};
    ServerOptions options =
        new ServerOptions(
            host, port, knowledge.iris().base(), publicUrl, QueryLimits.DEFAULTS, log);
    try (KnowledgeServer server =
        KnowledgeServer.start(
            store,
            QueryLibrary.builtIn(),
            new Asker(knowledge.knowledge(), store),
            knowledge.knowledge().model(),
            options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      main.err()
          .println(
              "Explorer at "
                  + server.url()
                  + "/, SPARQL at "
                  + server.url()
                  + "/sparql; Ctrl-C stops");
      server.join();
    }
  }
}

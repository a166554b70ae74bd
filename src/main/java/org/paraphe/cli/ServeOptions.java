package org.paraphe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.paraphe.ask.Asker;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;
import org.paraphe.web.Accounts;
import org.paraphe.web.KnowledgeServer;
import org.paraphe.web.QueryLimits;
import org.paraphe.web.ServerOptions;
import org.paraphe.web.Writing;
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

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description = "Origin whose pages may read answers; * for any. May be repeated.")
  private Set<String> origins = Set.of();

  @Option(
      names = "--passwords",
      paramLabel = "FILE",
      description =
          "Lets those whom this file names (name: password, one a line) send articles to /articles"
              + " and SPARQL updates to /update.")
  private Path passwords;

  @Option(
      names = "--access-log",
      description = "Log each request to standard error, without what is asked.")
  private boolean accessLog;

  private Optional<Writing> writing(KnowledgeOptions knowledge) {
    if (passwords == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Writing(
              Accounts.of(passwords),
              new PipelineIntake(knowledge.knowledge(), knowledge.iris()),
              knowledge.provenance()));
    } catch (IOException e) {
      throw Failure.usage("--passwords: " + e.getMessage());
    }
  }

  /** Serves until the process is interrupted. */
  void serve(Tdb2Store store, KnowledgeOptions knowledge, Main main) {
    if (port < 0 || port > 65_535) {
      throw Failure.usage("--port must be from 0 to 65535, not " + port);
    }
    Consumer<String> log = accessLog ? main.err()::println : line -> {};
    ServerOptions options =
        new ServerOptions(
            host,
            port,
            knowledge.iris().base(),
            publicUrl,
            QueryLimits.DEFAULTS,
            origins,
            writing(knowledge),
            log);
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

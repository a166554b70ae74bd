package org.paraphe.web;

import java.io.IOException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;

/** Serves a data set over HTTP, for reading. Stops when closed. */
public final class KnowledgeServer implements AutoCloseable {

  private final FusekiServer fuseki;
  private final String host;

  private KnowledgeServer(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param dataset stays the caller's to close, after the server
   * @throws ServerException if the port cannot be had
   */
  public static KnowledgeServer start(DatasetGraph dataset, ServerOptions options) {
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(options.port())
            .add("/sparql", sparql(dataset, options.limits()))
            .addFilter("/*", new GuardFilter(options.limits().length()))
            .build();
    for (var connector : fuseki.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
    }
    try {
      fuseki.start();
    } catch (FusekiException e) {
      throw cannotStart(options, e);
    }
    return new KnowledgeServer(fuseki, options.host());
  }

  private static DataService sparql(DatasetGraph dataset, QueryLimits limits) {
    QueryEndpoint endpoint = new QueryEndpoint(limits);
    return DataService.newBuilder(dataset)
        .addEndpoint(
            Endpoint.create()
                .operation(Operation.Query)
                .processor(endpoint)
                .context(endpoint.context())
                .build())
        .build();
  }

  private static ServerException cannotStart(ServerOptions options, FusekiException e) {
    boolean bind = false;
    for (Throwable t = e; t != null; t = t.getCause()) {
      bind |= t instanceof IOException;
    }
    return new ServerException(
        bind
            ? "port "
                + options.port()
                + " of "
                + options.host()
                + " cannot be had (in use?): choose another with --port"
            : "the server cannot start: " + e.getMessage(),
        e);
  }

  /** The port it listens at. */
  public int port() {
    return fuseki.getPort();
  }

  /** The address of its first page, without a slash at the end. */
  public String url() {
    return "http://" + host + ":" + port();
  }

  /** Waits until the server stops. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}

package org.paraphe.web;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;
import org.paraphe.ask.Asker;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** Serves a store over HTTP, for reading. Stops when closed. */
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
   * @param store stays the caller's to close, after the server
   * @param asker answers questions in words over {@code store}
   * @param ontology the terms that pages explain
   * @throws ServerException if the port cannot be had
   */
  public static KnowledgeServer start(
      Tdb2Store store, QueryLibrary queries, Asker asker, Model ontology, ServerOptions options) {
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    DatasetGraph dataset = store.dataset();
    Site site =
        new Site(
            store,
            queries,
            asker,
            ontology,
            options.base(),
            new PublicAddress(options.publicUrl()),
            new Revision(Clock.systemUTC()));
    Traffic traffic = new Traffic(options.log());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .add("/sparql", sparql(dataset, options.limits()))
            .addFilter("/*", traffic)
            .addFilter("/*", new GuardFilter(options.limits().length()));
    servlets(site, traffic).forEach(builder::addServlet);
    FusekiServer fuseki = builder.build();
    for (var connector : fuseki.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
    }
    try {
      fuseki.start();
    } catch (FusekiException e) {
      throw cannotStart(options, e);
    }
    new Thread(site::catalogue, "catalogue").start();
    return new KnowledgeServer(fuseki, options.host());
  }

  /** By path; the empty one is the first page. */
  private static Map<String, HttpServlet> servlets(Site site, Traffic traffic) {
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("", new OverviewServlet(site));
    servlets.put("/id/*", new ResourceServlet(site));
    servlets.put("/query/*", new QueryServlet(site));
    servlets.put("/timeline", new TimelineServlet(site));
    servlets.put("/static/*", new StaticServlet(site));
    put(servlets, new SearchServlet(site), "/search", "/suggest");
    put(servlets, new GraphServlet(site), "/graph", "/graph.json");
    put(servlets, new EditorServlet(site), "/editor", "/terms.json");
    put(servlets, new AskServlet(site), "/ask");
    put(servlets, new TermServlet(site), "/ontology", "/lexicon/*");
    put(servlets, new DatasetServlet(site), "/dataset", "/.well-known/void");
    put(servlets, new StatusServlet(site, traffic), "/health", "/metrics", "/openapi.json");
    return servlets;
  }

  private static void put(Map<String, HttpServlet> servlets, HttpServlet servlet, String... paths) {
    for (String path : paths) {
      servlets.put(path, servlet);
    }
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

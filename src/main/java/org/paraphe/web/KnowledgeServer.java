package org.paraphe.web;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
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
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.paraphe.ask.Asker;
import org.paraphe.store.QueryLibrary;
import org.paraphe.store.Tdb2Store;

/** Serves a store over HTTP, for reading. Stops when closed. */
public final class KnowledgeServer implements AutoCloseable {

  /** IRIs of articles hold their address, its slashes and percent signs encoded. */
  private static final UriCompliance IRIS_IN_PATHS =
      new UriCompliance(
          "IRIs",
          EnumSet.of(
              UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
              UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));

  /** Bytes of answers that are kept. */
  private static final long KEPT = 64L << 20;

  private final FusekiServer fuseki;
  private final String host;
  private final Revision revision;

  private KnowledgeServer(FusekiServer fuseki, String host, Revision revision) {
    this.fuseki = fuseki;
    this.host = host;
    this.revision = revision;
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
    Site site =
        new Site(
            store,
            queries,
            asker,
            ontology,
            options.base(),
            new PublicAddress(options.publicUrl()),
            new Revision(Clock.systemUTC()),
            new AnswerCache(KEPT));
    Traffic traffic = new Traffic(options.log());
    QueryEndpoint endpoint = new QueryEndpoint(options.limits(), site);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .add("/sparql", sparql(store, endpoint))
            .addFilter("/*", traffic)
            .addFilter("/*", new GuardFilter(options.limits().length()));
    if (!options.origins().isEmpty()) {
      builder.addFilter("/*", new CorsFilter(options.origins()));
    }
    servlets(site, traffic).forEach(builder::addServlet);
    options
        .writing()
        .ifPresent(
            writing -> {
              builder.addServlet(ArticlesServlet.PATH, new ArticlesServlet(site, writing));
              builder.addServlet(
                  UpdateServlet.PATH, new UpdateServlet(site, writing, store, endpoint.context()));
            });
    FusekiServer fuseki = builder.build();
    listen(fuseki.getJettyServer(), options.host());
    explainErrors(fuseki.getJettyServer());
    try {
      fuseki.start();
    } catch (FusekiException e) {
      throw cannotStart(options, e);
    }
    site.prepare();
    return new KnowledgeServer(fuseki, options.host(), site.revision());
  }

  private static void listen(Server jetty, String host) {
    for (var connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(host);
      connector
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .setUriCompliance(IRIS_IN_PATHS);
    }
    jetty
        .getDescendants(ServletHandler.class)
        .forEach(handler -> handler.setDecodeAmbiguousURIs(true));
  }

  private static void explainErrors(Server jetty) {
    ErrorPageErrorHandler errors =
        new ErrorPageErrorHandler() {
          @Override
          public boolean errorPageForMethod(String method) {
            return true;
          }
        };
    jetty.setErrorHandler(new AddressErrors());
    errors.addErrorPage(ErrorPageErrorHandler.GLOBAL_ERROR_PAGE, ErrorServlet.PATH);
    jetty
        .getDescendants(ServletContextHandler.class)
        .forEach(context -> context.setErrorHandler(errors));
  }

  /** By path; the empty one is the first page. */
  private static Map<String, HttpServlet> servlets(Site site, Traffic traffic) {
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("", new OverviewServlet(site));
    servlets.put("/id/*", new ResourceServlet(site));
    servlets.put("/query/*", new QueryServlet(site));
    servlets.put("/timeline", new TimelineServlet(site));
    servlets.put("/static/*", new StaticServlet(site));
    servlets.put(ErrorServlet.PATH, new ErrorServlet(site));
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

  private static DataService sparql(Tdb2Store store, QueryEndpoint endpoint) {
    return DataService.newBuilder(new LiveDataset(store))
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

  /** The store's present dataset: it connects anew after a write that failed. */
  private static final class LiveDataset extends DatasetGraphWrapper {
    private final Tdb2Store store;

    LiveDataset(Tdb2Store store) {
      super(store.dataset());
      this.store = store;
    }

    @Override
    protected DatasetGraph get() {
      return store.dataset();
    }
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
    try {
      revision.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

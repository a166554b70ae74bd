package org.paraphe.store;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.paraphe.rdf.ArticleGraph;
import org.paraphe.rdf.Iris;
import org.paraphe.rdf.NQuads;
import org.paraphe.rdf.Pa;
import org.paraphe.rdf.Provenance;

/**
 * A store behind the SPARQL 1.1 Protocol. Each {@link #put} is one update request, which servers
 * carry out whole or not at all; where an address for the Graph Store Protocol is given, each
 * article's graph is a request of its own, for servers that bound the length of updates, and the
 * log follows: an article that the log does not name yet is written again. The environment's {@code
 * PARAPHE_STORE_USER} and {@code PARAPHE_STORE_PASSWORD} are offered where the server asks for
 * them.
 */
public final class RemoteStore implements KnowledgeStore, Snapshot {

  /** Graphs that several articles write to. */
  private static final Set<Node> OWN = Set.of(Pa.LOG, Pa.COPIES);

  private static final Duration CONNECT = Duration.ofSeconds(20);

  private final String query;
  private final String update;

  /** Empty if graphs go into updates. */
  private final String graphStore;

  private final HttpClient client;

  private RemoteStore(String query, String update, String graphStore, HttpClient client) {
    this.query = query;
    this.update = update;
    this.graphStore = graphStore;
    this.client = client;
  }

  /**
   * The store of a service.
   *
   * @param url the address of queries and updates; or of queries, of updates and, if wanted, of the
   *     Graph Store Protocol, with commas between them
   */
  static RemoteStore at(String url) {
    return at(url, System.getenv("PARAPHE_STORE_USER"), System.getenv("PARAPHE_STORE_PASSWORD"));
  }

  /** The store of a service that asks for a name and password, both null where it does not. */
  static RemoteStore at(String url, String user, String password) {
    String[] addresses = url.split(",", 3);
    for (String address : addresses) {
      try {
        URI.create(address);
      } catch (IllegalArgumentException e) {
        throw new StoreException("not an address: " + address, e);
      }
    }
    HttpClient.Builder client =
        HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NORMAL);
    if (user != null && password != null) {
      client.authenticator(authenticator(user, password));
    }
    String update = addresses[Math.min(1, addresses.length - 1)];
    String graphs = addresses.length > 2 ? addresses[2] : "";
    return new RemoteStore(addresses[0], update, graphs, client.build());
  }

  private static Authenticator authenticator(String user, String password) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password.toCharArray());
      }
    };
  }

  @Override
  public LoadReport put(List<ArticleGraph> graphs, Provenance provenance, Instant time) {
    Changes changes = Changes.of(graphs, new StoredArticles(this), provenance, time);
    if (!changes.isEmpty()) {
      update(changes);
    }
    return changes.report();
  }

  private void update(Changes changes) {
    boolean apart = !graphStore.isEmpty();
    if (apart) {
      sendGraphs(changes);
    }
    StringBuilder request = new StringBuilder();
    for (Node graph : changes.drop()) {
      request.append(apart ? "" : drop(graph.getURI())).append(unlog(graph.getURI()));
    }
    changes.links().unlink().forEach(article -> request.append(unlink(article.getURI())));
    request.append("INSERT DATA {\n");
    Stream.concat(changes.add().stream(), changes.links().add().stream())
        .filter(quad -> !apart || OWN.contains(quad.getGraph()))
        .forEach(quad -> request.append(insertion(quad)));
    execute(request.append("}").toString());
  }

  /** Puts and deletes whole graphs, but for those that hold several articles' lines. */
  private void sendGraphs(Changes changes) {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    for (Quad quad : changes.add()) {
      if (!OWN.contains(quad.getGraph())) {
        graphs
            .computeIfAbsent(quad.getGraph(), g -> GraphFactory.createDefaultGraph())
            .add(quad.asTriple());
      }
    }
    graphs.forEach((name, graph) -> send(name, protocol -> protocol.PUT(graph)));
    changes.drop().stream()
        .filter(name -> !graphs.containsKey(name))
        .forEach(name -> send(name, GSP::DELETE));
  }

  private void send(Node graph, Consumer<GSP> request) {
    guarded(
        () -> {
          request.accept(GSP.service(graphStore).httpClient(client).graphName(graph));
          return null;
        });
  }

  private static String insertion(Quad quad) {
    return "GRAPH <" + quad.getGraph().getURI() + "> { " + NQuads.line(quad.asTriple()) + "}\n";
  }

  private static String unlink(String article) {
    return "DELETE WHERE { GRAPH <%s> { <%s> ?p ?o } };\n".formatted(Pa.COPIES.getURI(), article);
  }

  private static String drop(String graph) {
    return "DROP SILENT GRAPH <%s>;\n".formatted(graph);
  }

  private static String unlog(String graph) {
    return "DELETE WHERE { GRAPH <%s> { <%s> ?p ?o } };\n".formatted(Pa.LOG.getURI(), graph);
  }

  private void execute(String request) {
    guarded(
        () -> {
          UpdateExecHTTP.service(update).httpClient(client).update(request).build().execute();
          return null;
        });
  }

  @Override
  public void keep(Collection<Triple> reference) {
    Changes changes = Changes.making(Pa.REFERENCE, Set.copyOf(reference), this);
    if (!changes.isEmpty()) {
      update(changes);
    }
  }

  @Override
  public int forget(String article) {
    ParameterizedSparqlString select =
        new ParameterizedSparqlString(
            "SELECT DISTINCT ?g { { GRAPH ?g { ?a <https://schema.org/identifier> ?id } }"
                + " UNION { GRAPH ?log { ?g ?derived ?iri } } }");
    select.setLiteral("id", article);
    select.setParam("log", Pa.LOG);
    select.setParam("derived", Pa.PROV_DERIVED_FROM);
    select.setIri("iri", Iris.isIri(article) ? article : Pa.LOG.getURI());
    List<Node> graphs = rows(select.asQuery()).stream().map(row -> row.get("g")).toList();
    if (!graphs.isEmpty()) {
      update(Changes.dropping(graphs, new StoredArticles(this)));
    }
    return graphs.size();
  }

  @Override
  public <T> T read(Function<Snapshot, T> reader) {
    return reader.apply(this);
  }

  @Override
  public List<String> graphs() {
    Query select =
        QueryFactory.create(
            "SELECT ?g { GRAPH <"
                + Pa.LOG.getURI()
                + "> { ?g <"
                + Pa.GRAPH_HASH.getURI()
                + "> ?h } }");
    return rows(select).stream().map(row -> row.get("g").getURI()).sorted().toList();
  }

  /** How many graphs the log names, and the digests of them all. */
  @Override
  public Object version() {
    Query select =
        QueryFactory.create(
            "SELECT ?h { GRAPH <"
                + Pa.LOG.getURI()
                + "> { ?g <"
                + Pa.GRAPH_HASH.getURI()
                + "> ?h } }");
    return rows(select).stream()
        .map(row -> row.get("h").getLiteralLexicalForm())
        .collect(Collectors.toSet());
  }

  @Override
  public Stream<Triple> triples(String graph) {
    ParameterizedSparqlString construct =
        new ParameterizedSparqlString("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }");
    construct.setIri("g", graph);
    return query(construct.asQuery(), e -> Iter.toList(e.constructTriples())).stream();
  }

  @Override
  public <T> T query(Query wanted, Function<QueryExec, T> use) {
    return guarded(
        () -> {
          try (QueryExec e =
              QueryExecHTTP.service(query).httpClient(client).query(wanted).build()) {
            return use.apply(e);
          }
        });
  }

  private List<Binding> rows(Query select) {
    return query(select, e -> Iter.toList(e.select()));
  }

  private <T> T guarded(Supplier<T> request) {
    try {
      return request.get();
    } catch (HttpException e) {
      throw failure(e.getStatusCode(), e.getStatusLine(), e);
    } catch (QueryExceptionHTTP e) {
      throw failure(e.getStatusCode(), e.getStatusLine(), e);
    }
  }

  private StoreException failure(int status, String line, Exception cause) {
    if (status <= 0) {
      return new StoreException("no server answers at " + query, cause);
    }
    String remedy =
        status == 401 || status == 403
            ? " (set PARAPHE_STORE_USER and PARAPHE_STORE_PASSWORD to a user who may do this)"
            : "";
    return new StoreException(
        "the store at " + query + " answered: " + status + " " + line + remedy, cause);
  }

  @Override
  public void close() {
    // The client's connections end with it.
  }
}

package org.paraphe.web;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.paraphe.rdf.Iris;

/**
 * Where and how to serve.
 *
 * @param host name or address to listen at
 * @param port 0 for any that is free
 * @param base what the IRIs of articles, entities and facts begin with
 * @param publicUrl where users find the server if a reverse proxy stands before it; else empty
 * @param origins whose pages may read answers (CORS), {@code *} for any
 * @param writing what lets clients change the store
 * @param log receives a line for each request
 */
public record ServerOptions(
    String host,
    int port,
    String base,
    String publicUrl,
    QueryLimits limits,
    Set<String> origins,
    Optional<Writing> writing,
    Consumer<String> log) {

  /** Listens to this machine alone. */
  public static final String LOOPBACK = "localhost";

  public ServerOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(base, "base");
    new PublicAddress(publicUrl);
    Objects.requireNonNull(limits, "limits");
    origins = Set.copyOf(origins);
    Objects.requireNonNull(writing, "writing");
    Objects.requireNonNull(log, "log");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port);
    }
  }

  /** This machine alone, the usual names and limits, no log. */
  public static ServerOptions local(int port) {
    return new ServerOptions(
        LOOPBACK,
        port,
        Iris.DEFAULT_BASE,
        "",
        QueryLimits.DEFAULTS,
        Set.of(),
        Optional.empty(),
        line -> {});
  }
}

package org.paraphe.web;

import java.util.Objects;

/**
 * Where and how to serve.
 *
 * @param host name or address to listen at
 * @param port 0 for any that is free
 */
public record ServerOptions(String host, int port, QueryLimits limits) {

  /** Listens to this machine alone. */
  public static final String LOOPBACK = "localhost";

  public ServerOptions {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port);
    }
  }

  /** This machine alone, the usual limits. */
  public static ServerOptions local(int port) {
    return new ServerOptions(LOOPBACK, port, QueryLimits.DEFAULTS);
  }
}

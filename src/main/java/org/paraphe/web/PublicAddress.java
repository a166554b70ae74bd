package org.paraphe.web;

import org.paraphe.rdf.Iris;

/**
 * Where users find the server: behind a reverse proxy, another address than the one it listens at.
 *
 * @param url absolute, without a slash at the end; empty where the server is asked directly
 */
record PublicAddress(String url) {

  /** The server is asked directly. */
  static final PublicAddress DIRECT = new PublicAddress("");

  /**
   * @throws IllegalArgumentException if it is no absolute http(s) address, or has a query
   */
  PublicAddress {
    while (url.endsWith("/")) {
      url = url.substring(0, url.length() - 1);
    }
    boolean web = url.startsWith("http://") || url.startsWith("https://");
    if (!url.isEmpty() && !(web && Iris.isIri(url) && url.indexOf('?') < 0)) {
      throw new IllegalArgumentException("no address of a server: " + url);
    }
  }

  /** What the paths of pages begin with in links: empty, or such as {@code /graph}. */
  String root() {
    int host = url.indexOf("//") + 2;
    int path = url.isEmpty() ? -1 : url.indexOf('/', host);
    return path < 0 ? "" : url.substring(path);
  }

  /** A path of this server as links write it. */
  String path(String path) {
    return path.startsWith("/") ? root() + path : path;
  }
}

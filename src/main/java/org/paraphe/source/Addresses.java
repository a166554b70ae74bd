package org.paraphe.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decides which addresses may be fetched: {@code http} and {@code https} to hosts of the public
 * internet, so that no page or feed can make the program ask machines of the local network. The
 * network address that was checked is the one to connect to: a second look-up may differ.
 */
class Addresses {

  /** Looks up the network addresses of a host. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final Resolver resolver;
  private final boolean allowPrivate;

  Addresses(Resolver resolver, boolean allowPrivate) {
    this.resolver = resolver;
    this.allowPrivate = allowPrivate;
  }

  /**
   * An address as written by people or pages, made regular: spaces and letters outside of ASCII
   * encoded, no fragment.
   *
   * @throws RejectedException if it is none, or not of the web
   */
  static URI parse(String address) throws RejectedException {
    try {
      URI uri = new URI(encode(address.strip()));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new RejectedException("not a web address: " + address);
      }
      if (uri.getHost() == null || uri.getUserInfo() != null) {
        throw new RejectedException("not a web address: " + address);
      }
      return withoutFragment(uri);
    } catch (URISyntaxException e) {
      throw new RejectedException("not a web address: " + address);
    }
  }

  /** Whether two addresses belong to one site: hosts under one registered domain. */
  static boolean sameSite(String a, String b) {
    try {
      return site(parse(a)).equals(site(parse(b)));
    } catch (RejectedException e) {
      return false;
    }
  }

  private static String site(URI uri) {
    String domain = EffectiveTldFinder.getAssignedDomain(uri.getHost(), true);
    return domain == null ? uri.getHost() : domain;
  }

  private static URI withoutFragment(URI uri) throws URISyntaxException {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : new URI(text.substring(0, hash));
  }

  private static String encode(String address) {
    int slashes = address.indexOf("//");
    int path = slashes < 0 ? -1 : address.indexOf('/', slashes + 2);
    String host = path < 0 ? address : address.substring(0, path);
    StringBuilder out = new StringBuilder(ascii(host));
    for (byte b : address.substring(host.length()).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String ascii(String schemeAndHost) {
    int host = schemeAndHost.indexOf("//") + 2;
    boolean plain = schemeAndHost.chars().allMatch(c -> c < 0x80);
    try {
      return plain || host < 2
          ? schemeAndHost
          : schemeAndHost.substring(0, host) + IDN.toASCII(schemeAndHost.substring(host));
    } catch (IllegalArgumentException e) {
      return schemeAndHost;
    }
  }

  /**
   * The network address to connect to.
   *
   * @throws RejectedException if the host is unknown or one of its addresses is not public
   */
  InetAddress check(URI uri) throws RejectedException {
    String host = uri.getHost();
    try {
      String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      InetAddress[] all = resolver.resolve(name);
      for (InetAddress address : all) {
        if (!allowPrivate && !isPublic(address)) {
          throw new RejectedException(
              "not fetched: " + host + " is on the local network (--allow-private allows it)");
        }
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new RejectedException("unknown host: " + host);
    }
  }

  /** Whether an address belongs to the public internet, by the IANA special-purpose registries. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(b) : isPublic6(b);
  }

  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    boolean shared = first == 100 && (second & 0xc0) == 64;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean relay = first == 192 && second == 88 && third == 99;
    boolean benchmark = first == 198 && (second & 0xfe) == 18;
    boolean documentation =
        first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
    boolean special = shared || protocol || relay || benchmark || documentation;
    return first != 0 && first < 240 && !special;
  }

  /** Global unicast alone, and of it nothing that wraps an IPv4 address or is documentation. */
  private static boolean isPublic6(byte[] b) {
    boolean global = (b[0] & 0xe0) == 0x20;
    boolean teredoAndDocumentation = b[0] == 0x20 && b[1] == 0x01 && (b[2] == 0 || b[2] == 0x0d);
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    return global && !teredoAndDocumentation && !sixToFour;
  }
}

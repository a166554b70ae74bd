package org.paraphe.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.security.Credential;

/**
 * Who may write, from a password file: a line {@code name: password} for each, the password plain
 * or as Jetty writes it ({@code MD5:…}, {@code CRYPT:…}). Immutable.
 */
public final class Accounts {

  private static final String BASIC = "Basic ";

  private final Map<String, Credential> credentials;

  private Accounts(Map<String, Credential> credentials) {
    this.credentials = Map.copyOf(credentials);
  }

  /**
   * Reads a password file; lines that are empty or begin with # are left out.
   *
   * @throws IOException if it cannot be read, or a line is wrong
   */
  public static Accounts of(Path file) throws IOException {
    Map<String, Credential> credentials = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String content = line.strip();
      int colon = content.indexOf(':');
      if (!content.isEmpty() && !content.startsWith("#")) {
        if (colon < 1 || colon == content.length() - 1) {
          throw new IOException(file + ", line " + number + ": not of the form \"name: password\"");
        }
        credentials.put(
            content.substring(0, colon).strip(),
            Credential.getCredential(content.substring(colon + 1).strip()));
      }
    }
    if (credentials.isEmpty()) {
      throw new IOException(file + " names nobody");
    }
    return new Accounts(credentials);
  }

  /**
   * The account that a request proves to have.
   *
   * @param authorization its header (RFC 7617), or null
   */
  Optional<String> check(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    String pair;
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      pair = new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':');
    String name = colon < 0 ? pair : pair.substring(0, colon);
    Credential known = credentials.get(name);
    return known != null && known.check(pair.substring(colon + 1))
        ? Optional.of(name)
        : Optional.empty();
  }
}

package org.paraphe.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.paraphe.entity.Entity;
import org.paraphe.fact.Fact;

/**
 * Names things by their content alone: the same thing has the same IRI whoever computes it, in any
 * order. Immutable.
 *
 * @param base absolute IRI that ends in {@code /} or {@code #}; all IRIs begin with it
 */
public record Iris(String base) {

  /** The base where none is given. */
  public static final String DEFAULT_BASE = "https://w3id.org/paraphe/id/";

  private static final char SEPARATOR = '\u001F';

  /**
   * @throws IllegalArgumentException if {@code base} is no absolute http(s) or urn IRI, or ends
   *     otherwise
   */
  public Iris {
    if (!isIri(base) || !(base.endsWith("/") || base.endsWith("#"))) {
      throw new IllegalArgumentException(
          "base IRI <" + base + "> must be absolute and end in / or #, as " + DEFAULT_BASE);
    }
  }

  /** The names of the default base. */
  public static Iris standard() {
    return new Iris(DEFAULT_BASE);
  }

  /** The article with this {@linkplain org.paraphe.source.Article#key key}. */
  public String article(String key) {
    return base + "article/" + encode(key, false);
  }

  /** The named graph of the article with this {@linkplain org.paraphe.source.Article#key key}. */
  public String graph(String key) {
    return base + "graph/" + encode(key, false);
  }

  public String entity(Entity entity) {
    return entity(entity.key());
  }

  /**
   * The entity with this key.
   *
   * @param key a path such as {@code country/FR}
   */
  public String entity(String key) {
    return base + encode(key, true);
  }

  /** A fact of the article with this key. */
  public String fact(String articleKey, Fact fact) {
    StringJoiner content = new StringJoiner(String.valueOf(SEPARATOR));
    content.add(articleKey).add(fact.factClass());
    fact.roles().stream().map(Iris::content).sorted().forEach(content::add);
    content.add(fact.polarity().name()).add(fact.modality().name()).add(fact.date());
    content.add(fact.entry());
    content.add(fact.evidence().begin() + "-" + fact.evidence().end());
    return base + "fact/" + Digests.name(content.toString());
  }

  private static String content(Fact.Filler filler) {
    String value =
        filler.value() instanceof Fact.Value.Thing thing
            ? thing.entity().key()
            : filler.value().toString();
    return filler.role() + SEPARATOR + value;
  }

  /** Whether a string can stand as an IRI in RDF: absolute, and without characters it forbids. */
  public static boolean isIri(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() && (uri.getHost() != null || uri.getScheme().equals("urn"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Percent-encodes (RFC 3986) all but unreserved characters; a segment of dots only, too. */
  private static String encode(String path, boolean keepSlashes) {
    if (keepSlashes) {
      StringJoiner joiner = new StringJoiner("/");
      for (String segment : path.split("/", -1)) {
        joiner.add(encode(segment, false));
      }
      return joiner.toString();
    }
    boolean dots = path.equals(".") || path.equals("..");
    StringBuilder out = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (unreserved(c) && !(dots && c == '.')) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  private static final String HEX = "0123456789ABCDEF";

  private static boolean unreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}

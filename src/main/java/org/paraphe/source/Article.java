package org.paraphe.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cleaned article.
 *
 * @param id see {@link RawPage#id}
 * @param text the normalised text; all offsets inside the program count its UTF-16 units, all
 *     offsets that leave the program count its Unicode code points
 * @param blocks the text's layout, in order
 */
public record Article(String id, String text, List<Block> blocks, Metadata metadata) {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+/?[^/].*");

  public Article withMetadata(Metadata other) {
    return new Article(id, text, blocks, other);
  }

  /**
   * What tells this article from others: its canonical address if it has one that is not a site's
   * front page, else its identifier. Of two articles with the same key, one is another version of
   * the other.
   */
  public String key() {
    return ADDRESS.matcher(metadata.url()).matches() ? metadata.url() : id;
  }

  /**
   * A digest of identifier, text and metadata: two articles with the same are the same.
   *
   * @return 64 hexadecimal digits
   */
  public String contentHash() {
    try {
      String all = String.join("\u001F", id, text, metadata.toString());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public Article {
    blocks = List.copyOf(blocks);
  }
}

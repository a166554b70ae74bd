package org.paraphe.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A cleaned article.
 *
 * @param id see {@link RawPage#id}
 * @param text the normalised text; all offsets inside the program count its UTF-16 units, all
 *     offsets that leave the program count its Unicode code points
 * @param blocks the text's layout, in order
 */
public record Article(String id, String text, List<Block> blocks, Metadata metadata) {

  public Article withMetadata(Metadata other) {
    return new Article(id, text, blocks, other);
  }

  /**
   * A digest of the text and its title and date: two versions of an article with the same are the
   * same.
   *
   * @return 64 hexadecimal digits
   */
  public String contentHash() {
    try {
      String all = metadata.title() + '\u0000' + metadata.published() + '\u0000' + text;
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

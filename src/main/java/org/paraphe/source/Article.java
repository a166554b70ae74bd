package org.paraphe.source;

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

  public Article {
    blocks = List.copyOf(blocks);
  }
}

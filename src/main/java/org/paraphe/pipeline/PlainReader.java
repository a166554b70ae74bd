package org.paraphe.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.source.Article;
import org.paraphe.source.Block;
import org.paraphe.source.RawPage;

/**
 * Reads plain text: it is kept character for character, each stretch without blank line a block.
 */
final class PlainReader {

  private static final Pattern BLANK = Pattern.compile("\\s*\\R\\h*\\R\\s*|\\s+\\z|\\A\\s+");

  Article read(RawPage page) {
    String text = new String(page.content(), StandardCharsets.UTF_8);
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (Matcher gap = BLANK.matcher(text); gap.find(); begin = gap.end()) {
      add(blocks, begin, gap.start());
    }
    add(blocks, begin, text.length());
    return new Article(page.id(), text, blocks, page.hints());
  }

  private static void add(List<Block> blocks, int begin, int end) {
    if (begin < end) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, begin, end));
    }
  }
}

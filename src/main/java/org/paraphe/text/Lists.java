package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.source.Block;
import org.paraphe.source.Block.Kind;

/**
 * Lists whose items end the sentence that opens them: "Ont signé la charte :", then a name a line.
 * Sentence and items are read as one.
 */
final class Lists {

  /** Longest item that names rather than tells, in UTF-16 units. */
  private static final int ITEM = 100;

  private static final int FEWEST = 2;

  private Lists() {}

  /** The blocks, a paragraph that ends with a colon joined with the short items behind it. */
  static List<Block> joined(String text, List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    int b = 0;
    while (b < blocks.size()) {
      Block block = blocks.get(b);
      int last = announces(text, block) ? lastItem(text, blocks, b) : b;
      out.add(new Block(block.kind(), block.begin(), blocks.get(last).end()));
      b = last + 1;
    }
    return List.copyOf(out);
  }

  private static boolean announces(String text, Block block) {
    return block.kind() == Kind.PARAGRAPH && text.charAt(block.end() - 1) == ':';
  }

  /** The block that ends the list behind block {@code b}; {@code b} where there is none. */
  private static int lastItem(String text, List<Block> blocks, int b) {
    int items = 0;
    int last = b;
    while (last + 1 < blocks.size() && item(text, blocks.get(last + 1))) {
      last++;
      items += lines(text, blocks.get(last));
    }
    return items < FEWEST ? b : last;
  }

  /** Whether a block is an item, or several without a mark, a line each. */
  private static boolean item(String text, Block block) {
    boolean goesOn = Character.isLowerCase(text.charAt(block.begin()));
    return (block.kind() == Kind.LIST_ITEM || block.kind() == Kind.PARAGRAPH && goesOn)
        && text.substring(block.begin(), block.end())
            .lines()
            .allMatch(l -> l.length() <= ITEM && !l.contains(". "));
  }

  private static int lines(String text, Block block) {
    return (int) text.substring(block.begin(), block.end()).lines().count();
  }
}

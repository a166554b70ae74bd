package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;

/** Makes articles of lines. */
final class Articles {

  private Articles() {}

  /** The lines as one text, an empty line between two, items of a list on lines of their own. */
  static Article of(String id, List<Line> lines, Metadata metadata) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    Block.Kind last = null;
    for (Line line : lines) {
      if (last != null) {
        text.append(last == Block.Kind.LIST_ITEM && line.kind() == last ? "\n" : "\n\n");
      }
      int begin = text.length();
      text.append(line.text());
      blocks.add(new Block(line.kind(), begin, text.length()));
      last = line.kind();
    }
    return new Article(id, text.toString(), blocks, metadata);
  }
}

package org.paraphe.source;

import java.util.ArrayList;
import java.util.List;

/** The layout of a plain text: paragraphs are set apart by empty lines. */
final class PlainText {

  private static final int LONGEST_TITLE = 150;

  private PlainText() {}

  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = -1;
    int end = -1;
    for (int line = 0; line < text.length(); line = afterLine(text, line)) {
      int first = firstVisible(text, line, afterLine(text, line));
      if (first >= 0) {
        begin = begin < 0 ? first : begin;
        end = afterLastVisible(text, line, afterLine(text, line));
      } else if (begin >= 0) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, begin, end));
        begin = -1;
      }
    }
    if (begin >= 0) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, begin, end));
    }
    return blocks;
  }

  /**
   * The title of a text: its first block, if that is one line without a full stop above others.
   *
   * @param blocks those of the text
   * @return empty if it begins otherwise
   */
  static String title(String text, List<Block> blocks) {
    if (blocks.size() < 2) {
      return "";
    }
    String first = text.substring(blocks.get(0).begin(), blocks.get(0).end());
    boolean sentence = first.endsWith(".") || first.endsWith(":") || first.endsWith(";");
    boolean line = first.length() <= LONGEST_TITLE && first.lines().count() == 1;
    return line && !sentence ? first : "";
  }

  private static int afterLine(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    boolean both = i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
    return Math.min(text.length(), i + (both ? 2 : 1));
  }

  private static int firstVisible(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!blank(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int afterLastVisible(String text, int from, int to) {
    int i = to;
    while (i > from && blank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

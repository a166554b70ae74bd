package org.paraphe.text;

import java.util.List;
import org.paraphe.source.Block;

/**
 * A sentence with its dependency tree.
 *
 * @param begin first UTF-16 unit in the article's text
 * @param end after the last UTF-16 unit
 * @param block the kind of block it stands in
 * @param tokens in text order
 * @param tree the dependency tree over {@code tokens}
 */
public record Sentence(
    int begin, int end, Block.Kind block, List<Token> tokens, DependencyTree tree) {

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }
}

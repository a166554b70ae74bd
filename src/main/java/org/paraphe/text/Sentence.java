package org.paraphe.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.paraphe.source.Block;

/** A sentence with its dependency tree. Immutable. */
public final class Sentence {

  private final int begin;
  private final int end;
  private final Block.Kind block;
  private final Token[] tokens;
  private final DependencyTree tree;

  /**
   * @param begin first UTF-16 unit in the article's text
   * @param end after the last UTF-16 unit
   * @param block the kind of block it stands in
   * @param tokens in text order
   * @param tree the dependency tree over {@code tokens}
   */
  public Sentence(int begin, int end, Block.Kind block, List<Token> tokens, DependencyTree tree) {
    this.begin = begin;
    this.end = end;
    this.block = block;
    this.tokens = tokens.toArray(Token[]::new);
    this.tree = tree;
  }

  /** First UTF-16 unit in the article's text. */
  public int begin() {
    return begin;
  }

  /** After the last UTF-16 unit in the article's text. */
  public int end() {
    return end;
  }

  /** The kind of block it stands in. */
  public Block.Kind block() {
    return block;
  }

  /** In text order. */
  public List<Token> tokens() {
    return Collections.unmodifiableList(Arrays.asList(tokens));
  }

  public Token token(int i) {
    return tokens[i];
  }

  public int size() {
    return tokens.length;
  }

  /** The dependency tree over the tokens. */
  public DependencyTree tree() {
    return tree;
  }
}

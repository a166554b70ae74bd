package org.paraphe.text;

import java.util.List;
import org.paraphe.ontology.WordLists;

/**
 * Reads the clauses of a sentence and draws its dependency tree by rule, in one pass from left to
 * right.
 *
 * <p>The tree follows Universal Dependencies v2 with three conventions that serve reading for
 * facts:
 *
 * <ul>
 *   <li>A reporting verb governs what it reports as {@link Relation#CCOMP}, also where it stands
 *       inside or behind it ("La mesure, a indiqué X, sera votée"; "…, a-t-il dit") and where a
 *       colon or quotation marks stand between.
 *   <li>The members that "dont" or "notamment" name of a group are {@link Relation#NMOD} of the
 *       group, with that word as {@link Relation#CASE}.
 *   <li>A prepositional phrase behind an object depends on the object; only "de" is sure. Who looks
 *       for a verb's complement looks at the right edge of its object as well.
 * </ul>
 *
 * <p>Thread-safe. Time grows linearly with the sentence.
 */
public final class DependencyParser {

  private final Grammar grammar;

  public DependencyParser(WordLists words) {
    grammar = new Grammar(words);
  }

  /** The tree of one sentence. */
  public DependencyTree parse(List<Token> tokens) {
    Arcs arcs = new Arcs(tokens.size());
    List<Chunk> chunks = new Chunker(grammar, tokens, arcs).read();
    new ClauseReader(grammar, tokens, chunks, arcs).read();
    return arcs.tree();
  }
}

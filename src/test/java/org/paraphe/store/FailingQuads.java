package org.paraphe.store;

import java.util.AbstractList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.paraphe.rdf.ArticleGraph;

/** Quads that cannot be read to their end. */
final class FailingQuads extends AbstractList<Quad> {

  private final List<Quad> quads;

  FailingQuads(ArticleGraph graph) {
    quads = graph.quads().toList();
  }

  @Override
  public Quad get(int index) {
    if (index == quads.size() - 1) {
      throw new IllegalStateException("the quads end here");
    }
    return quads.get(index);
  }

  @Override
  public int size() {
    return quads.size();
  }
}

package org.paraphe.pipeline;

import java.util.List;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Fact;
import org.paraphe.rdf.ArticleGraph;

/** What became of a page: nothing is dropped in silence. */
public sealed interface Outcome {

  /** The article's identifier. */
  String article();

  /**
   * The page was read.
   *
   * @param text the article with its entities
   * @param facts what it states, in text order
   * @param graph the same in RDF, without the facts that break a shape
   */
  record Built(LinkedText text, List<Fact> facts, ArticleGraph graph) implements Outcome {
    public Built {
      facts = List.copyOf(facts);
    }

    @Override
    public String article() {
      return text.text().article().id();
    }
  }

  /** The page was built before and has not changed since. */
  record Unchanged(String article) implements Outcome {}

  /**
   * The page gave no article.
   *
   * @param reason why, in words for the user
   */
  record Rejected(String article, String reason) implements Outcome {}
}

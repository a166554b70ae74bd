package org.paraphe.pipeline;

import java.util.List;
import java.util.function.Supplier;
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
   * @param made makes the graph, or holds it
   */
  record Built(LinkedText text, List<Fact> facts, Supplier<ArticleGraph> made) implements Outcome {
    public Built {
      facts = List.copyOf(facts);
    }

    /** The facts in RDF, without those that break a shape. */
    public ArticleGraph graph() {
      return made.get();
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

package org.paraphe.pipeline;

import java.util.List;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Fact;
import org.paraphe.ontology.Knowledge;
import org.paraphe.rdf.GraphMapper;
import org.paraphe.rdf.Iris;
import org.paraphe.source.Article;
import org.paraphe.source.ArticleReader;
import org.paraphe.source.RawPage;
import org.paraphe.source.RejectedException;
import org.paraphe.source.SourceItem;
import org.paraphe.text.AnnotatedText;

/**
 * From a page to its facts. It touches no store, clock or network: the outcome depends on the page
 * and the ontology alone.
 */
public final class Pipeline {

  private final ArticleReader reader;
  private final GraphMapper mapper;

  /**
   * @param knowledge what may be said and the words that say it
   * @param iris names the things of the graph
   */
  public Pipeline(Knowledge knowledge, Iris iris) {
    this.reader = new ArticleReader(knowledge.words());
    this.mapper = new GraphMapper(iris, knowledge.factClasses());
  }

  /** Takes a page through all stages; what is no page stays the rejection it is. */
  public Outcome process(SourceItem item) {
    if (item instanceof SourceItem.Rejected rejected) {
      return new Outcome.Rejected(rejected.id(), rejected.reason());
    }
    return process(((SourceItem.Page) item).page());
  }

  /** Takes a page through all stages. */
  public Outcome process(RawPage page) {
    try {
      Article article = reader.read(page);
      AnnotatedText annotated = new AnnotatedText(article, List.of(), List.of());
      LinkedText linked = LinkedText.of(annotated, List.of());
      List<Fact> facts = List.of();
      return new Outcome.Built(linked, facts, mapper.map(linked, facts));
    } catch (RejectedException e) {
      return new Outcome.Rejected(page.id(), e.getMessage());
    }
  }
}

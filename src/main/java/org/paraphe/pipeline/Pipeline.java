package org.paraphe.pipeline;

import java.util.List;
import org.paraphe.entity.LinkedText;
import org.paraphe.fact.Fact;
import org.paraphe.source.Article;
import org.paraphe.source.RawPage;
import org.paraphe.text.AnnotatedText;

/**
 * From a page to its facts. It touches no store, clock or network: the outcome depends on the page
 * and the ontology alone.
 */
public final class Pipeline {

  private final PlainReader reader = new PlainReader();

  /** Takes a page through all stages. */
  public Outcome process(RawPage page) {
    Article article = reader.read(page);
    AnnotatedText annotated = new AnnotatedText(article, List.of(), List.of());
    LinkedText linked = LinkedText.of(annotated, List.of());
    List<Fact> facts = List.of();
    return new Outcome.Built(linked, facts);
  }
}

package org.paraphe.text;

import java.util.List;
import org.paraphe.source.Article;

/**
 * An article with its sentences and quotations.
 *
 * @param sentences in text order, of all blocks
 * @param quotations in text order; a nested one follows the one it stands in
 */
public record AnnotatedText(Article article, List<Sentence> sentences, List<Quotation> quotations) {

  public AnnotatedText {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** The article's text between two UTF-16 offsets, as it stands. */
  public String text(int begin, int end) {
    return article.text().substring(begin, end);
  }
}

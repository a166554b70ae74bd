package org.paraphe.text;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.source.Article;

/**
 * An article with its sentences and quotations.
 *
 * @param sentences in text order, of all blocks
 * @param quotations in text order; a nested one follows the one it stands in
 */
public record AnnotatedText(Article article, List<Sentence> sentences, List<Quotation> quotations) {

  private static final Pattern WHITE = Pattern.compile("\\s+");

  public AnnotatedText {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** The article's text between two UTF-16 offsets, as it stands. */
  public String text(int begin, int end) {
    return article.text().substring(begin, end);
  }

  /** The article's text between two UTF-16 offsets, runs of white space made single spaces. */
  public String line(int begin, int end) {
    String raw = text(begin, end);
    return wide(raw) ? WHITE.matcher(raw).replaceAll(" ") : raw;
  }

  private static boolean wide(String text) {
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && space) {
        return true;
      }
      space = c == ' ';
    }
    return false;
  }
}

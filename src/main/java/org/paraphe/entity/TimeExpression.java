package org.paraphe.entity;

/**
 * Words that say when, with the date they mean.
 *
 * @param sentence index into {@link org.paraphe.text.AnnotatedText#sentences}
 * @param first first token in its sentence
 * @param last last token, inclusive
 * @param value ISO 8601 date to the day ({@code 2025-02-11}), month ({@code 2025-02}) or year
 */
public record TimeExpression(int sentence, int first, int last, String value) {

  public boolean covers(int sentenceIndex, int token) {
    return sentence == sentenceIndex && first <= token && token <= last;
  }
}

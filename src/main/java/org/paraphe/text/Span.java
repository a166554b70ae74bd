package org.paraphe.text;

/**
 * A stretch of the article's text.
 *
 * @param begin first UTF-16 unit
 * @param end after the last UTF-16 unit
 */
record Span(int begin, int end) {}

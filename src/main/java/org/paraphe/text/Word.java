package org.paraphe.text;

/**
 * A word, number or mark as the tokenizer cuts it.
 *
 * @param begin first UTF-16 unit in the article's text
 * @param end after the last UTF-16 unit
 * @param form as written, apostrophes straight, line breaks and invisible characters taken out
 */
record Word(int begin, int end, String form) {}

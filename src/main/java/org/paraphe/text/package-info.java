/**
 * Sentences, tokens, parts of speech, lemmas, quotations and a dependency tree, with offsets: from
 * an {@link org.paraphe.source.Article} to an {@link org.paraphe.text.AnnotatedText}.
 */
package org.paraphe.text;

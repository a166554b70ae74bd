/**
 * Answers questions asked in words: reads them with the lexicon that reads articles, and queries
 * the store.
 */
package org.paraphe.ask;

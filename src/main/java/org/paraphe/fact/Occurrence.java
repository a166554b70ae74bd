package org.paraphe.fact;

import org.paraphe.ontology.LexicalEntry;

/**
 * A lexical entry found in a sentence.
 *
 * @param head the token of its head word
 * @param first first token of its words, auxiliaries and clitics included
 * @param last last token of its words
 * @param group the verb group around its head
 */
record Occurrence(LexicalEntry entry, int head, int first, int last, VerbGroup group) {}

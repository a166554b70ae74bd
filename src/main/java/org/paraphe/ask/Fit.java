package org.paraphe.ask;

import java.util.List;
import java.util.Map;
import org.paraphe.ontology.FactClass;
import org.paraphe.ontology.Frame;
import org.paraphe.ontology.LexicalEntry;

/**
 * One way to read a clause: a frame with its roles filled.
 *
 * @param entry the lexicon entry; null where the question has a predicate of its own
 * @param frame its frame; null likewise
 * @param fillers phrases by role
 * @param topics phrases that say what a statement is about
 * @param left phrases that fill nothing
 * @param score comparable between readings of one clause
 */
record Fit(
    LexicalEntry entry,
    Frame frame,
    FactClass factClass,
    Map<String, List<Phrase>> fillers,
    List<Phrase> topics,
    List<Phrase> left,
    double score) {}

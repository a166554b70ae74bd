package org.paraphe.pipeline;

import org.paraphe.entity.Linker;
import org.paraphe.fact.FactFinder;
import org.paraphe.ontology.Knowledge;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Annotator;

/** The stages between an article and its facts that depend on its language. */
record LanguageReader(Annotator annotator, Linker linker, FactFinder finder) {

  /**
   * @param language BCP 47 tag
   */
  static LanguageReader of(Knowledge knowledge, String language) {
    WordLists words = knowledge.words(language);
    return new LanguageReader(
        new Annotator(words),
        new Linker(words, knowledge.gazetteer(language)),
        new FactFinder(knowledge, language));
  }
}

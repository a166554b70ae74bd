package org.paraphe.pipeline;

import java.util.concurrent.CompletableFuture;
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
    // The models are read beside the names and the lexicon: a start takes as long as the longer.
    CompletableFuture<Annotator> annotator =
        CompletableFuture.supplyAsync(() -> new Annotator(words));
    Linker linker = new Linker(words, knowledge.gazetteer(language));
    FactFinder finder = new FactFinder(knowledge, language);
    return new LanguageReader(annotator.join(), linker, finder);
  }
}

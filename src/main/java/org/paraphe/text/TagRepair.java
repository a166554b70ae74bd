package org.paraphe.text;

/** Sets typical errors of a language's tagger right. Implementations are thread-safe. */
sealed interface TagRepair permits FrenchTagRepair, EnglishTagRepair {

  /** Corrects the tags in place. */
  void repair(TaggedWords words);
}

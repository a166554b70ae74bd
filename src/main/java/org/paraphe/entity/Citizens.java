package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;

/** Tells where words for a nationality mean people rather than their country. */
final class Citizens {

  private final Inhabitants inhabitants;
  private final Set<String> persons;
  private final Set<String> rulers;
  private final Set<String> formers;
  private final Set<String> prefixes;

  Citizens(WordLists words) {
    this.inhabitants = new Inhabitants(words);
    this.persons = words.get("PersonNoun");
    this.formers = words.get("FormerMarker");
    this.prefixes = words.get("FormerPrefix");
    this.rulers = WordSet.union(words.get("StateHeadNoun"), words.get("GovernmentHeadNoun"));
  }

  /**
   * Whether a mention of a country by a nationality means people.
   *
   * @param near whether what may stand for the country is in the same sentence
   */
  boolean at(ArticleView view, Mention nationality, boolean near) {
    return inhabitants.at(view, view.sentence(nationality.sentence()), nationality.head())
        || near && citizen(view, nationality);
  }

  /** "Un cycliste belge a annoncé son soutien": a subject who does not act for the country. */
  private boolean citizen(ArticleView view, Mention adjective) {
    Sentence sentence = view.sentence(adjective.sentence());
    int noun = sentence.tree().head(adjective.head());
    return ofSubject(view, adjective)
        && (former(sentence, noun)
            || ArticleView.any(persons, sentence.token(noun))
                && !ArticleView.any(rulers, sentence.token(noun)));
  }

  /** "L'ex-président", "l'ancien président". */
  private boolean former(Sentence sentence, int noun) {
    return noun > 0 && formers.contains(sentence.token(noun - 1).norm())
        || prefixes.stream().anyMatch(sentence.token(noun).form()::startsWith);
  }

  /** "Le président togolais a vu sa ministre": whether the adjective is that of who acts. */
  static boolean ofSubject(ArticleView view, Mention adjective) {
    DependencyTree tree = view.sentence(adjective.sentence()).tree();
    int noun = tree.head(adjective.head());
    return noun >= 0 && tree.relation(noun) == Relation.NSUBJ;
  }
}

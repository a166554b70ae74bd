package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Tells which names are brought out as products: "a lancé la Brise", "a présenté lundi sa Brise
 * E-Max", not "a lancé la Stratégie nationale", "a dévoilé la Une".
 */
final class Launches {

  private final Set<String> launches;
  private final Set<String> shows;
  private final Set<String> schemes;
  private final Set<String> articles;
  private final Set<String> owners;
  private final Set<String> genitive;

  Launches(WordLists words) {
    this.launches = words.get("LaunchVerb");
    this.shows = words.get("ShowVerb");
    this.schemes = words.get("SchemeNoun");
    this.articles = words.get("DefiniteArticle");
    this.owners = words.get("PossessiveDeterminer");
    this.genitive = words.get("GenitivePreposition");
  }

  /** Whether the name is the object of a verb of bringing out, and may be that of a product. */
  boolean at(Sentence sentence, Name n) {
    int before = n.first() - 1;
    String word = sentence.token(before).norm();
    boolean determined = articles.contains(word) || owners.contains(word);
    boolean object = sentence.tree().relation(n.first()) == Relation.OBJ;
    int near = determined ? before - 1 : before;
    int verb = determined && object ? sentence.tree().head(n.first()) : near;
    if (verb < 0 || !sentence.token(verb).is(Upos.VERB) || scheme(sentence, n)) {
      return false;
    }
    boolean coined = coined(sentence, n);
    String lemma = sentence.token(verb).lemma();
    boolean launched = launches.contains(lemma) && (n.length() == 1 || coined && determined);
    return launched || coined && determined && shows.contains(lemma);
  }

  private static boolean coined(Sentence sentence, Name n) {
    for (int i = n.first(); i <= n.last(); i++) {
      if (ArticleView.common(sentence.token(i))) {
        return false;
      }
    }
    return n.readings().isEmpty();
  }

  private boolean scheme(Sentence sentence, Name n) {
    Token name = sentence.token(n.first());
    int next = n.last() + 1;
    boolean goesOn =
        next < sentence.size()
            && (sentence.token(next).is(Upos.ADJ)
                || genitive.contains(sentence.token(next).norm()));
    return goesOn
        || ArticleView.any(schemes, name)
        || name.readings().stream().anyMatch(m -> m.pos() == Upos.DET);
  }
}

package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Tells whether a capital city stands for the government that sits there. */
final class Governments {

  private final Set<String> genitive;
  private final Set<String> governmentNouns;
  private final Set<String> placeObjects;
  private final Set<String> agentPrepositions;
  private final Set<String> coordinators;
  private final Set<String> placeVerbs;

  Governments(WordLists words) {
    this.genitive = words.get("GenitivePreposition");
    this.governmentNouns = words.get("GovernmentNoun");
    this.placeObjects = words.get("PlaceObjectVerb");
    this.agentPrepositions = words.get("AgentPreposition");
    this.placeVerbs = words.get("PlaceVerb");
    this.coordinators = words.get("Coordinator");
  }

  /** Whether a name with a {@link Sense#CAPITAL} reading means the government. */
  boolean means(ArticleView view, Name n) {
    Sentence sentence = view.sentence(n.sentence());
    int p = n.first() - 1;
    while (p >= 0 && coordinated(view, sentence, p)) {
      p = before(view, sentence, p);
    }
    if (dateline(sentence, n)) {
      return false;
    }
    boolean bare = n.first() == 0 || !sentence.token(n.first() - 1).is(Upos.ADP);
    if (bare && (subject(view, sentence, n) || p < 0 && paired(view, sentence, n))) {
      return true;
    }
    if (p >= 0) {
      Token t = sentence.token(p);
      if (genitive.contains(t.norm())) {
        return p > 0 && ArticleView.any(governmentNouns, noun(sentence, p - 1));
      }
      if (agentPrepositions.contains(t.norm())) {
        return true;
      }
      if (t.is(Upos.ADP)) {
        return addressed(sentence, n, p);
      }
      if (t.is(Upos.VERB) && !t.lemma().isEmpty()) {
        return !placeObjects.contains(t.lemma());
      }
    }
    return false;
  }

  /** "Washington et Pékin": two capitals and no preposition. */
  private boolean paired(ArticleView view, Sentence sentence, Name n) {
    int i = n.last() + 1;
    boolean next =
        i + 1 < sentence.size()
            && coordinators.contains(sentence.token(i).norm())
            && view.known(sentence, i + 1, i + 1).stream().anyMatch(Governments::power);
    return next || n.first() > 0 && coordinated(view, sentence, n.first() - 1);
  }

  /** "reproche à Berlin d'accaparer", "une référence voilée à Pékin". */
  private boolean addressed(Sentence sentence, Name n, int p) {
    int after = n.last() + 1;
    boolean asked =
        p > 0
            && after + 1 < sentence.size()
            && sentence.token(p - 1).is(Upos.VERB, Upos.NOUN)
            && genitive.contains(sentence.token(after).norm())
            && verbAfter(sentence, after + 1);
    for (int k = p - 1; !asked && k >= Math.max(0, p - 4); k--) {
      if (sentence.token(k).is(Upos.NOUN)) {
        asked = ArticleView.any(governmentNouns, sentence.token(k));
      } else if (sentence.token(k).is(Upos.VERB, Upos.AUX, Upos.PUNCT)
          && sentence.token(k).morph().form().finite()) {
        return false;
      }
    }
    return asked;
  }

  private static boolean verbAfter(Sentence sentence, int i) {
    return sentence.token(i).is(Upos.VERB, Upos.AUX)
        || ArticleView.quote(sentence.token(i))
            && i + 1 < sentence.size()
            && sentence.token(i + 1).is(Upos.VERB, Upos.AUX);
  }

  private boolean coordinated(ArticleView view, Sentence sentence, int p) {
    Token t = sentence.token(p);
    boolean link = coordinators.contains(t.norm()) || t.form().equals(",");
    return link && before(view, sentence, p) < p - 1;
  }

  /** The token before the capital or country that ends before {@code p}; {@code p} − 1 if none. */
  private static int before(ArticleView view, Sentence sentence, int p) {
    for (int i = Math.max(0, p - 3); i < p; i++) {
      if (view.known(sentence, i, p - 1).stream().anyMatch(Governments::power)) {
        return i - 1;
      }
    }
    return p - 1;
  }

  private static boolean power(Reading r) {
    return r.sense() == Sense.CAPITAL;
  }

  private Token noun(Sentence sentence, int from) {
    int i = from;
    while (i > 0 && sentence.token(i).is(Upos.ADJ)) {
      i--;
    }
    return sentence.token(i);
  }

  private static boolean dateline(Sentence sentence, Name n) {
    if (n.first() > 1 || n.last() + 1 >= sentence.size()) {
      return false;
    }
    boolean upper = ArticleView.upper(n.surface(), 0, n.surface().length());
    String next = sentence.token(n.last() + 1).form();
    return upper && !sentence.token(n.last() + 1).is(Upos.VERB, Upos.AUX)
        || next.equals("(")
        || next.length() == 1 && "-–—:".contains(next);
  }

  private boolean subject(ArticleView view, Sentence sentence, Name n) {
    for (int i = n.first(); i <= n.last(); i++) {
      Relation r = sentence.tree().relation(i);
      int head = sentence.tree().head(i);
      if (head >= 0 && r == Relation.NSUBJ && agent(sentence, head)) {
        return true;
      }
    }
    int i = n.last() + 1;
    int limit = Math.min(sentence.size(), i + 9);
    while (i < limit) {
      Token t = sentence.token(i);
      if (t.is(Upos.VERB, Upos.AUX)) {
        return agent(sentence, i);
      }
      boolean passes =
          t.is(Upos.ADV, Upos.PRON, Upos.CCONJ, Upos.PART)
              || t.form().equals(",")
              || ArticleView.quote(t)
              || t.is(Upos.ADP) && i + 1 < limit && sentence.token(i + 1).is(Upos.VERB)
              || coordinators.contains(t.norm())
              || view.known(sentence, i, i).stream().anyMatch(Governments::power);
      if (!passes) {
        return false;
      }
      i++;
    }
    return false;
  }

  /** Whether the verb group at {@code i} is one that only agents are subjects of. */
  private boolean agent(Sentence sentence, int i) {
    for (int k = i; k < Math.min(sentence.size(), i + 5); k++) {
      Token t = sentence.token(k);
      if (t.is(Upos.VERB)) {
        return !placeVerbs.contains(t.lemma());
      }
      if (!t.is(Upos.AUX, Upos.ADV, Upos.PRON, Upos.PART) && !ArticleView.quote(t)) {
        return false;
      }
    }
    return false;
  }
}

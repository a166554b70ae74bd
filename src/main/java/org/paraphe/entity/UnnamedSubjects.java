package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Finds who acts without a name, for whom the pronoun of the next sentence stands rather. */
final class UnnamedSubjects {

  private final Set<String> persons;
  private final Set<String> definite;
  private final Set<String> feminine;
  private final Set<String> masculine;
  private final Set<String> back;
  private final Set<String> femininePronouns;
  private final Expletives expletives;

  UnnamedSubjects(WordLists words, Expletives expletives) {
    this.persons = WordSet.union(words.get("PositionNoun"), words.get("PersonNoun"));
    this.definite = words.get("DefiniteForm");
    this.feminine = words.get("FeminineDeterminer");
    this.masculine = words.get("MasculineDeterminer");
    this.back = words.get("BackPronoun");
    this.femininePronouns = words.get("FemininePronoun");
    this.expletives = expletives;
  }

  /**
   * "L'avocat de X a fait appel. Il dénonce …": whether such a subject of the sentence before comes
   * before somebody, who is neither a subject there nor named since.
   *
   * @param gender of the pronoun at {@code i} of sentence {@code s}
   */
  boolean before(ArticleView view, History history, int s, int i, char gender, Draft who) {
    int last = s - 1;
    while (last >= 0 && history.goesOn(view.sentence(last))) {
      last--;
    }
    int subject = last < 0 ? -1 : unnamed(view, history, last, gender);
    if (subject < 0) {
      return false;
    }
    int begin = view.sentence(s).token(i).begin();
    boolean alone = last <= 1 && definite(view.sentence(last), subject);
    for (History.Entry e : history.entries()) {
      Mention m = e.mention();
      boolean named = m.kind() == Mention.Kind.NAME && e.draft().type == EntityType.Person;
      alone &= m.sentence() > last || (e.draft() == who ? m.sentence() < last : !named);
      boolean since = m.sentence() > last || m.sentence() == last && e.subject() && !e.inner();
      since |= m.sentence() == last && beside(view.sentence(last), subject, m);
      if (e.draft() == who && !e.quoted() && since && m.begin() < begin) {
        return false;
      }
    }
    // "X en examen" heads an article: "L'ancien maire est soupçonné … Il nie."
    return !alone;
  }

  private boolean definite(Sentence sentence, int noun) {
    int determiner = sentence.tree().child(noun, Relation.DET);
    return determiner >= 0 && definite.contains(sentence.token(determiner).norm());
  }

  /** "Le commissaire à l'énergie, X, a dit": whether a name is set off behind the subject. */
  private static boolean beside(Sentence sentence, int subject, Mention m) {
    return m.kind() == Mention.Kind.NAME
        && subject < m.first()
        && m.last() < sentence.tree().head(subject)
        && sentence.token(m.first() - 1).form().equals(",");
  }

  /**
   * The subject of the sentence, if it is a noun or pronoun for one person whom nothing names; or
   * −1.
   */
  private int unnamed(ArticleView view, History history, int s, char gender) {
    Sentence sentence = view.sentence(s);
    DependencyTree tree = sentence.tree();
    for (int k = 0; k < sentence.size(); k++) {
      Token t = sentence.token(k);
      Relation r = tree.relation(k);
      if (r != Relation.NSUBJ && r != Relation.NSUBJ_PASS
          || tree.relation(tree.head(k)) != Relation.ROOT) {
        continue;
      }
      if (t.is(Upos.PRON) && back.contains(t.norm())) {
        boolean agrees = femininePronouns.contains(t.norm()) == (gender == 'f');
        boolean other = agrees && !history.taken(s, k) && !expletives.at(sentence, k);
        return other && !history.quoted(t.begin()) ? k : -1;
      }
      if (t.is(Upos.NOUN) && t.morph().number() != 'p' && ArticleView.any(persons, t)) {
        char own = gender(sentence, k);
        boolean other =
            !history.taken(s, k)
                && tree.child(k, Relation.APPOS, Relation.FLAT) < 0
                && (own == 'e' || own == gender)
                && !history.quoted(t.begin());
        return other ? k : -1;
      }
    }
    return -1;
  }

  private char gender(Sentence sentence, int noun) {
    String before = noun > 0 ? sentence.token(noun - 1).norm() : "";
    boolean told = feminine.contains(before) || masculine.contains(before);
    return told ? feminine.contains(before) ? 'f' : 'm' : sentence.token(noun).morph().gender();
  }
}

package org.paraphe.entity;

import java.util.Set;
import java.util.function.Predicate;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Finds who is called by where they are from: "le Serbe", "la Togolaise". */
final class Inhabitants {

  private static final int REACH = 4;

  private final Set<String> definite;
  private final Set<String> plurals;

  Inhabitants(WordLists words) {
    this.definite = words.get("DefiniteForm");
    this.plurals = words.get("PluralDeterminer");
  }

  /** Whether the token is the noun for one inhabitant who is not named beside it. */
  boolean at(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    boolean named = i + 1 < sentence.size() && sentence.token(i + 1).is(Upos.PROPN, Upos.X);
    String before = i == 0 ? "" : sentence.token(i - 1).norm();
    return t.capitalised()
        && t.is(Upos.NOUN, Upos.PROPN)
        && !named
        && definite.contains(before)
        && !plurals.contains(before)
        && view.demonym(sentence, i)
        && view.known(sentence, i, i).stream().allMatch(r -> r.sense() == Sense.DEMONYM);
  }

  /** "le français recule": whether a noun written as the adjective names a language rather. */
  static boolean language(Sentence sentence, int i) {
    Token t = sentence.token(i);
    boolean named = i + 1 < sentence.size() && sentence.token(i + 1).is(Upos.PROPN, Upos.X);
    return !named
        && t.is(Upos.NOUN)
        && t.form().equals(t.lemma())
        && Character.isLowerCase(t.form().charAt(0));
  }

  /**
   * Who was called so before, or the likeliest of the persons of earlier sentences who were called
   * nothing else; null for nobody, or where another was named beside.
   */
  Draft person(ArticleView view, History history, int s, int i) {
    Token t = view.sentence(s).token(i);
    Draft best = null;
    boolean beside = false;
    double top = Double.NEGATIVE_INFINITY;
    for (History.Entry e : history.entries()) {
      Draft d = e.draft();
      int distance = e.mention().sentence() < s ? history.told(e.mention().sentence(), s) : REACH;
      boolean called = d.nouns.contains(t.norm());
      if (d.type == EntityType.Person
          && e.mention().begin() < t.begin()
          && agrees(d, view.sentence(s), i)
          && (called || distance < REACH && !e.quoted() && !foreign(view, d))) {
        double score = (called ? 100 : 0) + (e.subject() ? 2.5 : 0) - 2.2 * distance;
        boolean rival = best != null && best != d && Math.abs(score - top) < 2.6;
        beside = rival || beside && score < top;
        best = score >= top ? d : best;
        top = Math.max(top, score);
      }
    }
    return beside ? null : best;
  }

  private static boolean agrees(Draft d, Sentence sentence, int i) {
    char gender = 'e';
    for (Morph m : sentence.token(i - 1).readings()) {
      gender = m.pos() == Upos.DET ? m.gender() : gender;
    }
    return d.gender == 'e' || gender == 'e' || d.gender == gender;
  }

  /** "le président français": whether somebody was titled with another country's adjective. */
  static boolean another(ArticleView view, Draft d, String country) {
    return !country.isEmpty()
        && d.mentions.stream()
            .filter(m -> m.kind() == Mention.Kind.NAME && m.first() > 1)
            .map(m -> StateTitles.country(view, view.sentence(m.sentence()), m.first() - 1))
            .anyMatch(other -> !other.isEmpty() && !other.equals(country));
  }

  /** The only one of those before {@code offset} whose title has a country's adjective; or null. */
  static Draft only(
      ArticleView view, History history, int offset, String country, Predicate<History.Entry> may) {
    Draft only = null;
    for (History.Entry e : history.entries()) {
      Draft d = e.draft();
      boolean is =
          d != only
              && d.type == EntityType.Person
              && e.mention().begin() < offset
              && may.test(e)
              && titled(view, d, country);
      if (is && only != null) {
        return null;
      }
      only = is ? d : only;
    }
    return only;
  }

  /** "le ministre belge de la Santé, X": whether a title of somebody has a country's adjective. */
  private static boolean titled(ArticleView view, Draft d, String country) {
    for (Mention m : d.mentions) {
      if (m.kind() != Mention.Kind.NAME) {
        continue;
      }
      Sentence sentence = view.sentence(m.sentence());
      int above = sentence.tree().head(m.head());
      if (above >= 0
          && sentence.tree().relation(m.head()) == Relation.APPOS
          && StateTitles.country(view, sentence, above + 1).equals(country)) {
        return true;
      }
      for (int c : sentence.tree().children(m.head(), Relation.APPOS)) {
        if (StateTitles.country(view, sentence, c + 1).equals(country)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether somebody was called an inhabitant of a country. */
  private static boolean foreign(ArticleView view, Draft d) {
    return d.nouns.stream().anyMatch(view::demonym);
  }
}

package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Tells which capitalised words may open a name that no list knows. */
final class NameOpenings {

  private static final String ROMAN = "IVXLCDM";

  private final HeadedNames headed;
  private final CapitalTitles titles;
  private final Set<String> stop;
  private final Set<String> particles;
  private final Set<String> articles;
  private final Set<String> honorifics;
  private final Set<String> positions;
  private final Set<String> contests;
  private final Set<String> kinds;
  private final Set<String> dates;
  private final Set<String> ordinals;
  private final Set<String> events;
  private final Set<String> ministers;

  NameOpenings(WordLists words, HeadedNames headed, CapitalTitles titles) {
    this.headed = headed;
    this.titles = titles;
    this.stop = words.get("NameStop");
    this.particles = words.get("InnerParticle");
    this.articles = words.get("DefiniteArticle");
    this.honorifics = words.get("HonorificTitle");
    this.positions = words.get("PositionNoun");
    this.contests = words.get("ContestNoun");
    this.kinds = words.get("OrganizationKind");
    this.dates =
        WordSet.union(
            words.get("Weekday"),
            WordSet.union(words.get("Month"), words.get("MonthAbbreviation")));
    this.ordinals = words.get("OrdinalEnding");
    this.events = words.get("UniqueEventNoun");
    this.ministers = words.get("MinisterNoun");
  }

  /** Whether the capitalised word at {@code i} is one. */
  boolean at(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (slogan(sentence, i)) {
      return true;
    }
    if (stop.contains(t.form()) && !Chains.givenBefore(view, sentence, i)
        || headed.nameless(sentence, i)
        || titles.at(sentence, i)
        || event(sentence, i)
        || !ArticleView.common(t) && ordinal(t.form())
        || honorifics.contains(t.form())
        || honorifics.contains(t.norm()) && !Chains.givenBefore(view, sentence, i)
        || kinds.contains(t.form())
        || kindBefore(view, sentence, i)
        || t.is(Upos.ADV)
        || prefixed(t)
        || ArticleView.common(t)
            && t.is(Upos.PRON, Upos.ADP, Upos.ADV, Upos.CCONJ, Upos.SCONJ, Upos.VERB, Upos.AUX)
        || dates.contains(t.norm())
        || dates.contains(t.form())
        || t.form().length() == 1
        || t.is(Upos.PUNCT, Upos.NUM, Upos.SYM)) {
      return false;
    }
    boolean given = Chains.givenBefore(view, sentence, i);
    if (!given && portfolio(sentence, i)) {
      return false;
    }
    if (view.initial(sentence, i)) {
      boolean letters = Chains.acronym(t) && t.is(Upos.PROPN);
      return given
          || letters
          || !ArticleView.common(t)
          || NameShape.givenSubject(view, sentence, i);
    }
    if (articles.contains(t.norm())) {
      return i + 1 < sentence.size()
          && Chains.capital(sentence.token(i + 1))
          && !Chains.acronym(sentence.token(i + 1))
          && view.longestKnown(sentence, i + 1) < 0
          && !view.heading(sentence);
    }
    boolean honoured = i > 0 && honorifics.contains(sentence.token(i - 1).form());
    boolean contest = i + 1 < sentence.size() && contests.contains(sentence.token(i + 1).norm());
    return given
        || honoured
        || contest && Chains.capital(sentence.token(i + 1))
        || !positions.contains(t.norm())
            && !positions.contains(t.form())
            && !plainAdjective(sentence, i);
  }

  /** "ministre tchadien des Postes et Télécommunications": common words that say of what. */
  private boolean portfolio(Sentence sentence, int i) {
    if (!ArticleView.common(sentence.token(i))) {
      return false;
    }
    int k = i - 1;
    while (k > 0 && matter(sentence.token(k))) {
      k--;
    }
    int of = k + 1;
    while (k > 0 && sentence.token(k).is(Upos.ADJ) && !Chains.capital(sentence.token(k))) {
      k--;
    }
    return k >= 0
        && ministers.contains(sentence.token(k).norm())
        && sentence.token(of).is(Upos.ADP);
  }

  private static boolean matter(Token t) {
    return t.is(Upos.ADP, Upos.DET, Upos.CCONJ) || Chains.capital(t) && ArticleView.common(t);
  }

  /** "ex-Gendarme", "pro-Kurde" and the like, but not "al-Masri". */
  private boolean prefixed(Token t) {
    int hyphen = t.form().indexOf('-');
    return !t.capitalised() && hyphen > 0 && !particles.contains(t.norm().substring(0, hyphen));
  }

  /**
   * "le groupe Ici Conflans", "la liste Agir Ensemble": any word may open what a body is called.
   */
  private boolean slogan(Sentence sentence, int i) {
    return i > 0
        && i + 1 < sentence.size()
        && sentence.token(i).is(Upos.ADV, Upos.PRON, Upos.VERB)
        && Chains.capital(sentence.token(i + 1))
        && sentence.token(i - 1).is(Upos.NOUN)
        && kinds.contains(sentence.token(i - 1).norm());
  }

  /** "ONG Vigie numérique": a kind of body in capitals before its name. */
  private boolean kindBefore(ArticleView view, Sentence sentence, int i) {
    return Chains.acronym(sentence.token(i))
        && kinds.contains(sentence.token(i).norm())
        && i + 1 < sentence.size()
        && view.adjacent(sentence, i);
  }

  /** "Sommet Afrique-Europe": no name, but an event and what it is called by. */
  private boolean event(Sentence sentence, int i) {
    return events.contains(sentence.token(i).norm())
        && i + 1 < sentence.size()
        && Chains.capital(sentence.token(i + 1))
        && sentence.token(i + 1).begin() == sentence.token(i).end() + 1;
  }

  /** "XXIVe": an ordinal in Roman numerals. */
  private boolean ordinal(String form) {
    int i = 0;
    while (i < form.length() && ROMAN.indexOf(form.charAt(i)) >= 0) {
      i++;
    }
    return i > 0 && ordinals.contains(form.substring(i));
  }

  /** "Premier ministre": a capitalised adjective before a common noun. */
  private static boolean plainAdjective(Sentence sentence, int i) {
    return sentence.token(i).is(Upos.ADJ)
        && ArticleView.common(sentence.token(i))
        && i + 1 < sentence.size()
        && !Chains.capital(sentence.token(i + 1));
  }
}

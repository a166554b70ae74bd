package org.paraphe.entity;

import java.util.EnumSet;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Names that open with a common noun: "ministère des Affaires étrangères", "Comité international de
 * la Croix-Rouge", "tribunal de Munich", "mer Rouge". Says where they end.
 */
final class HeadedNames {

  /**
   * @param nested whether known names inside count for themselves
   */
  record Found(int last, EntityType type, boolean nested) {}

  /** What a noun that opens a name may be taken for. */
  private static final Set<Upos> HEADS =
      EnumSet.of(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.VERB, Upos.ADV);

  private final Chains chains;
  private final Complements complements;
  private final Set<String> nouns;
  private final Set<String> organization;
  private final Set<String> organizationWords;
  private final Set<String> lower;
  private final Terms compounds;
  private final Set<String> open;
  private final Set<String> governed;
  private final Set<String> bare;
  private final Set<String> institutions;
  private final Set<String> sites;
  private final Set<String> genitive;
  private final Set<String> articles;
  private final Set<String> locatives;
  private final Set<String> stateTitles;
  private final Set<String> persons;
  private final Set<String> missions;
  private final Set<String> definite;
  private final Set<String> unarticled;
  private final Set<String> places;
  private final Set<String> contests;
  private final HeldBodies held;
  private final Set<String> regional;
  private final Set<String> under;
  private final Set<String> ofVerbs;

  HeadedNames(WordLists words, Chains chains) {
    this.chains = chains;
    this.complements = new Complements(words, chains);
    this.organization = words.get("OrganizationNoun");
    this.organizationWords = words.get("OrganizationWord");
    this.nouns =
        WordSet.union(
            WordSet.union(words.get("OrganizationNoun"), words.get("OrganizationWord")),
            WordSet.union(words.get("SiteNoun"), words.get("InstitutionNoun")));
    this.lower = words.get("MinistryNoun");
    this.compounds = new Terms(lower);
    this.open = words.get("OpenMinistryNoun");
    this.governed = words.get("GovernedNoun");
    this.bare = words.get("BareInstitution");
    this.institutions = words.get("InstitutionNoun");
    this.sites = words.get("SiteNoun");
    this.genitive = words.get("GenitivePreposition");
    this.articles = words.get("DefiniteArticle");
    this.locatives = words.get("LocativePreposition");
    this.stateTitles = words.get("StateTitleWord");
    this.persons = words.get("PositionNoun");
    this.places = words.get("PlaceNoun");
    this.contests = WordSet.union(words.get("ContestNoun"), words.get("PlacedEventNoun"));
    this.held = new HeldBodies(words);
    this.regional = words.get("RegionAdjective");
    this.under = words.get("UnderPreposition");
    this.ofVerbs = words.get("OfVerb");
    this.definite = words.get("DefiniteForm");
    this.unarticled = words.get("UnarticledGenitive");
    this.missions = words.get("DiplomaticNoun");
  }

  /**
   * "Yale School of Public Health": the last token of a name with what "of" adds to it, where its
   * last word says what body it is; {@code last} if nothing does.
   */
  int through(ArticleView view, Sentence sentence, int first, int last) {
    if (last <= first) {
      return last;
    }
    Token noun = sentence.token(last);
    int of = last + 1;
    int next = of + 1 < sentence.size() && sentence.token(of + 1).is(Upos.DET) ? of + 2 : of + 1;
    boolean named =
        organizationWords.contains(noun.form())
            && complements.genitiveAt(sentence, of)
            && next < sentence.size()
            && Chains.capital(sentence.token(next))
            && !Chains.givenBefore(view, sentence, next);
    if (!named || completed(sentence, first)) {
      return last;
    }
    int end = Math.max(last, complements.end(view, sentence, last, true));
    return further(view, sentence, next, end) ? chains.end(view, sentence, end + 2) : end;
  }

  /** "Institute of Allergy and Infectious Diseases": whether a second matter is named. */
  private static boolean further(ArticleView view, Sentence sentence, int first, int last) {
    int second = last + 2;
    return second < sentence.size()
        && sentence.token(last + 1).is(Upos.CCONJ)
        && Chains.capital(sentence.token(second))
        && view.known(sentence, first, last).isEmpty()
        && view.longestKnown(sentence, second) < 0
        && !Chains.givenBefore(view, sentence, second);
  }

  /** "accused the Supreme Court of": whether the verb before takes such a phrase. */
  private boolean completed(Sentence sentence, int first) {
    int verb = first - 1;
    while (verb >= 0 && sentence.token(verb).is(Upos.DET)) {
      verb--;
    }
    return verb >= 0 && ofVerbs.contains(sentence.token(verb).lemma());
  }

  /** Whether somebody's name stands right behind a body that is not called after people. */
  boolean beforePerson(ArticleView view, Sentence sentence, int i) {
    return complements.apart(view, sentence, i, i + 1);
  }

  /** The name that opens with the noun at {@code i}, or null. */
  Found at(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (!HEADS.contains(t.pos()) || t.form().length() < 3 || !ArticleView.any(nouns, t)) {
      return null;
    }
    if (Chains.givenBefore(view, sentence, i)) {
      return null;
    }
    boolean body =
        organization.contains(t.lemma())
            || organization.contains(t.norm())
            || organizationWords.contains(t.form());
    // "Minister Park Jin"
    boolean titled = i > 0 && t.capitalised() && ArticleView.any(persons, sentence.token(i - 1));
    boolean site = !titled && (sites.contains(t.lemma()) || sites.contains(t.norm()));
    if (!body && !site && !institutions.contains(t.form())) {
      return null;
    }
    int known = view.longestKnown(sentence, i);
    Found found = body || institutions.contains(t.form()) ? organization(view, sentence, i) : null;
    if (found == null && site) {
      found = site(view, sentence, i);
    }
    if (found != null
        && known > i
        && found.type() == EntityType.Organization
        && !extended(view, sentence, i, known, found.last())) {
      return null;
    }
    return found != null && known > found.last() ? null : longerThan(known, found, i);
  }

  /** Whether a known name goes on with another name or an acronym that it spells. */
  private boolean extended(ArticleView view, Sentence sentence, int i, int known, int last) {
    if (Acronyms.end(view, sentence, i) == last) {
      return true;
    }
    // "le vice-président de la Banque mondiale X"
    boolean somebody = held.at(sentence, i) && sentence.token(known + 1).is(Upos.PROPN);
    return !somebody && Complements.hasCapital(sentence, known + 1, last) && last - known < 4;
  }

  private static Found longerThan(int known, Found found, int i) {
    return found != null && known == found.last() && known > i ? null : found;
  }

  private Found organization(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    int acronym = Acronyms.end(view, sentence, i);
    if (acronym > i) {
      return new Found(acronym, EntityType.Organization, true);
    }
    boolean capital = t.capitalised() && !view.initial(sentence, i);
    if (capital || t.capitalised()) {
      Found found = capitalised(view, sentence, i, capital);
      if (found != null) {
        return found;
      }
    }
    return lower(view, sentence, i);
  }

  private Found capitalised(ArticleView view, Sentence sentence, int i, boolean certain) {
    Token t = sentence.token(i);
    if (title(sentence, i) || t.morph().number() == 'p' && institutions.contains(t.lemma())) {
      return null;
    }
    int end =
        institutions.contains(t.form())
            ? Complements.adjectives(view, sentence, i)
            : complements.end(view, sentence, i, true);
    if (places.contains(t.form()) && complements.genitiveAt(sentence, i + 1)) {
      return null;
    }
    if (end > i && (certain || Complements.hasCapital(sentence, i + 1, end))) {
      if (ArticleView.any(persons, t)) {
        return null;
      }
      return new Found(end, EntityType.Organization, end - i > 1);
    }
    if (certain && institutions.contains(t.form()) && !title(sentence, i) && the(sentence, i)) {
      return new Found(i, EntityType.Organization, false);
    }
    return null;
  }

  /** "l'État", "du Sénat", but not "trentième État", "un État". */
  private boolean the(Sentence sentence, int i) {
    int k = i - 1;
    while (k > 0 && sentence.token(k).is(Upos.ADJ)) {
      k--;
    }
    Token before = sentence.token(k);
    boolean apposed = k < i - 1 && before.is(Upos.PUNCT);
    return !before.is(Upos.NUM, Upos.DET) && !apposed || definite.contains(before.norm());
  }

  /** Whether the word for an institution names none here: "chefs d'Etat", "un État". */
  boolean nameless(Sentence sentence, int i) {
    return institutions.contains(sentence.token(i).form())
        && (title(sentence, i) || i > 0 && !the(sentence, i));
  }

  /** "chef de l'État", "coup d'État". */
  private boolean title(Sentence sentence, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
      if (stateTitles.contains(sentence.token(k).norm())) {
        return true;
      }
      if (!genitive.contains(sentence.token(k).norm())
          && !articles.contains(sentence.token(k).norm())) {
        return false;
      }
    }
    return false;
  }

  /** "le ministère de la Mer", "le gouvernement malien": what a common noun heads. */
  private Found lower(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (i > 1 && under.contains(sentence.token(i - 2).norm())) {
      // "sous la présidence de X"
      return null;
    }
    if (i > 1 && unarticled.contains(sentence.token(i - 1).norm())) {
      // "comité d'organisation des Jeux", "chefs de gouvernement de la CEDEAO"
      return null;
    }
    int compound = compound(sentence, i);
    if (compound > i && proper(view, sentence, i, compound)) {
      return new Found(
          complements.end(view, sentence, compound, false), EntityType.Organization, true);
    }
    String lemma = lower.contains(t.lemma()) ? t.lemma() : t.norm();
    if (!lower.contains(lemma) && !governed.contains(lemma) || t.morph().number() == 'p') {
      return null;
    }
    int adjectives = Complements.adjectives(view, sentence, i);
    boolean nation =
        adjectives > i
            && (demonym(view, sentence, i + 1, adjectives)
                || regional.contains(sentence.token(i + 1).lemma()));
    if (nation && governed.contains(lemma) && !complements.genitiveAt(sentence, adjectives + 1)) {
      return new Found(seat(view, sentence, lemma, adjectives), EntityType.Organization, true);
    }
    if (places.contains(lemma) && !common(sentence, adjectives)) {
      return null;
    }
    int end = complements.end(view, sentence, i, open.contains(lemma));
    if (end > adjectives && (open.contains(lemma) || proper(view, sentence, i, adjectives))) {
      return new Found(seat(view, sentence, lemma, end), EntityType.Organization, true);
    }
    return bare.contains(lemma) && definite(sentence, i)
        ? new Found(i, EntityType.Organization, false)
        : null;
  }

  /** "conseil municipal", "cour d'appel": the last token of a noun of several words. */
  private int compound(Sentence sentence, int i) {
    return compounds.at(sentence, i, i + 2) ? i + 2 : compounds.at(sentence, i, i + 1) ? i + 1 : i;
  }

  /** "ambassade de Chine à Tokyo": a mission's name goes on with its city. */
  private int seat(ArticleView view, Sentence sentence, String lemma, int end) {
    if (!missions.contains(lemma)
        || end + 2 >= sentence.size()
        || !locatives.contains(sentence.token(end + 1).norm())) {
      return end;
    }
    Token city = sentence.token(end + 2);
    return Chains.capital(city)
        ? Math.max(chains.end(view, sentence, end + 2), view.longestKnown(sentence, end + 2))
        : end;
  }

  private boolean definite(Sentence sentence, int i) {
    if (i == 0) {
      return true;
    }
    String before = sentence.token(i - 1).norm();
    return definite.contains(before) || sentence.token(i - 1).is(Upos.ADP);
  }

  private static boolean demonym(ArticleView view, Sentence sentence, int first, int last) {
    for (int k = first; k <= last; k++) {
      if (view.demonym(sentence, k)) {
        return true;
      }
    }
    return false;
  }

  /** "département de la Justice", but not "département du Pool", which is a place. */
  private boolean common(Sentence sentence, int adjectives) {
    int k = adjectives + 1;
    while (k < sentence.size() && sentence.token(k).is(Upos.ADP, Upos.DET)) {
      k++;
    }
    return k >= sentence.size() || ArticleView.common(sentence.token(k));
  }

  /** Whether the first complement after the adjectives is a name: "tribunal de Munich". */
  private boolean proper(ArticleView view, Sentence sentence, int i, int adjectives) {
    int k = adjectives + 1;
    if (!complements.genitiveAt(sentence, k)) {
      return false;
    }
    k++;
    if (k < sentence.size() && articles.contains(sentence.token(k).norm())) {
      k++;
    }
    return k < sentence.size()
        && Chains.capital(sentence.token(k))
        && !sentence.token(k).is(Upos.PUNCT);
  }

  private Found site(ArticleView view, Sentence sentence, int i) {
    int k = Complements.adjectives(view, sentence, i) + 1;
    while (k < sentence.size()
        && complements.genitiveAt(sentence, k)
        && k + 1 < sentence.size()
        && !Chains.capital(sentence.token(k + 1))
        && sentence.token(k + 1).is(Upos.NOUN)) {
      // "tour principal du championnat d'Europe", "deuxième place du marathon de Lima"
      if (ArticleView.any(contests, sentence.token(k + 1))) {
        return null;
      }
      k += 2;
    }
    if (complements.genitiveAt(sentence, k)) {
      k++;
    }
    if (k < sentence.size() && articles.contains(sentence.token(k).norm())) {
      k++;
    }
    if (k >= sentence.size()
        || k == i + 0
        || !Chains.capital(sentence.token(k))
        || !view.adjacent(sentence, k - 1)) {
      return null;
    }
    if (view.given(sentence, k) && complements.genitiveAt(sentence, k - 1)
        || known(view, sentence, k)) {
      return null;
    }
    int end = Math.max(chains.end(view, sentence, k), view.longestKnown(sentence, k));
    if (complements.genitiveAt(sentence, end + 1)
        && end + 2 < sentence.size()
        && Chains.capital(sentence.token(end + 2))
        && view.longestKnown(sentence, end + 2) > 0) {
      end = view.longestKnown(sentence, end + 2);
    }
    return new Found(end, EntityType.Place, true);
  }

  /** Countries and bodies are no part of a site's name: "base de l'Otan", "îles du Japon". */
  private static boolean known(ArticleView view, Sentence sentence, int k) {
    int end = view.longestKnown(sentence, k);
    return end >= 0
        && view.known(sentence, k, end).stream()
            .anyMatch(r -> r.sense() == Sense.NAME && r.thing().type() != EntityType.Place);
  }
}

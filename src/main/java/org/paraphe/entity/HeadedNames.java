package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
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

  private static final int REACH = 24;

  private final NameFinder chains;
  private final Set<String> organization;
  private final Set<String> organizationWords;
  private final Set<String> lower;
  private final Set<String> open;
  private final Set<String> governed;
  private final Set<String> bare;
  private final Set<String> institutions;
  private final Set<String> sites;
  private final Set<String> genitive;
  private final Set<String> articles;
  private final Set<String> purposes;
  private final Set<String> locatives;
  private final Set<String> stateTitles;
  private final Set<String> persons;
  private final Set<String> coordinators;
  private final Set<String> missions;
  private final Set<String> places;
  private final Set<String> direct;
  private final Set<String> regional;

  HeadedNames(WordLists words, NameFinder chains) {
    this.chains = chains;
    this.organization = words.get("OrganizationNoun");
    this.organizationWords = words.get("OrganizationWord");
    this.lower = words.get("MinistryNoun");
    this.open = words.get("OpenMinistryNoun");
    this.governed = words.get("GovernedNoun");
    this.bare = words.get("BareInstitution");
    this.institutions = words.get("InstitutionNoun");
    this.sites = words.get("SiteNoun");
    this.genitive = words.get("GenitivePreposition");
    this.articles = words.get("DefiniteArticle");
    this.purposes = words.get("PurposePreposition");
    this.locatives = words.get("LocativePreposition");
    this.stateTitles = words.get("StateTitleWord");
    this.persons = words.get("PositionNoun");
    this.places = words.get("PlaceNoun");
    this.direct = words.get("DirectlyNamed");
    this.regional = words.get("RegionAdjective");
    this.missions = words.get("DiplomaticNoun");
    this.coordinators = words.get("NameCoordinator");
  }

  /** The name that opens with the noun at {@code i}, or null. */
  Found at(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (!t.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.VERB, Upos.ADV)
        || t.form().length() < 3) {
      return null;
    }
    boolean body =
        organization.contains(t.lemma())
            || organization.contains(t.norm())
            || organizationWords.contains(t.form());
    boolean site = sites.contains(t.lemma()) || sites.contains(t.norm());
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
    return acronym(view, sentence, i) == last
        || hasCapital(sentence, known + 1, last) && last - known < 4;
  }

  private static Found longerThan(int known, Found found, int i) {
    return found != null && known == found.last() && known > i ? null : found;
  }

  private Found organization(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    int acronym = acronym(view, sentence, i);
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
            ? adjectives(view, sentence, i)
            : phrase(view, sentence, i, true);
    if (places.contains(t.form()) && genitiveAt(sentence, i + 1)) {
      return null;
    }
    if (end > i && (certain || hasCapital(sentence, i + 1, end))) {
      if (ArticleView.any(persons, t)) {
        return null;
      }
      return new Found(end, EntityType.Organization, end - i > 1);
    }
    if (certain && institutions.contains(t.form()) && !title(sentence, i)) {
      return new Found(i, EntityType.Organization, false);
    }
    return null;
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

  private Found lower(ArticleView view, Sentence sentence, int i) {
    Token t = sentence.token(i);
    String lemma = lower.contains(t.lemma()) ? t.lemma() : t.norm();
    if (!lower.contains(lemma) && !governed.contains(lemma)) {
      return null;
    }
    boolean plural = t.morph().number() == 'p';
    if (plural) {
      return null;
    }
    int adjectives = adjectives(view, sentence, i);
    boolean nation =
        adjectives > i
            && (demonym(view, sentence, i + 1, adjectives)
                || regional.contains(sentence.token(i + 1).lemma()));
    if (nation && governed.contains(lemma) && !genitiveAt(sentence, adjectives + 1)) {
      return new Found(seat(view, sentence, lemma, adjectives), EntityType.Organization, true);
    }
    int end = phrase(view, sentence, i, open.contains(lemma));
    if (end > adjectives && (open.contains(lemma) || proper(view, sentence, i, adjectives))) {
      return new Found(seat(view, sentence, lemma, end), EntityType.Organization, true);
    }
    return bare.contains(lemma) && definite(sentence, i)
        ? new Found(i, EntityType.Organization, false)
        : null;
  }

  /** "ambassade de Chine à Tokyo": a mission's name goes on with its city. */
  private int seat(ArticleView view, Sentence sentence, String lemma, int end) {
    if (!missions.contains(lemma)
        || end + 2 >= sentence.size()
        || !locatives.contains(sentence.token(end + 1).norm())) {
      return end;
    }
    Token city = sentence.token(end + 2);
    return NameFinder.capital(city)
        ? Math.max(chains.chain(view, sentence, end + 2), view.longestKnown(sentence, end + 2))
        : end;
  }

  private boolean definite(Sentence sentence, int i) {
    if (i == 0) {
      return true;
    }
    String before = sentence.token(i - 1).norm();
    return articles.contains(before)
        || before.equals("du")
        || before.equals("au")
        || sentence.token(i - 1).is(Upos.ADP);
  }

  private static boolean demonym(ArticleView view, Sentence sentence, int first, int last) {
    for (int k = first; k <= last; k++) {
      for (Reading r : view.known(sentence, k, k)) {
        if (r.sense() == Sense.DEMONYM) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean genitiveAt(Sentence sentence, int i) {
    return i < sentence.size() && genitive.contains(sentence.token(i).norm());
  }

  /** Whether the first complement after the adjectives is a name: "tribunal de Munich". */
  private boolean proper(ArticleView view, Sentence sentence, int i, int adjectives) {
    int k = adjectives + 1;
    if (!genitiveAt(sentence, k)) {
      return false;
    }
    k++;
    if (k < sentence.size() && articles.contains(sentence.token(k).norm())) {
      k++;
    }
    return k < sentence.size()
        && NameFinder.capital(sentence.token(k))
        && !sentence.token(k).is(Upos.PUNCT);
  }

  private Found site(ArticleView view, Sentence sentence, int i) {
    int k = adjectives(view, sentence, i) + 1;
    while (k < sentence.size()
        && genitiveAt(sentence, k)
        && k + 1 < sentence.size()
        && !NameFinder.capital(sentence.token(k + 1))
        && sentence.token(k + 1).is(Upos.NOUN)) {
      k += 2;
    }
    if (genitiveAt(sentence, k)) {
      k++;
    }
    if (k < sentence.size() && articles.contains(sentence.token(k).norm())) {
      k++;
    }
    if (k >= sentence.size()
        || k == i + 0
        || !NameFinder.capital(sentence.token(k))
        || !view.adjacent(sentence, k - 1)) {
      return null;
    }
    if (view.gazetteer.givenName(view.folded(sentence, k, k)).isPresent()
            && genitiveAt(sentence, k - 1)
        || known(view, sentence, k)) {
      return null;
    }
    int end = Math.max(chains.chain(view, sentence, k), view.longestKnown(sentence, k));
    if (genitiveAt(sentence, end + 1)
        && end + 2 < sentence.size()
        && NameFinder.capital(sentence.token(end + 2))
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

  /** The last of the adjectives that follow the noun at {@code i}; {@code i} if there are none. */
  private int adjectives(ArticleView view, Sentence sentence, int i) {
    int j = i;
    while (j + 1 < sentence.size()
        && view.adjacent(sentence, j)
        && sentence.token(j + 1).is(Upos.ADJ)
        && !sentence.token(j + 1).capitalised()) {
      j++;
    }
    return j;
  }

  /** The last token of the noun's complements, as far as they may belong to a name. */
  private int phrase(ArticleView view, Sentence sentence, int i, boolean wide) {
    int j = adjectives(view, sentence, i);
    boolean named = sentence.token(i).capitalised() || direct.contains(sentence.token(i).lemma());
    int chain =
        named
                && j + 1 < sentence.size()
                && view.adjacent(sentence, j)
                && NameFinder.capital(sentence.token(j + 1))
                && !view.initial(sentence, j + 1)
                && !sentence.token(j + 1).is(Upos.PUNCT)
            ? Math.max(chains.chain(view, sentence, j + 1), view.longestKnown(sentence, j + 1))
            : j;
    j = adjectives(view, sentence, chain);
    while (j + 1 < sentence.size() && j - i < REACH) {
      int next = complement(view, sentence, i, j, wide);
      if (next <= j) {
        break;
      }
      j = next;
      if (!wide && hasCapital(sentence, i + 1, j)) {
        break;
      }
    }
    return j;
  }

  /** The last token of the complement after {@code j}, or {@code j} if none follows. */
  private int complement(ArticleView view, Sentence sentence, int i, int j, boolean wide) {
    int k = j + 1;
    Token t = sentence.token(k);
    boolean coordinated = wide && (coordinators.contains(t.norm()) || t.form().equals(","));
    if (coordinated) {
      k++;
      if (k >= sentence.size() || t.form().equals(",") && !enumerated(sentence, k)) {
        return j;
      }
      if (sentence.token(k).is(Upos.ADJ) && sentence.token(j).is(Upos.ADJ)) {
        return adjectives(view, sentence, k - 1);
      }
      t = sentence.token(k);
    }
    boolean de = genitive.contains(t.norm());
    if (!de && (coordinated || !wide || !purposes.contains(t.norm()))) {
      return j;
    }
    k++;
    if (k < sentence.size() && articles.contains(sentence.token(k).norm())) {
      k++;
    }
    int core = core(view, sentence, k);
    return core >= k ? core : j;
  }

  /** Whether a list that a comma carries on comes to its "et" within the sentence's next words. */
  private boolean enumerated(Sentence sentence, int k) {
    if (!genitiveAt(sentence, k) && !sentence.token(k).is(Upos.ADJ)) {
      return false;
    }
    for (int n = k; n < Math.min(sentence.size(), k + 14); n++) {
      Token t = sentence.token(n);
      if (coordinators.contains(t.norm())) {
        return genitiveAt(sentence, n + 1) || sentence.token(k).is(Upos.ADJ);
      }
      if (t.is(Upos.VERB, Upos.AUX, Upos.PRON, Upos.SCONJ)) {
        return false;
      }
    }
    return false;
  }

  private int core(ArticleView view, Sentence sentence, int k) {
    if (k >= sentence.size()
        || ArticleView.any(persons, sentence.token(k)) && !sentence.token(k).capitalised()) {
      return -1;
    }
    int known = view.longestKnown(sentence, k);
    Token head = sentence.token(k);
    if (head.capitalised() && organizationWords.contains(head.form())) {
      return Math.max(known, phrase(view, sentence, k, true));
    }
    int j = k - 1;
    while (j + 1 < sentence.size()) {
      Token t = sentence.token(j + 1);
      boolean content =
          t.is(Upos.NOUN, Upos.ADJ, Upos.PROPN, Upos.X, Upos.NUM)
              || NameFinder.capital(t) && !t.is(Upos.PUNCT);
      if (!content
          || j >= k && !view.adjacent(sentence, j)
          || j >= k && t.is(Upos.NUM) && !t.capitalised()) {
        break;
      }
      if (j >= k && t.is(Upos.NOUN) && sentence.token(j).is(Upos.NOUN) && !t.capitalised()) {
        break;
      }
      j++;
    }
    return Math.max(j, known);
  }

  private static boolean hasCapital(Sentence sentence, int first, int last) {
    for (int k = first; k <= last; k++) {
      if (NameFinder.capital(sentence.token(k)) && !sentence.token(k).is(Upos.PUNCT)) {
        return true;
      }
    }
    return false;
  }

  /** The last token before "(ACRONYM)" if the words from {@code i} on spell it, or −1. */
  private int acronym(ArticleView view, Sentence sentence, int i) {
    for (int j = i + 1; j < Math.min(sentence.size() - 2, i + REACH); j++) {
      Token t = sentence.token(j);
      if (t.form().equals("(")) {
        Token inner = sentence.token(j + 1);
        boolean alone = sentence.token(j + 2).form().equals(")");
        return alone && spells(view, sentence, i, j - 1, inner.form()) ? j - 1 : -1;
      }
      if (t.is(Upos.VERB, Upos.AUX) && t.morph().form().finite() || t.is(Upos.PRON, Upos.SCONJ)) {
        return -1;
      }
    }
    return -1;
  }

  private static String letters(String acronym) {
    StringBuilder letters = new StringBuilder(acronym.length());
    for (int i = 0; i < acronym.length(); i++) {
      char c = Folding.fold(acronym.charAt(i));
      if (c >= 'a' && c <= 'z') {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Whether an acronym's letters begin words of the phrase, in order, the first one its first. */
  static boolean spells(ArticleView view, Sentence sentence, int first, int last, String acronym) {
    String letters = letters(acronym);
    if (letters.length() < 2 || letters.length() > 9 || !ArticleView.capital(acronym)) {
      return false;
    }
    int at = 0;
    for (int k = first; k <= last && at < letters.length(); k++) {
      String word = view.folded(sentence, k, k);
      if (word.charAt(0) == letters.charAt(at)) {
        at++;
        int part = word.indexOf(' ');
        if (part > 0
            && at < letters.length()
            && part + 1 < word.length()
            && word.charAt(part + 1) == letters.charAt(at)) {
          at++;
        }
        while (at < letters.length()
            && !ArticleView.upper(acronym, 0, acronym.length())
            && at < word.length()
            && word.startsWith(letters.substring(0, at + 1))) {
          at++;
        }
      } else if (k == first) {
        return false;
      }
    }
    return at >= letters.length() - (letters.length() > 4 ? 1 : 0);
  }
}

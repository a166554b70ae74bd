package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * What one occurrence of a name says about the kind of thing it names: what lists know, its own
 * words, the nouns, prepositions and verbs around it. Each is a vote with a weight.
 */
final class Evidence {

  static final double KNOWN = 4;
  static final double STRONG = 5;
  private static final double CERTAIN = 8;
  static final double WEAK = 1.5;

  private final Set<String> honorifics;
  private final Set<String> positions;
  private final Set<String> persons;
  private final Set<String> kinds;
  private final Set<String> media;
  private final Set<String> sites;
  private final Set<String> placeNouns;
  private final Set<String> products;
  private final Set<String> owners;
  private final Set<String> articles;
  private final Set<String> definite;
  private final Set<String> genitive;
  private final Set<String> unarticled;
  private final Set<String> company;
  private final Set<String> locatives;
  private final Set<String> years;
  private final Set<String> authors;
  private final Set<String> namingVerbs;
  private final Set<String> perfectAuxiliaries;
  private final Set<String> townOffices;
  private final Set<String> placedEvents;
  private final Set<String> eponymous;
  private final Set<String> happening;
  private final Set<String> towns;
  private final Set<String> agentVerbs;
  private final Set<String> sources;
  private final Set<String> offices;
  private final Set<String> schemes;
  private final Launches launches;
  private final Set<String> releases;
  private final Set<String> impersonal;
  private final Set<String> led;
  private final HeldBodies held;
  private final NameShape shape;

  Evidence(WordLists words) {
    this.honorifics = words.get("HonorificTitle");
    this.positions = words.get("PositionNoun");
    this.persons = words.get("PersonNoun");
    this.kinds = words.get("OrganizationKind");
    this.media = words.get("MediumNoun");
    this.sites = words.get("SiteNoun");
    this.placeNouns = words.get("PlaceNoun");
    this.products = words.get("ProductNoun");
    this.owners = words.get("PossessiveDeterminer");
    this.definite = words.get("DefiniteForm");
    this.articles = words.get("DefiniteArticle");
    this.genitive = words.get("GenitivePreposition");
    this.unarticled = words.get("UnarticledGenitive");
    this.company = words.get("CompanyPreposition");
    this.locatives = words.get("LocativePreposition");
    this.years = words.get("AgeNoun");
    this.authors = words.get("AuthorPreposition");
    this.namingVerbs = words.get("NamingVerb");
    this.perfectAuxiliaries = words.get("PerfectAuxiliary");
    this.placedEvents = words.get("PlacedEventNoun");
    this.eponymous = words.get("EponymousEventNoun");
    this.happening = words.get("HappeningVerb");
    this.townOffices = words.get("TownOfficeNoun");
    this.towns = words.get("TownPreposition");
    this.agentVerbs = words.get("AgentVerb");
    this.sources = words.get("SourcePreposition");
    this.offices = words.get("OfficeWord");
    this.impersonal = words.get("ImpersonalBody");
    this.led = words.get("LedBody");
    this.held = new HeldBodies(words);
    this.launches = new Launches(words);
    this.releases = words.get("ReleaseNoun");
    this.schemes = words.get("SchemeNoun");
    this.shape = new NameShape(words);
  }

  /** Adds the votes of one occurrence. */
  void vote(ArticleView view, Name n, Votes votes) {
    if (n.headed() != null) {
      votes.add(n.headed(), CERTAIN);
      return;
    }
    if (n.readings().isEmpty() && n.length() == 1 && offices.contains(n.surface())) {
      return;
    }
    boolean fresh = votes.isEmpty();
    boolean known = false;
    for (Reading r : n.readings()) {
      if (r.sense() != Sense.DEMONYM) {
        EntityType type = r.sense() == Sense.CAPITAL ? EntityType.Place : r.thing().type();
        votes.raise(type, type == EntityType.Country ? KNOWN + 1 : KNOWN);
        known = true;
      }
    }
    if (known && told(view, n)) {
      votes.raise(EntityType.Person, KNOWN + 1);
    }
    Votes context = new Votes();
    context(view, n, fresh, context);
    votes.add(context, known ? 0.3 : 1);
  }

  private void context(ArticleView view, Name n, boolean fresh, Votes votes) {
    Sentence sentence = view.sentence(n.sentence());
    if (fresh) {
      shape.vote(view, sentence, n, votes);
    }
    before(view, sentence, n, votes);
    after(sentence, n, votes);
    acts(sentence, n, votes);
  }

  /** People and bodies say and do, as countries do; what they say is reported after "selon". */
  private void acts(Sentence sentence, Name n, Votes votes) {
    if (n.country()) {
      return;
    }
    boolean source =
        n.first() > 0 && sources.contains(sentence.token(n.first() - 1).norm())
            || n.first() > 1
                && articles.contains(sentence.token(n.first() - 1).norm())
                && sources.contains(sentence.token(n.first() - 2).norm());
    int i = n.last() + 1;
    while (i < Math.min(sentence.size(), n.last() + 5)
        && sentence.token(i).is(Upos.AUX, Upos.ADV, Upos.PRON, Upos.PART)) {
      i++;
    }
    boolean acts =
        i < sentence.size()
            && sentence.token(i).is(Upos.VERB)
            && agentVerbs.contains(sentence.token(i).lemma());
    boolean inverted =
        n.first() > 0
            && sentence.token(n.first() - 1).is(Upos.VERB)
            && sentence.token(n.first() - 1).morph().form().finite()
            && agentVerbs.contains(sentence.token(n.first() - 1).lemma());
    if (source || acts || inverted) {
      votes.add(EntityType.Organization, 1);
      votes.add(EntityType.Person, 1);
    }
  }

  /** « J'ai eu peur », raconte Florence: a town's name that is a given name too. */
  private static boolean told(ArticleView view, Name n) {
    Sentence sentence = view.sentence(n.sentence());
    int verb = n.first() - 1;
    return n.length() == 1
        && view.gazetteer.givenName(n.folded()).isPresent()
        && verb > 1
        && sentence.token(verb).is(Upos.VERB)
        && sentence.token(verb).morph().form().finite()
        && sentence.token(verb - 1).form().equals(",")
        && ArticleView.quote(sentence.token(verb - 2));
  }

  private void before(ArticleView view, Sentence sentence, Name n, Votes votes) {
    int i = n.first() - 1;
    if (i < 0) {
      return;
    }
    Token t = sentence.token(i);
    if (honorifics.contains(t.form()) || honorifics.contains(t.norm())) {
      votes.add(EntityType.Person, CERTAIN);
      return;
    }
    boolean agency =
        t.form().equals("(")
            && i < 4
            && n.last() + 1 < sentence.size()
            && sentence.token(n.last() + 1).form().equals(")");
    boolean body =
        t.form().equals(",")
            && i > 0
            && ArticleView.any(kinds, sentence.token(i - 1))
            && sentence.token(i - 1).is(Upos.NOUN);
    if (agency || body) {
      votes.add(EntityType.Organization, WEAK);
    }
    // "une offre nommée X", but not "a nommé X".
    boolean active = i > 0 && perfectAuxiliaries.contains(sentence.token(i - 1).lemma());
    if (t.is(Upos.VERB)
        && namingVerbs.contains(t.lemma())
        && t.morph().form() == VerbForm.PAST_PARTICIPLE
        && !active) {
      called(sentence, i - 1, votes);
    }
    if (t.form().equals(",") && n.length() > 1 && titled(sentence, i - 1)) {
      votes.add(EntityType.Person, KNOWN);
    }
    boolean article = articles.contains(t.norm());
    // "l'Américain X"
    votes.add(EntityType.Person, n.length() > 1 && inhabitant(view, sentence, i) ? KNOWN : 0);
    product(sentence, article ? i - 1 : i, votes);
    if (definite.contains(t.norm())) {
      votes.add(EntityType.Person, -3);
      votes.add(EntityType.Organization, plain(sentence, n) ? 0 : 0.2);
    }
    boolean launched = launches.at(sentence, n);
    if (article && i > 0) {
      i--;
      votes.add(EntityType.Product, launched ? n.length() > 1 ? KNOWN : WEAK + 1 : 0);
    } else {
      noun(view, sentence, n, i, votes);
      boolean own = owners.contains(t.norm());
      votes.add(EntityType.Product, !launched || !n.readings().isEmpty() ? 0 : own ? KNOWN : WEAK);
    }
    preposition(view, sentence, i, n, votes);
  }

  private static boolean inhabitant(ArticleView view, Sentence sentence, int i) {
    return sentence.token(i).capitalised() && view.demonym(sentence, i);
  }

  /** "son nouveau modèle, le X": the noun before the comma says what is named. */
  private void product(Sentence sentence, int comma, Votes votes) {
    if (comma < 1 || !sentence.token(comma).form().equals(",")) {
      return;
    }
    int k = comma - 1;
    while (k > 0 && sentence.token(k).is(Upos.ADJ)) {
      k--;
    }
    Token t = sentence.token(k);
    boolean one = t.is(Upos.NOUN) && t.morph().number() != 'p' && ArticleView.any(products, t);
    int before = ArticleView.beforeAdjectives(sentence, k);
    if (one && before >= 0 && owners.contains(sentence.token(before).norm())) {
      votes.add(EntityType.Product, STRONG);
    }
  }

  /** "une offre, baptisée X": the noun before the verb says what is named. */
  private void called(Sentence sentence, int from, Votes votes) {
    for (int i = from; i >= Math.max(0, from - 6); i--) {
      Token t = sentence.token(i);
      if (t.is(Upos.NOUN) && ArticleView.any(products, t)) {
        votes.add(EntityType.Product, STRONG);
        return;
      }
      if (t.is(Upos.NOUN) && ArticleView.any(kinds, t)) {
        votes.add(EntityType.Organization, STRONG);
        return;
      }
    }
  }

  /** Whether the words before a comma are somebody's title: "la ministre de la Santé, X". */
  private boolean titled(Sentence sentence, int from) {
    for (int i = from; i >= Math.max(1, from - 14); i--) {
      Token t = sentence.token(i);
      if (t.is(Upos.PUNCT, Upos.AUX, Upos.SCONJ, Upos.PRON)
          || t.is(Upos.VERB) && t.morph().form().finite()) {
        return false;
      }
      boolean determined = sentence.token(i - 1).is(Upos.DET, Upos.ADP, Upos.ADJ);
      if (determined
          && t.morph().number() != 'p'
          && (ArticleView.any(positions, t) || ArticleView.any(persons, t))) {
        return true;
      }
    }
    return false;
  }

  /** The noun that the name stands beside, adjectives between them left out. */
  private void noun(ArticleView view, Sentence sentence, Name n, int from, Votes votes) {
    int i = from;
    while (i > 0 && qualifies(sentence.token(i))) {
      i--;
    }
    // "la Confédération X Y", "la fédération marocaine X Y"
    boolean whole = i < from || sentence.token(i).capitalised();
    boolean leader =
        led.contains(sentence.token(i).form())
            && n.length() > 1
            && view.given(sentence, n.first())
            && held.at(sentence, i);
    if (leader || whole && impersonal.contains(sentence.token(i).form())) {
      return;
    }
    if (ArticleView.quote(sentence.token(i)) && i > 0) {
      i--;
    }
    if (scheme(sentence.token(i), votes)) {
      return;
    }
    if (i > 1
        && sentence.token(i).is(Upos.NOUN)
        && genitive.contains(sentence.token(i - 1).norm())
        && (!listed(sentence.token(i))
            || sentence.token(i).morph().number() == 'p'
            || office(sentence, i))) {
      i -= 2;
    }
    Token t = sentence.token(i);
    if (scheme(t, votes)) {
      return;
    }
    if (!t.is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X) || t.morph().number() == 'p') {
      return;
    }
    kind(sentence, n, i, votes);
  }

  /** What the noun beside a name says that it is. */
  private void kind(Sentence sentence, Name n, int i, Votes votes) {
    Token t = sentence.token(i);
    if (ArticleView.any(positions, t) || ArticleView.any(persons, t)) {
      votes.add(party(sentence, n, i) ? EntityType.Organization : EntityType.Person, STRONG);
    } else if (takesPlace(sentence, i)) {
      votes.add(EntityType.Organization, -STRONG);
    } else if (ArticleView.any(kinds, t) || ArticleView.any(media, t)) {
      votes.add(EntityType.Organization, STRONG);
      // "le groupe écossais X", but "le patron du groupe X"
      boolean owned = i > 1 && genitive.contains(sentence.token(i - 2).norm());
      boolean own = i > 0 && articles.contains(sentence.token(i - 1).norm()) && !owned;
      votes.add(EntityType.Organization, own ? WEAK : 0);
      if (ArticleView.any(products, t)) {
        votes.add(EntityType.Product, STRONG - 1);
      }
    } else if (ArticleView.any(products, t)) {
      votes.add(EntityType.Product, STRONG);
    } else if (ArticleView.any(placeNouns, t) || ArticleView.any(sites, t)) {
      votes.add(EntityType.Place, STRONG - 1);
    }
  }

  /** "directeur de cabinet", "chef de parti": whether a noun without article says of what. */
  private boolean office(Sentence sentence, int i) {
    return unarticled.contains(sentence.token(i - 1).norm())
        && ArticleView.any(positions, sentence.token(i - 2));
  }

  /** "X, députée ABC", "X, président Plume", "la députée ABC Y", but "le président ABC". */
  private static boolean party(Sentence sentence, Name n, int title) {
    int next = n.last() + 1;
    boolean letters = n.length() == 1 && Chains.acronym(sentence.token(n.first()));
    boolean before = next < sentence.size() && sentence.token(next).is(Upos.PROPN);
    boolean apposed = title > 1 && sentence.token(title - 1).form().equals(",");
    boolean named = apposed && sentence.token(title - 2).is(Upos.PROPN);
    return letters && (before || apposed) || named;
  }

  /** "le festival X se tient à Y": an event that takes place rather than who holds it. */
  private boolean takesPlace(Sentence sentence, int noun) {
    int verb = sentence.tree().head(noun);
    return verb >= 0
        && sentence.tree().relation(noun) == Relation.NSUBJ
        && ArticleView.any(eponymous, sentence.token(noun))
        && happening.contains(sentence.token(verb).lemma());
  }

  private static boolean qualifies(Token t) {
    return t.is(Upos.ADJ)
        || t.is(Upos.VERB) && t.morph().form() == VerbForm.PAST_PARTICIPLE && !t.capitalised();
  }

  /** "le programme X", "le secteur du Y" name nobody. */
  private boolean scheme(Token noun, Votes votes) {
    if (!noun.is(Upos.NOUN) || !ArticleView.any(schemes, noun)) {
      return false;
    }
    votes.add(EntityType.Organization, -STRONG);
    votes.add(EntityType.Person, -CERTAIN);
    return true;
  }

  /** Whether the name is one common word. */
  private boolean plain(Sentence sentence, Name n) {
    return n.length() == 1
        && n.readings().isEmpty()
        && (ArticleView.common(sentence.token(n.first())) || offices.contains(n.surface()));
  }

  private boolean listed(Token t) {
    return ArticleView.any(positions, t)
        || ArticleView.any(persons, t)
        || ArticleView.any(kinds, t)
        || ArticleView.any(placeNouns, t);
  }

  private void preposition(ArticleView view, Sentence sentence, int i, Name n, Votes votes) {
    Token t = sentence.token(i);
    if (company.contains(t.norm())) {
      votes.add(EntityType.Organization, KNOWN);
    } else if (genitive.contains(t.norm()) && i > 0) {
      int k = i - 1;
      while (k > 0 && sentence.token(k).is(Upos.ADJ)) {
        k--;
      }
      Token head = sentence.token(k);
      boolean common =
          n.length() == 1
              && (ArticleView.common(sentence.token(n.first())) || offices.contains(n.surface()));
      boolean town = ArticleView.any(townOffices, head);
      boolean placed = i == n.first() - 1 && n.length() < 4 && ArticleView.any(placedEvents, head);
      boolean launch = n.readings().isEmpty() && ArticleView.any(releases, head);
      votes.add(EntityType.Product, launch ? WEAK : 0);
      if (common) {
        // "le maire de Cerbère": a word in capitals is no other thing there.
        votes.add(EntityType.Place, town && i == n.first() - 1 ? WEAK : 0);
        return;
      }
      if (ArticleView.any(placeNouns, head) || town || placed) {
        votes.add(EntityType.Place, placed ? WEAK + 1 : WEAK);
      } else if (ArticleView.any(positions, head) || ArticleView.any(kinds, head)) {
        votes.add(EntityType.Organization, WEAK);
      }
    } else if (authors.contains(t.norm())) {
      votes.add(EntityType.Organization, 0.4);
    } else if (locatives.contains(t.norm()) && i == n.first() - 1 && !plain(sentence, n)) {
      boolean place =
          towns.contains(t.norm()) && !ArticleView.upper(n.surface(), 0, n.surface().length());
      votes.add(EntityType.Place, place && n.length() < 4 ? WEAK : 0.3);
    }
  }

  private void after(Sentence sentence, Name n, Votes votes) {
    int i = n.last() + 1;
    if (i + 1 >= sentence.size()) {
      return;
    }
    String mark = sentence.token(i).form();
    if (mark.equals(",") || mark.equals("(")) {
      Token t = sentence.token(i + 1);
      int k = i + 1;
      while (k + 1 < sentence.size()
          && (articles.contains(t.norm()) || t.is(Upos.ADJ, Upos.DET, Upos.NUM))) {
        t = sentence.token(++k);
      }
      if (t.is(Upos.NOUN)
          && (ArticleView.any(positions, t)
              || ArticleView.any(persons, t)
              || years.contains(t.norm()))) {
        votes.add(EntityType.Person, n.length() > 1 ? KNOWN : WEAK);
      } else if (t.is(Upos.NOUN) && ArticleView.any(products, t)) {
        votes.add(EntityType.Product, KNOWN);
      } else if (t.is(Upos.NOUN) && ArticleView.any(kinds, t)) {
        votes.add(EntityType.Organization, KNOWN);
      }
    }
  }
}

package org.paraphe.entity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Resolves pronouns and possessives of the third person by gender, number, nearness and function:
 * the subject of the sentence before is the likeliest.
 */
final class Pronouns {

  /** Sentences back to a product or event that a clitic stands for. */
  private static final int NEAR = 2;

  /** Scores that differ by less differ by place in the text alone. */
  private static final double EVEN = 0.1;

  private static final int REACH = 4;

  private static final Set<EntityType> BODIES =
      EnumSet.of(EntityType.Organization, EntityType.Country);

  /** Whose ministers are. */
  private static final Set<EntityType> STATES = EnumSet.of(EntityType.Country);

  private final Citizens citizens;
  private final UnnamedSubjects strangers;
  private final Set<String> back;
  private final Set<String> feminine;
  private final Set<String> plural;
  private final Set<String> personPronouns;
  private final Set<String> thingPronouns;
  private final Set<String> subjects;
  private final Set<String> latter;
  private final Set<String> latterDeterminers;
  private final Set<String> owners;
  private final Set<String> pluralOwners;
  private final Expletives expletives;
  private final Set<String> positions;
  private final Set<String> portfolios;
  private final Set<String> there;
  private final Set<String> feminineForms;
  private final Set<String> masculineForms;
  private final Set<String> objects;
  private final Set<String> places;
  private final Set<String> documentVerbs;
  private final Set<String> productVerbs;
  private final Set<String> eventVerbs;
  private final Set<String> eventWords;
  private final Set<String> happening;

  Pronouns(WordLists words) {
    this.citizens = new Citizens(words);
    this.back = words.get("BackPronoun");
    this.feminine = words.get("FemininePronoun");
    this.personPronouns = words.get("PersonPronoun");
    this.thingPronouns = words.get("ThingPronoun");
    this.plural = words.get("PluralPronoun");
    this.subjects = words.get("SubjectPronoun");
    this.latter = words.get("LatterPronoun");
    this.latterDeterminers = words.get("LatterDeterminer");
    this.owners = words.get("OwnerDeterminer");
    this.pluralOwners = words.get("PluralOwner");
    this.expletives = new Expletives(words);
    this.strangers = new UnnamedSubjects(words, expletives);
    this.positions = words.get("PositionNoun");
    this.portfolios = words.get("PortfolioTitle");
    this.objects = words.get("ObjectPronoun");
    this.places = words.get("PlacePronoun");
    this.productVerbs = words.get("ProductVerb");
    this.eventVerbs = words.get("EventVerb");
    this.eventWords = words.get("AttendingWord");
    this.happening = words.get("HappeningWord");
    this.documentVerbs = words.get("DocumentVerb");
    this.feminineForms = words.get("FeminineDeterminer");
    this.masculineForms = words.get("MasculineDeterminer");
    this.there = words.get("AdverbialClitic");
  }

  /** All words that it resolves. */
  Set<String> words() {
    Set<String> words = new HashSet<>();
    List.of(owners, objects, there, back).forEach(words::addAll);
    return words;
  }

  /** Adds the token to the entity it refers to, if it is such a word and one is found. */
  void resolve(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    if (owners.contains(t.norm())
        && i + 1 < sentence.size()
        && !sentence.token(i + 1).is(Upos.VERB, Upos.AUX)) {
      owner(view, history, s, i);
    } else if (objects.contains(t.norm()) && t.is(Upos.PRON)
        || there.contains(t.norm()) && places.contains(t.norm())) {
      object(view, history, s, i);
    } else if (back.contains(t.norm()) && happens(sentence, i)) {
      char gender = feminine.contains(t.norm()) ? 'f' : 'm';
      add(history, s, i, t, lastNear(history, EntityType.Event, s, t.begin(), gender));
    } else if (ofDocument(sentence, i)) {
      add(history, s, i, t, lastDocument(history, t.begin(), 'e'));
    } else if (back.contains(t.norm()) && pronoun(sentence, i) && !expletives.at(sentence, i)) {
      char gender = feminine.contains(t.norm()) ? 'f' : 'm';
      if (plural.contains(t.norm())) {
        PluralPronouns.resolve(view, history, s, i);
      } else {
        boolean last = latter.contains(t.norm());
        Draft best = best(view, history, s, i, gender, last, EntityType.AGENTS);
        boolean other =
            !last && best != null && strangers.before(view, history, s, i, gender, best);
        add(history, s, i, t, other ? null : best);
      }
    }
  }

  /**
   * Whether the word stands for somebody: "ce dernier", but not "l'an dernier", "ce dernier mot".
   */
  private boolean pronoun(Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (t.is(Upos.PRON) || !latter.contains(t.norm())) {
      return !t.is(Upos.NOUN);
    }
    boolean noun = i + 1 < sentence.size() && sentence.token(i + 1).is(Upos.NOUN, Upos.PROPN);
    return i > 0 && latterDeterminers.contains(sentence.token(i - 1).norm()) && !noun;
  }

  /** "il se tiendra à Lima", "elle aura lieu en mai": what happens is an event. */
  private boolean happens(Sentence sentence, int i) {
    int verb = sentence.tree().head(i);
    if (verb < 0 || sentence.tree().relation(i) != Relation.NSUBJ) {
      return false;
    }
    int object = sentence.tree().child(verb, Relation.OBJ);
    boolean reflexive = sentence.tree().child(verb, Relation.EXPL) >= 0;
    return reflexive && happening.contains(sentence.token(verb).lemma())
        || object >= 0 && happening.contains(sentence.token(object).lemma());
  }

  /** "signed it": the object of a verb before it that takes documents. */
  private boolean ofDocument(Sentence sentence, int i) {
    int verb = sentence.tree().head(i);
    return back.contains(sentence.token(i).norm())
        && sentence.tree().relation(i) == Relation.OBJ
        && verb < i
        && documentVerbs.contains(sentence.token(verb).lemma());
  }

  /** "l'a ratifiée", "y a souscrit", "y assiste", "l'accuse": the verb says what or whom. */
  private void object(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    boolean place = places.contains(t.norm());
    int head = sentence.tree().head(i);
    if (place && head >= 0 && eventWords.contains(sentence.token(head).lemma())) {
      Draft event = lastNear(history, EntityType.Event, s, t.begin(), 'e');
      add(history, s, i, t, event == null || went(history, event, s, i) ? null : event);
      return;
    }
    Token verb = verb(sentence, i);
    if (verb == null) {
      return;
    }
    boolean document = documentVerbs.contains(verb.lemma());
    char gender =
        verb.morph().form() == VerbForm.PAST_PARTICIPLE && t.norm().endsWith("'")
            ? verb.morph().gender()
            : articleGender(t);
    EntityType type =
        productVerbs.contains(verb.lemma())
            ? EntityType.Product
            : eventVerbs.contains(verb.lemma()) ? EntityType.Event : null;
    Draft near = type == null ? null : lastNear(history, type, s, t.begin(), gender);
    if (near != null) {
      add(history, s, i, t, near);
    } else if (document) {
      add(history, s, i, t, lastDocument(history, t.begin(), gender));
    } else if (!place) {
      add(history, s, i, t, best(view, history, s, i, articleGender(t), false, EntityType.AGENTS));
    }
  }

  /** "n'ira pas à Rabat et y sera représenté": whether a place is named behind the event. */
  private static boolean went(History history, Draft event, int s, int i) {
    int from = 0;
    for (Mention m : event.mentions) {
      from = m.sentence() == s && m.last() < i ? m.last() + 1 : from;
    }
    for (int k = from; k < i; k++) {
      Draft d = history.at(s, k);
      boolean place =
          d != null && (d.type == EntityType.Place || d.type == EntityType.Country) && k > 0;
      if (place && history.token(s, k - 1).is(Upos.ADP)) {
        return true;
      }
    }
    return false;
  }

  private char articleGender(Token t) {
    return feminineForms.contains(t.norm()) ? 'f' : masculineForms.contains(t.norm()) ? 'm' : 'e';
  }

  private static Token verb(Sentence sentence, int i) {
    for (int k = i + 1; k < Math.min(sentence.size(), i + 5); k++) {
      Token t = sentence.token(k);
      boolean participle =
          t.readings().stream().anyMatch(m -> m.form() == VerbForm.PAST_PARTICIPLE);
      if (t.is(Upos.VERB) || t.is(Upos.ADJ) && participle) {
        return t;
      }
      if (!t.is(Upos.AUX, Upos.ADV, Upos.PRON, Upos.PART)) {
        return null;
      }
    }
    return null;
  }

  /** "l'a suspendue", "y participe": what of a type was named last, not far back. */
  private static Draft lastNear(History history, EntityType type, int s, int offset, char gender) {
    Draft last = null;
    for (History.Entry e : history.entries()) {
      Mention m = e.mention();
      boolean near = m.begin() < offset && s - m.sentence() <= NEAR;
      boolean agrees = gender == 'e' || e.draft().gender == 'e' || e.draft().gender == gender;
      last = near && agrees && e.draft().type == type ? e.draft() : last;
    }
    return last;
  }

  private static Draft lastDocument(History history, int offset, char gender) {
    Draft any = null;
    for (int k = history.entries().size() - 1; k >= 0; k--) {
      History.Entry e = history.entries().get(k);
      if (e.mention().begin() < offset && e.draft().type == EntityType.Document) {
        any = any == null ? e.draft() : any;
        if (gender == 'e' || e.draft().gender == gender) {
          return e.draft();
        }
      }
    }
    return any;
  }

  static void add(History history, int s, int i, Token t, Draft d) {
    if (d != null) {
      history.add(d, new Mention(Mention.Kind.PRONOUN, s, i, i, i, t.begin(), t.end()));
    }
  }

  private void owner(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    if (pluralOwners.contains(t.norm())) {
      return;
    }
    Token noun =
        sentence.token(i + 1).is(Upos.ADJ) && i + 2 < sentence.size()
            ? sentence.token(i + 2)
            : sentence.token(i + 1);
    boolean office = ArticleView.any(positions, noun) && noun.morph().number() != 'p';
    boolean minister = office && portfolios.contains(noun.lemma());
    Set<EntityType> whose = minister ? STATES : office ? BODIES : EntityType.AGENTS;
    char gender = personPronouns.contains(t.norm()) ? articleGender(t) : 'e';
    add(history, s, i, t, best(view, history, s, i, gender, false, whose));
  }

  private Draft best(
      ArticleView view,
      History history,
      int s,
      int i,
      char gender,
      boolean last,
      Set<EntityType> types) {
    Sentence sentence = view.sentence(s);
    boolean office = types != EntityType.AGENTS;
    Token t = sentence.token(i);
    boolean quoted = history.quoted(t.begin()) && !inserted(sentence, i);
    Draft own = ownSubject(view, history, s, i);
    Draft best = null;
    double top = Double.NEGATIVE_INFINITY;
    boolean even = false;
    for (History.Entry e : history.entries()) {
      Mention m = e.mention();
      int distance = quoted || e.quoted() ? s - m.sentence() : history.told(m.sentence(), s);
      if (m.begin() >= t.begin()
          || distance > REACH
          || e.draft() == own
          || last && s == m.sentence() && Disjoint.reported(sentence, m.head(), i)
          || s == m.sentence() && beside(sentence, m.head(), i)
          || quoted && speaks(e, s)
          || e.quoted() && inserted(sentence, i) && !told(history, e.draft(), t)
          || m.kind() == Mention.Kind.DEMONYM && citizens.at(view, m, s == m.sentence() && !office)
          || !agrees(e.draft(), gender, types)
          || !e.subject() && !office && place(e.draft(), t)
          || !names(t, e.draft().type)) {
        continue;
      }
      double score = last ? latest(e, s) : score(view, e, s, i, distance, quoted, office);
      if (score >= top) {
        even = score - top < EVEN && (even || best != e.draft());
        top = score;
        best = e.draft();
      }
    }
    // "X et Y négocient. Sa présidente …": whose, nothing tells.
    return office && even ? null : best;
  }

  /** « X est fort », a-t-il dit: whether somebody is named outside of quotations before a token. */
  private static boolean told(History history, Draft d, Token t) {
    for (History.Entry e : history.entries()) {
      if (e.draft() == d && !e.quoted() && e.mention().begin() < t.begin()) {
        return true;
      }
    }
    return false;
  }

  /** "Le parti, par la voix de X, l'accuse": what else its verb has is not a clitic's. */
  private static boolean beside(Sentence sentence, int word, int clitic) {
    DependencyTree tree = sentence.tree();
    int top = word;
    while (tree.relation(top) == Relation.NMOD || tree.relation(top) == Relation.APPOS) {
      top = tree.head(top);
    }
    return tree.relation(clitic) == Relation.OBJ
        && tree.relation(top) == Relation.OBL
        && tree.head(top) == tree.head(clitic);
  }

  /** « La digue, a-t-il dit, tient »: whether a pronoun behind its verb opens a cue. */
  private static boolean inserted(Sentence sentence, int i) {
    int verb = i > 1 && sentence.token(i - 2).is(Upos.PRON) ? i - 2 : i - 1;
    return sentence.token(i).form().startsWith("-")
        && verb > 0
        && sentence.token(verb - 1).form().equals(",");
  }

  /** Whether a pronoun is the subject of a verb of saying. */
  private static boolean says(Sentence sentence, int i) {
    int verb = sentence.tree().head(i);
    return inserted(sentence, i) || verb > i && sentence.tree().child(verb, Relation.CCOMP) > verb;
  }

  /** Who speaks says "je": the subject beside a quotation is nobody of whom it speaks. */
  private static boolean speaks(History.Entry e, int s) {
    return !e.quoted()
        && e.subject()
        && e.draft().type == EntityType.Person
        && s - e.mention().sentence() <= 1;
  }

  /** The last one named; what has no gender that is known only before farther sentences. */
  private static double latest(History.Entry e, int s) {
    Mention m = e.mention();
    return m.begin() / 1e6 - 3 * (s - m.sentence()) - (e.draft().gender == 'e' ? 1 : 0);
  }

  /** "sur Sud Radio", "les Internationaux de France": what is no subject tells but where. */
  private boolean place(Draft d, Token pronoun) {
    return d.type == EntityType.Country && subjects.contains(pronoun.norm())
        || d.thing != null && d.thing.kind().equals("Medium");
  }

  /** Whether a pronoun that tells persons from things can stand for something of a type. */
  private boolean names(Token pronoun, EntityType type) {
    boolean person = type == EntityType.Person;
    return person
        ? !thingPronouns.contains(pronoun.norm())
        : !personPronouns.contains(pronoun.norm());
  }

  private static boolean agrees(Draft d, char gender, Set<EntityType> types) {
    return types.contains(d.type)
        && !d.plural
        && (gender == 'e' || d.gender == 'e' || d.gender == gender);
  }

  private double score(
      ArticleView view,
      History.Entry e,
      int s,
      int i,
      int distance,
      boolean quoted,
      boolean office) {
    Mention m = e.mention();
    Draft d = e.draft();
    double score = -2.2 * distance + (m.begin() / 1e6);
    score += e.subject() ? e.inner() && m.sentence() < s ? 1.4 : 2.5 : 0;
    score +=
        d.type == EntityType.Person ? office ? 0 : 2.5 : d.type == EntityType.Country ? -0.5 : 0;
    // "le président togolais et sa ministre"
    double adjective = office && distance == 0 ? -1 : -3;
    score += m.kind() != Mention.Kind.DEMONYM ? 0 : Citizens.ofSubject(view, m) ? 0.5 : adjective;
    score += m.kind() == Mention.Kind.PRONOUN ? 0.8 : 0;
    // "Selon X, Y a menti. Il précise que …"
    score += e.source() && m.sentence() < s && says(view.sentence(s), i) ? 1 : 0;
    // Who reports words is hardly somebody of whom they speak.
    score += e.quoted() == quoted ? 0 : quoted ? -3 : -3.4;
    score += d.gender == 'e' ? -0.8 : 0;
    score += office && distance == 0 ? 1.5 : 0;
    score += distance == 1 && object(view, m.sentence(), m.head()) && object(view, s, i) ? 1.5 : 0;
    if (s == m.sentence() && e.subject() && sameClause(view.sentence(s), m.head(), i)) {
      score -= 1;
    }
    // "Y est innocent, a dit X", "…, a-t-il dit": who speaks is nobody of whom the clause is.
    score -= s == m.sentence() && !e.quoted() && inserted(view.sentence(s), i) ? 3 : 0;
    return score;
  }

  /** "X a vu Y. Elle l'accuse": objects stand for objects (Smyth 1994 on parallel function). */
  private static boolean object(ArticleView view, int s, int i) {
    return view.sentence(s).tree().relation(i) == Relation.OBJ;
  }

  /** The subject of the verb that a clitic is the object of, which the clitic is not; or null. */
  private static Draft ownSubject(ArticleView view, History history, int s, int clitic) {
    DependencyTree tree = view.sentence(s).tree();
    boolean object = object(view, s, clitic) || tree.relation(clitic) == Relation.IOBJ;
    int subject = object ? tree.child(tree.head(clitic), Relation.NSUBJ) : -1;
    return subject < 0 ? null : history.at(s, subject);
  }

  /** A subject pronoun and another subject of the same verb are not one. */
  private static boolean sameClause(Sentence sentence, int a, int b) {
    int head = sentence.tree().head(b);
    return head >= 0
        && sentence.tree().head(a) == head
        && sentence.tree().relation(b) == Relation.NSUBJ;
  }
}

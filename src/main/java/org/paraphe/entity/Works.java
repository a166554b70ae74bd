package org.paraphe.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds events and documents that the article names by a noun and what belongs to it: "sommet de
 * Paris sur l'intelligence artificielle", "résolution exigeant un contrôle".
 */
final class Works {

  /** All nouns that may open a phrase. */
  private final Set<String> nouns;

  private final Set<String> events;
  private final Terms eventTerms;
  private final Set<String> documents;
  private final Set<String> signable;
  private final Set<String> genitive;
  private final Set<String> definite;
  private final Set<String> indefinite;
  private final Set<String> drafts;
  private final Set<String> likeOne;
  private final Set<String> described;
  private final Set<String> others;
  private final Set<String> another;
  private final Set<String> stages;
  private final Set<String> titled;
  private final Set<String> locatives;
  private final EventNames names;
  private final WorkExtent extent;
  private final Introductions introductions;
  private final Signings signings;

  Works(WordLists words) {
    this.events = words.get("EventNoun");
    this.eventTerms = new Terms(events);
    this.documents = words.get("DocumentNoun");
    this.signable = words.get("SignableNoun");
    this.genitive = words.get("GenitivePreposition");
    this.definite = words.get("DefiniteForm");
    this.indefinite = words.get("IndefiniteArticle");
    this.likeOne = words.get("LikeOne");
    this.described = words.get("DescribedEventNoun");
    this.others = words.get("OtherEventAdjective");
    this.another = words.get("AnotherAdjective");
    this.stages = words.get("StageNoun");
    this.titled = words.get("WorkNoun");
    this.locatives = words.get("LocativePreposition");
    this.drafts = words.get("DraftNoun");
    this.names = new EventNames(words);
    this.extent = new WorkExtent(words);
    this.introductions = new Introductions(words);
    this.signings = new Signings(words);
    Set<String> all = new HashSet<>(introductions.nouns());
    all.addAll(signings.petitions());
    List.of(events, eventTerms.openings(), documents, drafts, described).forEach(all::addAll);
    this.nouns = WordSet.copyOf(all);
  }

  /** The events and documents of the article with the phrases that name them. */
  List<Draft> find(ArticleView view, History before) {
    List<Draft> found = new ArrayList<>();
    for (int s = 0; s < view.sentences().size(); s++) {
      Sentence sentence = view.sentence(s);
      int inside = -1;
      for (int i = 0; i < sentence.size(); i++) {
        Token t = sentence.token(i);
        if (likeOne.contains(t.norm())) {
          other(view, s, i, found);
        } else if (t.is(Upos.NOUN, Upos.PROPN, Upos.X)
            && (names.entitled(sentence, i) >= 0
                || (ArticleView.any(nouns, t) || grand(sentence, i)) && !before.taken(s, i))) {
          inside = Math.max(inside, at(view, s, i, i <= inside, found, before));
        }
      }
    }
    return found;
  }

  /**
   * Reads the phrase that opens at the noun or name {@code i}.
   *
   * @param inside whether it stands inside a document's name, where only events are new
   * @return the last token of a document's name; −1 if there is none
   */
  private int at(
      ArticleView view, int s, int i, boolean inside, List<Draft> found, History before) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    int head = project(sentence, i);
    int entitled = names.entitled(sentence, i);
    int termed = names.term(sentence, i);
    boolean grand = grand(sentence, i);
    boolean event =
        entitled >= 0
            || termed >= 0
            || ArticleView.any(events, t)
            || grand
            || eventTerms.at(sentence, i, i + 1);
    boolean document = !event && !inside && (head > i || ArticleView.any(documents, t));
    EntityType type = type(t, event, document, inside);
    if (type == null || stage(sentence, i)) {
      return -1;
    }
    boolean other = !other(sentence, Math.min(head, i), event).isEmpty();
    int first = other || grand ? Math.min(head, i) - 1 : opening(sentence, head);
    int last = entitled(sentence, entitled) ? entitled : extent.last(view, sentence, head);
    last = Math.max(entitled, last);
    boolean definite = definite(sentence, Math.min(first, i));
    boolean proper = proper(sentence, first, head, last);
    boolean named = entitled >= 0 || (event || document) && last > first && (proper || definite);
    boolean fresh =
        document
            && introduces(sentence, Math.min(first, i))
            && ArticleView.any(signable, sentence.token(head));
    boolean plural =
        entitled < 0 && t.morph().number() == 'p' && !proper && !events.contains(t.norm());
    List<Draft> kin =
        found.stream().filter(d -> !other && d.type == type && SameWorks.kin(d, t)).toList();
    boolean known = definite && !kin.isEmpty() && !elsewhere(sentence, s, i, kin, before);
    int made = known || type == EntityType.Product ? -1 : extent.made(view, sentence, last);
    boolean voted = !known && !plural && document && introductions.voted(sentence, i, head);
    boolean signed =
        !known
            && !plural
            && type == EntityType.Document
            && signings.at(sentence, i, found.stream().noneMatch(d -> d.type == type));
    if (signings.petition(t) && !document && !introductions.document(t) && !signed) {
      return -1;
    }
    boolean brought =
        made >= 0
            || signed
            || other && definite
            || voted
            || introductions.at(sentence, Math.min(first, i), head, last, type);
    if (!brought && (!(named || fresh) || plural)) {
      return -1;
    }
    boolean bare = brought && !named && !fresh;
    last = Math.max(last, made);
    if (bare && made < 0 && type == EntityType.Event) {
      last = introductions.last(sentence, head, last);
    }
    Draft d = add(view, s, i, first, head, last, type, found);
    d.described |= bare;
    d.entitled |= entitled >= 0;
    return document ? last : -1;
  }

  /** "Grand Prix": a noun of an event that its adjective belongs to. */
  private boolean grand(Sentence sentence, int i) {
    return i > 0 && sentence.token(i - 1).is(Upos.ADJ) && eventTerms.at(sentence, i - 1, i);
  }

  /** "À Paris, le sommet présidé par X": where the sentence is, none of {@code kin} took place. */
  private boolean elsewhere(Sentence sentence, int s, int noun, List<Draft> kin, History before) {
    for (int i = 1; i < noun; i++) {
      Draft place = before.at(s, i);
      if (place != null
          && place.type == EntityType.Place
          && locatives.contains(sentence.token(i - 1).norm())) {
        return kin.stream().allMatch(d -> ofAnother(d, place, before));
      }
    }
    return false;
  }

  /** "le sommet de Séoul": whether an event has the name of another place. */
  private static boolean ofAnother(Draft event, Draft place, History before) {
    Set<Draft> places = new HashSet<>();
    for (Mention m : event.mentions) {
      for (int i = m.first(); i <= m.last(); i++) {
        Draft d = before.at(m.sentence(), i);
        if (d != null && (d.type == EntityType.Place || d.type == EntityType.Country)) {
          places.add(d);
        }
      }
    }
    return !places.isEmpty() && !places.contains(place);
  }

  /**
   * Whether a known name of an event says it all: "Roland-Garros", but "la Coupe du monde de X".
   */
  private boolean entitled(Sentence sentence, int last) {
    return last >= 0
        && last + 1 < sentence.size()
        && !genitive.contains(sentence.token(last + 1).norm());
  }

  /** "à la tribune du forum": where somebody speaks rather than a text. */
  private boolean stage(Sentence sentence, int i) {
    int marker = sentence.tree().child(i, Relation.CASE);
    return marker >= 0
        && stages.contains(sentence.token(i).norm())
        && definite(sentence, i)
        && locatives.contains(sentence.token(marker).norm());
  }

  /** What a noun may bring in, or null. */
  private EntityType type(Token t, boolean event, boolean document, boolean inside) {
    if (event || document || inside) {
      return event ? EntityType.Event : document ? EntityType.Document : null;
    }
    if (ArticleView.any(described, t)) {
      return EntityType.Event;
    }
    if (introductions.document(t) || signings.petition(t)) {
      return EntityType.Document;
    }
    return introductions.product(t) ? EntityType.Product : null;
  }

  private Draft add(
      ArticleView view,
      int s,
      int i,
      int first,
      int head,
      int last,
      EntityType type,
      List<Draft> found) {
    Sentence sentence = view.sentence(s);
    Token noun = sentence.token(head);
    String label = view.surface(sentence, first, last);
    String told = other(sentence, Math.min(head, i), type == EntityType.Event);
    List<Draft> before = found.stream().filter(d -> d.other.equals(told)).toList();
    Draft d = SameWorks.find(view, s, first, head, last, type, before);
    if (d == null) {
      d = new Draft(type, label);
      d.other = told;
      found.add(d);
    }
    d.names.putIfAbsent(view.folded(sentence, first, last), label);
    d.nouns.add(noun.lemma().toLowerCase(Locale.FRENCH));
    d.nouns.add(noun.norm());
    gender(d, noun);
    int begin = sentence.token(first).begin();
    int end = sentence.token(last).end();
    d.add(new Mention(Mention.Kind.NAME, s, first, last, i, begin, end));
    if (head != i) {
      d.add(new Mention(Mention.Kind.NOMINAL, s, first, last, head, begin, end));
    }
    return d;
  }

  /**
   * The adjective that tells it from what has been named: "le prochain sommet", "un autre projet de
   * résolution"; empty if there is none.
   */
  private String other(Sentence sentence, int noun, boolean event) {
    String before = noun > 0 ? sentence.token(noun - 1).norm() : "";
    boolean other =
        event && others.contains(before)
            || another.contains(before) && introduces(sentence, noun - 1);
    return other ? before : "";
  }

  /** "le sommet de Séoul faisait suite à celui de Bletchley Park": another one of its kind. */
  private void other(ArticleView view, int s, int i, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    Draft like = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean near = like != null && s - like.mentions.get(like.mentions.size() - 1).sentence() <= 1;
    boolean named =
        i + 2 < sentence.size()
            && genitive.contains(sentence.token(i + 1).norm())
            && Chains.capital(sentence.token(i + 2));
    if (!near || !named) {
      return;
    }
    int last = extent.name(view, sentence, i + 2);
    String noun = like.label.split(" ")[0];
    Draft d = new Draft(like.type, noun + " " + view.surface(sentence, i + 1, last));
    d.nouns.addAll(like.nouns);
    d.gender = like.gender;
    d.names.put(Folding.fold(d.label), d.label);
    d.add(
        new Mention(
            Mention.Kind.NAME,
            s,
            i,
            last,
            i,
            sentence.token(i).begin(),
            sentence.token(last).end()));
    found.add(d);
  }

  private static void gender(Draft d, Token head) {
    char g = head.morph().gender();
    if (g == 'm' || g == 'f') {
      d.gender = g;
    }
    d.plural = head.morph().number() == 'p';
  }

  /** "projet de charte": the noun that says what is planned. */
  private int project(Sentence sentence, int i) {
    int noun = i + 2 < sentence.size() && sentence.token(i + 2).is(Upos.DET) ? i + 3 : i + 2;
    boolean project =
        drafts.contains(sentence.token(i).lemma())
            && noun < sentence.size()
            && genitive.contains(sentence.token(i + 1).norm())
            && ArticleView.any(documents, sentence.token(noun));
    return project ? noun : i;
  }

  private boolean definite(Sentence sentence, int i) {
    int k = ArticleView.beforeAdjectives(sentence, i);
    if (k < 0) {
      return true;
    }
    String before = sentence.token(k).norm();
    return definite.contains(before);
  }

  private boolean introduces(Sentence sentence, int i) {
    int k = ArticleView.beforeAdjectives(sentence, i);
    return k >= 0
        && sentence.token(k).is(Upos.DET)
        && indefinite.contains(sentence.token(k).norm());
  }

  /** Where the nouns begin that stand before the head and belong to it: "Paris declaration". */
  private int opening(Sentence sentence, int head) {
    int first = head;
    for (int c : sentence.tree().children(head, Relation.NMOD)) {
      if (c < first && sentence.tree().child(c, Relation.CASE) < 0) {
        first = sentence.tree().left(c);
      }
    }
    // "the Global Health Summit"
    boolean capital =
        titled.contains(sentence.token(head).norm()) && sentence.token(head).capitalised();
    while (capital
        && first > 0
        && sentence.token(first - 1).is(Upos.ADJ, Upos.NOUN, Upos.PROPN)
        && sentence.token(first - 1).capitalised()
        && sentence.tree().below(first - 1, head)) {
      first--;
    }
    return first;
  }

  private static boolean proper(Sentence sentence, int first, int head, int last) {
    for (int k = first; k <= last; k++) {
      if (k != head && Chains.capital(sentence.token(k))) {
        return true;
      }
    }
    return sentence.token(head).capitalised() && last > head;
  }
}

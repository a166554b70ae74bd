package org.paraphe.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds events and documents that the article names by a noun and what belongs to it: "sommet de
 * Paris sur l'intelligence artificielle", "résolution exigeant un contrôle".
 */
final class Works {

  private static final int REACH = 22;

  /** Words from a participle to the preposition of its agent. */
  private static final int AGENT = 5;

  private final Set<String> events;
  private final Set<String> documents;
  private final Set<String> signable;
  private final Set<String> genitive;
  private final Set<String> topics;
  private final Set<String> locatives;
  private final Set<String> definite;
  private final Set<String> indefinite;
  private final Set<String> drafts;
  private final Set<String> topicStops;
  private final Set<String> insideTopic;
  private final Set<String> topicTimes;
  private final Set<String> likeOne;
  private final Set<String> bareTopics;
  private final Set<String> particles;
  private final Set<String> makers;
  private final Set<String> described;
  private final Set<String> agents;
  private final EventNames names;
  private final Introductions introductions;

  Works(WordLists words) {
    this.events = words.get("EventNoun");
    this.documents = words.get("DocumentNoun");
    this.signable = words.get("SignableNoun");
    this.genitive = words.get("GenitivePreposition");
    this.topics = words.get("TopicPreposition");
    this.locatives = words.get("LocativePreposition");
    this.definite = words.get("DefiniteForm");
    this.indefinite = words.get("IndefiniteArticle");
    this.topicStops = words.get("TopicStop");
    this.insideTopic = words.get("InsideTopic");
    this.bareTopics = words.get("BareTopicPreposition");
    this.topicTimes = words.get("TopicTime");
    this.likeOne = words.get("LikeOne");
    this.particles = words.get("InnerParticle");
    this.described = words.get("DescribedEventNoun");
    this.makers = words.get("MakingVerb");
    this.agents = words.get("AgentMarker");
    this.drafts = words.get("DraftNoun");
    this.names = new EventNames(words);
    this.introductions = new Introductions(words);
  }

  /** The events and documents of the article with the phrases that name them. */
  List<Draft> find(ArticleView view, History before) {
    List<Draft> found = new ArrayList<>();
    for (int s = 0; s < view.sentences().size(); s++) {
      Sentence sentence = view.sentence(s);
      int inside = -1;
      for (int i = 0; i < sentence.size(); i++) {
        if (likeOne.contains(sentence.token(i).norm())) {
          other(view, s, i, found);
        } else if (!before.taken(s, i) || names.entitled(sentence, i) >= 0) {
          inside = Math.max(inside, at(view, s, i, i <= inside, found));
        }
      }
    }
    return found;
  }

  /**
   * Reads the phrase that opens at token {@code i}.
   *
   * @param inside whether it stands inside a document's name, where only events are new
   * @return the last token of a document's name; −1 if there is none
   */
  private int at(ArticleView view, int s, int i, boolean inside, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    if (!t.is(Upos.NOUN, Upos.PROPN, Upos.X)) {
      return -1;
    }
    int head = project(sentence, i);
    int entitled = names.entitled(sentence, i);
    int termed = names.term(sentence, i);
    boolean event =
        entitled >= 0
            || termed >= 0
            || ArticleView.any(events, t)
            || compound(sentence, i, i + 1, events);
    boolean document = !event && !inside && (head > i || ArticleView.any(documents, t));
    EntityType type = type(t, event, document, inside);
    if (type == null) {
      return -1;
    }
    int first = opening(sentence, head);
    int last = Math.max(entitled, extent(view, sentence, head));
    boolean definite = definite(sentence, Math.min(first, i));
    boolean proper = proper(sentence, first, head, last);
    boolean named = entitled >= 0 || (event || document) && last > first && (proper || definite);
    boolean fresh =
        document
            && introduces(sentence, Math.min(first, i))
            && ArticleView.any(signable, sentence.token(head));
    boolean plural =
        entitled < 0 && t.morph().number() == 'p' && !proper && !events.contains(t.norm());
    boolean known = definite && found.stream().anyMatch(d -> d.type == type && kin(d, t));
    int made = known || type == EntityType.Product ? -1 : made(view, sentence, last);
    boolean voted = !known && !plural && document && introductions.voted(sentence, i, head);
    boolean brought =
        made >= 0 || voted || introductions.at(sentence, Math.min(first, i), head, last, type);
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

  /** What a noun may bring in, or null. */
  private EntityType type(Token t, boolean event, boolean document, boolean inside) {
    if (event || document || inside) {
      return event ? EntityType.Event : document ? EntityType.Document : null;
    }
    if (ArticleView.any(described, t)) {
      return EntityType.Event;
    }
    if (introductions.document(t)) {
      return EntityType.Document;
    }
    return introductions.product(t) ? EntityType.Product : null;
  }

  /** The last token of "publié lundi par X" right behind a noun; −1 if there is no such phrase. */
  private int made(ArticleView view, Sentence sentence, int noun) {
    int i = noun + 1;
    boolean participle =
        i < sentence.size()
            && makers.contains(sentence.token(i).lemma())
            && sentence.token(i).morph().form() == VerbForm.PAST_PARTICIPLE;
    for (int k = i + 1; participle && k < Math.min(sentence.size(), i + AGENT); k++) {
      if (agents.contains(sentence.token(k).norm())) {
        return agent(view, sentence, k + 1);
      }
    }
    return -1;
  }

  /** "l'Organisation mondiale du tourisme". */
  private int agent(ArticleView view, Sentence sentence, int from) {
    int j = group(view, sentence, from);
    while (j >= 0 && j + 1 < sentence.size() && genitive.contains(sentence.token(j + 1).norm())) {
      int next = group(view, sentence, j + 2);
      if (next <= j) {
        break;
      }
      j = next;
    }
    return j;
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
    Draft d = same(view, s, first, head, last, type, found);
    if (d == null) {
      d = new Draft(type, label);
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
    int last = name(view, sentence, i + 2);
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
    int k = i - 1;
    while (k >= 0 && sentence.token(k).is(Upos.ADJ, Upos.NUM)) {
      k--;
    }
    if (k < 0) {
      return true;
    }
    String before = sentence.token(k).norm();
    return definite.contains(before);
  }

  private boolean introduces(Sentence sentence, int i) {
    int k = i - 1;
    while (k >= 0 && sentence.token(k).is(Upos.ADJ, Upos.NUM)) {
      k--;
    }
    return k >= 0
        && sentence.token(k).is(Upos.DET)
        && indefinite.contains(sentence.token(k).norm());
  }

  /** Where the nouns begin that stand before the head and belong to it: "Paris declaration". */
  private static int opening(Sentence sentence, int head) {
    for (int c : sentence.tree().children(head, Relation.NMOD)) {
      if (c < head && sentence.tree().child(c, Relation.CASE) < 0) {
        return sentence.tree().left(c);
      }
    }
    return head;
  }

  private static boolean proper(Sentence sentence, int first, int head, int last) {
    for (int k = first; k <= last; k++) {
      if (k != head && Chains.capital(sentence.token(k))) {
        return true;
      }
    }
    return sentence.token(head).capitalised() && last > head;
  }

  /** The last token of what belongs to the noun: adjectives, complements, topic, purpose. */
  private int extent(ArticleView view, Sentence sentence, int head) {
    int j = adjectives(sentence, head);
    while (j + 1 < sentence.size() && j - head < REACH) {
      int next = part(view, sentence, head, j);
      if (next <= j) {
        break;
      }
      j = next;
    }
    return j;
  }

  private int adjectives(Sentence sentence, int i) {
    int j = i;
    while (j + 1 < sentence.size()
        && (sentence.token(j + 1).is(Upos.ADJ)
            || compound(sentence, i, j + 1, documents)
            || compound(sentence, i, j + 1, events))) {
      j++;
    }
    return j;
  }

  /** "lettre ouverte", "table ronde": a noun and what is one term with it. */
  private static boolean compound(Sentence sentence, int noun, int i, Set<String> terms) {
    return i == noun + 1
        && i < sentence.size()
        && terms.contains(sentence.token(noun).lemma() + " " + sentence.token(i).norm());
  }

  private int part(ArticleView view, Sentence sentence, int head, int j) {
    Token t = sentence.token(j + 1);
    if (Chains.capital(t)
        && !t.is(Upos.PUNCT, Upos.DET, Upos.PRON, Upos.ADV, Upos.VERB, Upos.AUX, Upos.SCONJ)
        && j == adjectives(sentence, head)) {
      return name(view, sentence, j + 1);
    }
    boolean de = genitive.contains(t.norm());
    boolean topic = topic(sentence, head, j);
    boolean place =
        locatives.contains(t.norm())
            && capitalAfter(sentence, j + 1)
            && ArticleView.any(events, sentence.token(head));
    if (de || topic || place) {
      return group(view, sentence, j + 2);
    }
    boolean clause =
        t.is(Upos.VERB)
            && t.morph().form() == VerbForm.PRESENT_PARTICIPLE
            && j == adjectives(sentence, head);
    return clause ? clause(sentence, j + 1) : j;
  }

  private boolean topic(Sentence sentence, int head, int j) {
    String word = sentence.token(j + 1).norm();
    if (insideTopic.contains(word)) {
      return j > adjectives(sentence, head);
    }
    Token after = j + 2 < sentence.size() ? sentence.token(j + 2) : null;
    boolean bare =
        bareTopics.contains(word)
            && (after == null
                || !after.is(Upos.NOUN)
                || after.capitalised()
                || topicStops.contains(after.norm()));
    boolean time = after != null && topicTimes.contains(after.norm());
    return topics.contains(word) && !bare && !time;
  }

  private static boolean capitalAfter(Sentence sentence, int i) {
    return i + 1 < sentence.size() && Chains.capital(sentence.token(i + 1));
  }

  private int name(ArticleView view, Sentence sentence, int from) {
    int j = Math.max(from, view.longestKnown(sentence, from));
    while (j + 1 < sentence.size() && view.adjacent(sentence, j)) {
      boolean joined =
          particles.contains(sentence.token(j + 1).norm()) && capitalAfter(sentence, j + 1);
      boolean capital =
          Chains.capital(sentence.token(j + 1))
              && sentence.token(j + 1).is(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.X, Upos.NUM);
      if (!joined && !capital) {
        break;
      }
      j += joined ? 2 : 1;
    }
    return j;
  }

  /** A noun group after a preposition; nothing where a person or time follows. */
  private int group(ArticleView view, Sentence sentence, int from) {
    int k = from;
    while (k < sentence.size() && sentence.token(k).is(Upos.DET, Upos.NUM)) {
      k++;
    }
    int j = k - 1;
    while (j + 1 < sentence.size() && content(sentence, k, j)) {
      j++;
    }
    if (k < sentence.size() && j >= k) {
      j = Math.max(j, view.longestKnown(sentence, k));
    }
    return j >= k ? j : -1;
  }

  private static boolean content(Sentence sentence, int k, int j) {
    Token t = sentence.token(j + 1);
    if (j >= k && t.form().length() > 3 && ArticleView.upper(t.form(), 0, t.form().length())) {
      return false;
    }
    boolean word =
        t.is(Upos.NOUN, Upos.ADJ, Upos.PROPN, Upos.X)
            || Chains.capital(t) && !t.is(Upos.PUNCT, Upos.DET, Upos.PRON);
    return word
        && (j < k
            || !t.is(Upos.NOUN)
            || t.capitalised()
            || sentence.token(j).is(Upos.ADJ) && j == k);
  }

  private static int clause(Sentence sentence, int from) {
    int j = from;
    while (j + 1 < sentence.size()
        && !sentence.token(j + 1).is(Upos.PUNCT)
        && !sentence.token(j + 1).is(Upos.SCONJ)
        && !(sentence.token(j + 1).is(Upos.VERB, Upos.AUX)
            && sentence.token(j + 1).morph().form().finite())) {
      j++;
    }
    // The clitics and adverbs of the verb that follows.
    while (j > from && sentence.token(j).is(Upos.PRON, Upos.ADV)) {
      j--;
    }
    return j;
  }

  /** The event or document found before that this phrase names again, or null. */
  private Draft same(
      ArticleView view, int s, int first, int head, int last, EntityType type, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    Set<String> words = words(view.folded(sentence, first, last));
    Set<String> propers = propers(view, sentence, first, head, last);
    Token noun = sentence.token(head);
    for (int k = found.size() - 1; k >= 0; k--) {
      Draft d = found.get(k);
      boolean kind = d.type == type && kin(d, noun);
      if (kind
          && (apposed(sentence, s, head, d)
              || d.names.keySet().stream().anyMatch(n -> matches(words, propers, n)))) {
        return d;
      }
    }
    return null;
  }

  /** "accord" and "accord-cadre" are of one kind. */
  private static boolean kin(Draft d, Token noun) {
    String base = base(noun.norm());
    return d.nouns.contains(noun.norm())
        || d.nouns.contains(noun.lemma().toLowerCase(Locale.FRENCH))
        || d.nouns.stream().anyMatch(n -> base(n).equals(base));
  }

  private static String base(String noun) {
    int hyphen = noun.indexOf('-');
    return hyphen > 3 ? noun.substring(0, hyphen) : noun;
  }

  /** "une déclaration sur …, la Déclaration de X": the second phrase names the first. */
  private static boolean apposed(Sentence sentence, int s, int head, Draft d) {
    Mention last = d.mentions.get(d.mentions.size() - 1);
    return last.sentence() == s
        && head - last.last() == 3
        && sentence.token(last.last() + 1).form().equals(",")
        && sentence.token(head - 1).is(Upos.DET);
  }

  private static Set<String> propers(
      ArticleView view, Sentence sentence, int first, int head, int last) {
    Set<String> propers = new HashSet<>();
    for (int k = first; k <= last; k++) {
      if (k != head && Chains.capital(sentence.token(k)) && sentence.token(k).form().length() > 2) {
        propers.add(view.folded(sentence, k, k));
      }
    }
    return propers;
  }

  /** One name's words are among the other's, or both have the same proper name. */
  private static boolean matches(Set<String> words, Set<String> propers, String name) {
    Set<String> other = words(name);
    return other.containsAll(words)
        || words.containsAll(other)
        || propers.stream().anyMatch(p -> other.containsAll(words(p)));
  }

  private static Set<String> words(String folded) {
    Set<String> words = new HashSet<>(Arrays.asList(Clusters.words(folded)));
    words.removeIf(w -> w.length() < 3);
    return words;
  }
}

package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Where the phrase that names an event or document ends. */
final class WorkExtent {

  private static final int REACH = 22;

  /** Words from a participle to the preposition of its agent. */
  private static final int AGENT = 8;

  private final Set<String> events;
  private final Terms terms;
  private final Set<String> genitive;
  private final Set<String> topics;
  private final Set<String> locatives;
  private final Set<String> topicStops;
  private final Set<String> insideTopic;
  private final Set<String> topicTimes;
  private final Set<String> bareTopics;
  private final Set<String> particles;
  private final Set<String> makers;
  private final Set<String> agents;
  private final Set<String> complemented;
  private final Set<String> attributive;
  private final Set<String> positions;
  private final Set<String> eponymous;
  private final Set<String> deictics;

  WorkExtent(WordLists words) {
    this.events = words.get("EventNoun");
    this.terms = new Terms(WordSet.union(events, words.get("DocumentNoun")));
    this.genitive = words.get("GenitivePreposition");
    this.topics = words.get("TopicPreposition");
    this.locatives = words.get("LocativePreposition");
    this.topicStops = words.get("TopicStop");
    this.insideTopic = words.get("InsideTopic");
    this.topicTimes = words.get("TopicTime");
    this.bareTopics = words.get("BareTopicPreposition");
    this.particles = words.get("InnerParticle");
    this.makers = words.get("MakingVerb");
    this.agents = words.get("AgentMarker");
    this.complemented = words.get("ComplementAdjective");
    this.attributive = words.get("AttributiveNoun");
    this.positions = words.get("PositionNoun");
    this.eponymous = words.get("EponymousEventNoun");
    this.deictics = WordSet.union(words.get("NextWord"), words.get("LastWord"));
  }

  /** The last token of what belongs to the noun: adjectives, complements, topic, purpose. */
  int last(ArticleView view, Sentence sentence, int head) {
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
        && (describes(sentence, j + 1)
            || j == i && attributive.contains(sentence.token(j + 1).norm())
            || j == i && terms.at(sentence, i, j + 1))) {
      j++;
    }
    return j;
  }

  /** "la convention européenne", but not "signed the treaty last week". */
  private boolean describes(Sentence sentence, int i) {
    Token t = sentence.token(i);
    return t.is(Upos.ADJ) && !says(sentence, i) && !deictics.contains(t.norm());
  }

  /** "juge la déclaration conforme à ses intérêts". */
  private boolean says(Sentence sentence, int i) {
    return complemented.contains(sentence.token(i).lemma())
        && i + 1 < sentence.size()
        && sentence.token(i + 1).is(Upos.ADP);
  }

  private int part(ArticleView view, Sentence sentence, int head, int j) {
    Token t = sentence.token(j + 1);
    if (Chains.capital(t)
        && !t.is(Upos.PUNCT, Upos.DET, Upos.PRON, Upos.ADV, Upos.VERB, Upos.AUX, Upos.SCONJ)
        && j == adjectives(sentence, head)) {
      return somebody(view, sentence, head, j + 1) ? j : name(view, sentence, j + 1);
    }
    if (t.is(Upos.CCONJ) && shared(sentence, j)) {
      return group(view, sentence, j + 3);
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

  /**
   * Whether a person's name behind the noun of an event is that of who acts or holds a title:
   * "après le vote X a reconnu", "le délégué général du festival X".
   */
  private boolean somebody(ArticleView view, Sentence sentence, int head, int name) {
    if (!Chains.givenBefore(view, sentence, name)) {
      return false;
    }
    Token noun = sentence.token(head);
    return ArticleView.any(events, noun) && !ArticleView.any(eponymous, noun)
        || titled(sentence, head);
  }

  private boolean titled(Sentence sentence, int head) {
    int title = head - 2;
    while (title > 0 && sentence.token(title).is(Upos.ADJ)) {
      title--;
    }
    return title >= 0
        && genitive.contains(sentence.token(head - 1).norm())
        && ArticleView.any(positions, sentence.token(title));
  }

  /**
   * "le sommet de la CEDEAO et de la CEEAC", "un traité d'amitié et de coopération": what belongs
   * to the noun as well, the preposition repeated.
   */
  private boolean shared(Sentence sentence, int j) {
    if (bare(sentence, j) && bare(sentence, j + 3)) {
      return true;
    }
    int name = j + 3 < sentence.size() && sentence.token(j + 3).is(Upos.DET) ? j + 4 : j + 3;
    return name < sentence.size()
        && Chains.capital(sentence.token(j))
        && genitive.contains(sentence.token(j + 2).norm())
        && Chains.capital(sentence.token(name));
  }

  /** A noun behind a genitive preposition that holds no article. */
  private boolean bare(Sentence sentence, int i) {
    return i > 0
        && i < sentence.size()
        && sentence.token(i).is(Upos.NOUN)
        && genitive.contains(sentence.token(i - 1).lemma());
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
    return topics.contains(word) && !bare && !time && !Complements.fixed(sentence, j + 2);
  }

  private static boolean capitalAfter(Sentence sentence, int i) {
    return i + 1 < sentence.size() && Chains.capital(sentence.token(i + 1));
  }

  /** The last token of a name that begins at a token. */
  int name(ArticleView view, Sentence sentence, int from) {
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

  private boolean content(Sentence sentence, int k, int j) {
    Token t = sentence.token(j + 1);
    if (says(sentence, j + 1)) {
      return false;
    }
    if (j >= k && t.form().length() > 3 && ArticleView.upper(t.form(), 0, t.form().length())) {
      return false;
    }
    if (t.is(Upos.NUM) && j >= k && t.form().length() < 3) {
      // "Top 14", "Ligue 1"
      return Chains.capital(sentence.token(j));
    }
    boolean word =
        t.is(Upos.NOUN, Upos.ADJ, Upos.PROPN, Upos.X)
            || Chains.capital(t) && !t.is(Upos.PUNCT, Upos.DET, Upos.PRON);
    return word
        && (j < k
            || !t.is(Upos.NOUN)
            || t.capitalised()
            || sentence.token(j).is(Upos.ADJ) && j == k
            || ArticleView.any(events, t) && Chains.capital(sentence.token(j)));
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
    while (j > from && sentence.token(j).is(Upos.PRON, Upos.ADV, Upos.ADP, Upos.DET)) {
      j--;
    }
    return j;
  }

  /** The last token of "publié lundi par X" right behind a noun; −1 if there is no such phrase. */
  int made(ArticleView view, Sentence sentence, int noun) {
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
}

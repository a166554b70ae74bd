package org.paraphe.entity;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Other words for who heads a country: "le chef de l'État" for its president, "la cheffe du
 * gouvernement" for its prime minister.
 */
final class StateTitles {

  /** How many tokens such a title has: "chef de l' État". */
  private static final int LONGEST = 4;

  private final Set<String> stateTitles;
  private final Set<String> stateNouns;
  private final Set<String> governmentTitles;
  private final Set<String> governmentNouns;
  private final Set<String> genitive;
  private final Set<String> definite;
  private final Set<String> states;

  StateTitles(WordLists words) {
    this.stateTitles = words.get("StateHeadTitle");
    this.stateNouns = words.get("StateHeadNoun");
    this.governmentTitles = words.get("GovernmentHeadTitle");
    this.governmentNouns = words.get("GovernmentHeadNoun");
    this.genitive = words.get("GenitivePreposition");
    this.definite = words.get("DefiniteForm");
    this.states = words.get("StateWord");
  }

  /**
   * Who is meant by the title that begins at token {@code i} of sentence {@code s}: the only one
   * named before with that office, of several the subject of the sentence right before; null for
   * nobody.
   */
  Draft holder(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Set<String> nouns = nouns(view, sentence, i);
    if (nouns.isEmpty() || i == 0 || !definite.contains(sentence.token(i - 1).norm())) {
      return null;
    }
    int begin = sentence.token(i).begin();
    Set<Draft> holders = new LinkedHashSet<>();
    Draft spoke = null;
    for (History.Entry e : history.entries()) {
      if (e.mention().begin() < begin && heads(view, e.draft(), nouns)) {
        holders.add(e.draft());
        boolean last = e.subject() && !e.quoted() && e.mention().sentence() == s - 1;
        spoke = last ? e.draft() : spoke;
      }
    }
    return holders.size() == 1 ? holders.iterator().next() : spoke;
  }

  /** The nouns of the office that a title stands for, where nothing behind it tells the country. */
  private Set<String> nouns(ArticleView view, Sentence sentence, int i) {
    for (int end = Math.min(sentence.size(), i + LONGEST); end > i + 1; end--) {
      String title =
          view.text
              .text(sentence.token(i).begin(), sentence.token(end - 1).end())
              .toLowerCase(Locale.FRENCH)
              .replace('’', '\'');
      boolean state = stateTitles.contains(title);
      if (state || governmentTitles.contains(title)) {
        boolean told = end < sentence.size() && complement(sentence.token(end));
        return told ? Set.of() : state ? stateNouns : governmentNouns;
      }
    }
    return Set.of();
  }

  private boolean complement(Token t) {
    return t.is(Upos.ADJ) || genitive.contains(t.norm());
  }

  private boolean heads(ArticleView view, Draft d, Set<String> nouns) {
    return d.type == EntityType.Person
        && d.nouns.stream().anyMatch(nouns::contains)
        && d.mentions.stream().anyMatch(m -> ofState(view, m, nouns));
  }

  /**
   * "le président sénégalais", "le président de la République", "le président X", not "… du club".
   */
  private boolean ofState(ArticleView view, Mention m, Set<String> nouns) {
    Sentence sentence = view.sentence(m.sentence());
    boolean named = m.kind() == Mention.Kind.NAME && m.first() > 0;
    int noun = named ? m.first() - 1 : m.head();
    if (!nouns.contains(Descriptions.title(sentence, noun, Set.of()))
        && !ranked(sentence, noun, nouns)) {
      return false;
    }
    if (named) {
      return true;
    }
    int next = noun + 1;
    if (next >= sentence.size()) {
      return false;
    }
    if (!genitive.contains(sentence.token(next).norm())) {
      return view.known(sentence, next, next).stream().anyMatch(r -> r.sense() == Sense.DEMONYM);
    }
    int of = next + 1;
    while (of < sentence.size() && sentence.token(of).is(Upos.DET)) {
      of++;
    }
    return of < sentence.size()
        && (states.contains(sentence.token(of).norm()) || country(view, sentence, of));
  }

  private static boolean ranked(Sentence sentence, int noun, Set<String> nouns) {
    return noun > 0
        && nouns.contains(sentence.token(noun - 1).norm() + " " + sentence.token(noun).lemma());
  }

  private static boolean country(ArticleView view, Sentence sentence, int i) {
    return view.known(sentence, i, i).stream()
        .anyMatch(r -> r.thing().type() == EntityType.Country);
  }
}

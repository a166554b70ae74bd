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

  /** The nouns of the office that a title stands for; the key of its country, empty if not told. */
  private record Title(Set<String> nouns, String country) {}

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
    Title title = title(view, sentence, i);
    if (title.nouns().isEmpty() || i == 0 || !definite.contains(sentence.token(i - 1).norm())) {
      return null;
    }
    int begin = sentence.token(i).begin();
    Set<Draft> holders = new LinkedHashSet<>();
    Draft spoke = null;
    for (History.Entry e : history.entries()) {
      if (e.mention().begin() < begin && heads(view, e.draft(), title)) {
        holders.add(e.draft());
        boolean last = e.subject() && !e.quoted() && e.mention().sentence() == s - 1;
        spoke = last ? e.draft() : spoke;
      }
    }
    return holders.size() == 1 ? holders.iterator().next() : spoke;
  }

  /** The title that begins at a token; without nouns where there is none or it tells of whom. */
  private Title title(ArticleView view, Sentence sentence, int i) {
    for (int end = Math.min(sentence.size(), i + LONGEST); end > i + 1; end--) {
      String words =
          view.text
              .text(sentence.token(i).begin(), sentence.token(end - 1).end())
              .toLowerCase(Locale.FRENCH)
              .replace('’', '\'');
      boolean state = stateTitles.contains(words);
      if (state || governmentTitles.contains(words)) {
        Set<String> nouns = state ? stateNouns : governmentNouns;
        String country = country(view, sentence, end);
        boolean told = end < sentence.size() && complement(sentence.token(end));
        return new Title(told && country.isEmpty() ? Set.of() : nouns, country);
      }
    }
    return new Title(Set.of(), "");
  }

  /** The country whose adjective stands at a token, empty for none. */
  static String country(ArticleView view, Sentence sentence, int i) {
    return i >= sentence.size()
        ? ""
        : view.known(sentence, i, i).stream()
            .filter(r -> r.sense() == Sense.DEMONYM)
            .map(r -> r.thing().key())
            .findFirst()
            .orElse("");
  }

  private boolean complement(Token t) {
    return t.is(Upos.ADJ) || genitive.contains(t.norm());
  }

  private boolean heads(ArticleView view, Draft d, Title title) {
    return d.type == EntityType.Person
        && d.nouns.stream().anyMatch(title.nouns()::contains)
        && d.mentions.stream().anyMatch(m -> ofState(view, m, title));
  }

  /**
   * "le président sénégalais", "le président de la République", "le président X", not "… du club".
   */
  private boolean ofState(ArticleView view, Mention m, Title title) {
    Set<String> nouns = title.nouns();
    Sentence sentence = view.sentence(m.sentence());
    boolean named = m.kind() == Mention.Kind.NAME && m.first() > 0;
    int noun = named ? m.first() - 1 : m.head();
    if (!nouns.contains(Descriptions.title(sentence, noun, Set.of()))
        && !ranked(sentence, noun, nouns)) {
      return false;
    }
    int next = noun + 1;
    if (!named && next < sentence.size() && !genitive.contains(sentence.token(next).norm())) {
      String own = country(view, sentence, next);
      return !own.isEmpty() && (title.country().isEmpty() || title.country().equals(own));
    }
    if (named || next >= sentence.size() || !title.country().isEmpty()) {
      return named && title.country().isEmpty();
    }
    int of = next + 1;
    while (of < sentence.size() && sentence.token(of).is(Upos.DET)) {
      of++;
    }
    return of < sentence.size()
        && (states.contains(sentence.token(of).norm()) || names(view, sentence, of));
  }

  private static boolean ranked(Sentence sentence, int noun, Set<String> nouns) {
    return noun > 0
        && nouns.contains(sentence.token(noun - 1).norm() + " " + sentence.token(noun).lemma());
  }

  private static boolean names(ArticleView view, Sentence sentence, int i) {
    return view.known(sentence, i, i).stream()
        .anyMatch(r -> r.thing().type() == EntityType.Country);
  }
}

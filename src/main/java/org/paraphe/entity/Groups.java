package org.paraphe.entity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Resolves what refers to several at once by their number: "les deux pays", "tous deux", "ni l'un
 * ni l'autre"; or to one of two by its rank: "le premier".
 */
final class Groups {

  private static final String NUMBER = "Number";
  private static final int LARGEST = 4;
  private static final int REACH = 2;

  private final NounKinds kinds;
  private final Compatibility compatible;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Set<String> definite;
  private final Set<String> demonstratives;
  private final Set<String> all;
  private final Set<String> parties;
  private final Set<String> one;
  private final Set<String> other;
  private final Set<String> first;
  private final Set<String> second;
  private final Set<String> genitive;

  Groups(WordLists words) {
    this.kinds = new NounKinds(words);
    this.compatible = new Compatibility(words);
    for (int n = 2; n <= LARGEST; n++) {
      for (String word : words.get(NUMBER + n)) {
        numbers.put(word, n);
      }
    }
    this.definite = words.get("DefiniteForm");
    this.demonstratives = words.get("DemonstrativeDeterminer");
    this.all = words.get("UniversalDeterminer");
    this.parties = words.get("PartyNoun");
    this.one = words.get("OneOfTwo");
    this.other = words.get("OtherOfTwo");
    this.first = words.get("FirstOfTwo");
    this.second = words.get("SecondOfTwo");
    this.genitive = words.get("GenitivePreposition");
  }

  /** The words but nouns that are such references. */
  Set<String> words() {
    Set<String> words = new HashSet<>(numbers.keySet());
    List.of(one, other, first, second).forEach(words::addAll);
    return words;
  }

  /** Adds the token to the entities it refers to; whether it is a reference of that kind. */
  boolean resolve(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    int number = number(sentence, i);
    if (number == 0) {
      return ordinal(view, history, s, i);
    }
    Token t = sentence.token(i);
    for (Draft d : members(view, history, s, i, number)) {
      history.add(d, new Mention(Mention.Kind.NOMINAL, s, i, i, i, t.begin(), t.end()));
    }
    return true;
  }

  /** "le premier … la seconde": one of the pair that was named last, where its gender agrees. */
  private boolean ordinal(ArticleView view, History history, int s, int i) {
    Sentence sentence = view.sentence(s);
    Token t = sentence.token(i);
    boolean former = first.contains(t.norm());
    if (!(former || second.contains(t.norm())) || !alone(sentence, i)) {
      return false;
    }
    List<Draft> pair = members(view, history, s, i, 2);
    Draft d = pair.isEmpty() ? null : pair.get(former ? 0 : 1);
    char gender = t.morph().gender();
    if (d != null && (d.gender == 'e' || gender == 'e' || d.gender == gender)) {
      history.add(d, new Mention(Mention.Kind.PRONOUN, s, i, i, i, t.begin(), t.end()));
    }
    return d != null;
  }

  /** Whether an ordinal opens its clause and no noun follows. */
  private boolean alone(Sentence sentence, int i) {
    boolean opens =
        i > 0
            && known(sentence, i - 1)
            && (i == 1 || sentence.token(i - 2).is(Upos.PUNCT, Upos.CCONJ));
    Token next = i + 1 < sentence.size() ? sentence.token(i + 1) : null;
    return opens
        && next != null
        && (next.is(Upos.VERB, Upos.AUX, Upos.PRON, Upos.ADV)
            || next.form().equals(",")
            || next.readings().stream().anyMatch(m -> m.form().finite()));
  }

  /** How many a token stands for: "deux" of "tous deux", "pays" of "les deux pays"; 0 for none. */
  private int number(Sentence sentence, int i) {
    Token t = sentence.token(i);
    if (t.is(Upos.NOUN) && i > 1) {
      int n = numbers.getOrDefault(sentence.token(i - 1).norm(), 0);
      if (n == 0) {
        return 0;
      }
      int next = i + 1 < sentence.size() && sentence.token(i + 1).is(Upos.ADJ) ? i + 2 : i + 1;
      boolean complement = next < sentence.size() && genitive.contains(sentence.token(next).norm());
      return known(sentence, i - 2) && !complement ? n : 0;
    }
    boolean bare =
        i + 1 == sentence.size() || !sentence.token(i + 1).is(Upos.NOUN, Upos.ADJ, Upos.NUM);
    if (numbers.containsKey(t.norm()) && bare && i > 0) {
      boolean whole = all.contains(sentence.token(i - 1).norm()) || known(sentence, i - 1);
      return whole ? numbers.get(t.norm()) : 0;
    }
    return both(sentence, i) ? 2 : 0;
  }

  private boolean known(Sentence sentence, int i) {
    String word = sentence.token(i).norm();
    return definite.contains(word) || demonstratives.contains(word);
  }

  /** Either word of "l'un et l'autre", "ni l'un ni l'autre". */
  private boolean both(Sentence sentence, int i) {
    boolean begins = one.contains(sentence.token(i).norm());
    if (!begins && !other.contains(sentence.token(i).norm())) {
      return false;
    }
    int from = Math.max(1, begins ? i : i - 4);
    for (int k = from; k <= i; k++) {
      if (one.contains(sentence.token(k).norm()) && known(sentence, k - 1)) {
        int and = k + 1;
        for (int last = and + 1; last < Math.min(sentence.size(), and + 4); last++) {
          boolean pair =
              sentence.token(and).is(Upos.CCONJ) && other.contains(sentence.token(last).norm());
          if (pair && (i == k || i == last)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The kinds of entity that the token can stand for. */
  private Set<EntityType> types(Token t) {
    if (!t.is(Upos.NOUN)) {
      return EntityType.AGENTS;
    }
    if (ArticleView.any(parties, t)) {
      return EnumSet.of(EntityType.Organization, EntityType.Country);
    }
    return kinds
        .type(t)
        .filter(k -> k.agent() || k == EntityType.Country)
        .map(EnumSet::of)
        .orElse(EnumSet.noneOf(EntityType.class));
  }

  /** Those that were named together last, else those that the article is about. */
  private List<Draft> members(ArticleView view, History history, int s, int i, int number) {
    Token t = view.sentence(s).token(i);
    Set<EntityType> types = types(t);
    boolean noun = t.is(Upos.NOUN);
    // Two of a sentence are soon a pair; more of them are a group only where none was named as one.
    boolean pair = number == 2;
    List<Draft> found = near(view, history, s, i, number, pair);
    for (int back = REACH + 1; found.isEmpty() && noun && back <= s; back++) {
      for (EntityType type : types) {
        List<Draft> joined = joined(view, before(history, t, s - back, type), number);
        found = found.isEmpty() ? joined : found;
      }
    }
    if (found.isEmpty() && !pair) {
      found = near(view, history, s, i, number, true);
    }
    return found.isEmpty() && noun ? topic(history, t, types, number) : found;
  }

  /**
   * Those that a sentence not far back names in a row.
   *
   * @param apart whether those that stand apart in a sentence will do
   */
  private List<Draft> near(
      ArticleView view, History history, int s, int i, int number, boolean apart) {
    Token t = view.sentence(s).token(i);
    for (int back = 0; back <= REACH; back++) {
      for (EntityType type : types(t)) {
        List<History.Entry> there = before(history, t, s - back, type);
        List<Draft> joined = joined(view, there, number);
        List<Draft> found = joined.isEmpty() && apart ? distinct(there) : joined;
        if (found.size() == number) {
          return found;
        }
      }
    }
    return List.of();
  }

  private List<History.Entry> before(History history, Token t, int sentence, EntityType type) {
    return history.entries().stream()
        .filter(e -> e.mention().sentence() == sentence && e.mention().begin() < t.begin())
        .filter(e -> e.draft().type == type && !e.quoted())
        .filter(e -> e.mention().kind() != Mention.Kind.PRONOUN)
        .filter(e -> type != EntityType.Person || mayBe(e.draft(), t))
        .toList();
  }

  /** Whether somebody can be one of "les deux ministres": a mayor is not. */
  private boolean mayBe(Draft person, Token noun) {
    return !noun.is(Upos.NOUN)
        || compatible.knows(person, noun, noun.lemma(), EntityType.Person)
        || compatible.mayHold(person, noun);
  }

  private static List<Draft> distinct(List<History.Entry> entries) {
    return entries.stream().map(History.Entry::draft).distinct().toList();
  }

  /** The last names of that number between which nothing but a conjunction or comma stands. */
  private static List<Draft> joined(ArticleView view, List<History.Entry> entries, int number) {
    for (int last = entries.size(); last >= number; last--) {
      int first = last - number;
      List<History.Entry> row = entries.subList(first, last);
      // Two of a list of three are no group.
      boolean close =
          !(first > 0 && beside(view, entries.get(first - 1).mention(), row.get(0).mention()))
              && !(last < entries.size()
                  && beside(view, row.get(number - 1).mention(), entries.get(last).mention()));
      for (int k = 1; k < row.size() && close; k++) {
        close = beside(view, row.get(k - 1).mention(), row.get(k).mention());
      }
      List<Draft> found = distinct(row);
      if (close && found.size() == number) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean beside(ArticleView view, Mention a, Mention b) {
    Sentence sentence = view.sentence(a.sentence());
    boolean parted = false;
    for (int t = a.last() + 1; t < b.first(); t++) {
      Token word = sentence.token(t);
      parted |= word.is(Upos.CCONJ) || word.form().equals(",");
      if (!word.is(Upos.CCONJ, Upos.DET, Upos.ADP) && !word.form().equals(",")) {
        return false;
      }
    }
    return parted;
  }

  /** Whom the article is about from its first words: those that its heading names. */
  private List<Draft> topic(History history, Token t, Set<EntityType> types, int number) {
    for (EntityType type : types) {
      List<Draft> found = distinct(before(history, t, 0, type));
      if (found.size() == number) {
        return found;
      }
    }
    return List.of();
  }
}

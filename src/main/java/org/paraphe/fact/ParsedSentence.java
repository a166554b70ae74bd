package org.paraphe.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.paraphe.entity.Entity;
import org.paraphe.entity.LinkedText;
import org.paraphe.entity.LinkedText.Reference;
import org.paraphe.entity.TimeExpression;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.DependencyTree;
import org.paraphe.text.Morph.VerbForm;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** A sentence of a linked text, with the questions that matching asks of its tree. */
final class ParsedSentence {

  /** Bits of the filter of words; a power of two. */
  private static final int HASHES = 256;

  final LinkedText linked;
  final int index;
  final Sentence sentence;
  final DependencyTree tree;
  final Grammar grammar;

  /** The word classes of each token. */
  private final long[] classes;

  /** Those of any token. */
  private final long anywhere;

  /** The hashes of the words of the sentence: a Bloom filter of one function. */
  private final long[] hashes = new long[HASHES >> 6];

  // What is worked out once for each token, when it is first asked for.
  private final VerbGroup[] groups;
  private final String[] markers;
  private final int[] lasts;

  ParsedSentence(LinkedText linked, int index, Grammar grammar) {
    this.linked = linked;
    this.index = index;
    this.sentence = linked.text().sentences().get(index);
    this.tree = sentence.tree();
    this.grammar = grammar;
    this.groups = new VerbGroup[sentence.size()];
    this.markers = new String[sentence.size()];
    this.lasts = new int[sentence.size()];
    this.classes = new long[sentence.size()];
    long any = 0;
    for (int i = 0; i < classes.length; i++) {
      Token t = sentence.token(i);
      classes[i] = grammar.classes(t.norm());
      any |= classes[i];
      note(t.norm());
      note(t.base());
      note(t.lemma());
    }
    this.anywhere = any;
  }

  private void note(String word) {
    int hash = word.hashCode() & HASHES - 1;
    hashes[hash >> 6] |= 1L << hash;
  }

  /** False where no token has a word as its form, base or lemma. */
  boolean mayHave(String word) {
    int hash = word.hashCode() & HASHES - 1;
    return (hashes[hash >> 6] & 1L << hash) != 0;
  }

  int size() {
    return sentence.size();
  }

  Token token(int i) {
    return sentence.token(i);
  }

  /** The form of a token with its contraction undone and its elision restored. */
  String base(int i) {
    return sentence.token(i).base();
  }

  /** The verb group around a token, made when it is first asked for. */
  VerbGroup group(int verb) {
    if (groups[verb] == null) {
      groups[verb] = VerbGroup.of(this, verb);
    }
    return groups[verb];
  }

  /** Whether {@code i} is a token of the sentence whose form is one of {@code words}. */
  boolean in(int i, Set<String> words) {
    return inside(i) && words.contains(sentence.token(i).norm());
  }

  /** The same for a closed class. */
  boolean in(int i, WordClass words) {
    return has(i, words.bit());
  }

  /** Whether {@code i} is a token of the sentence with the bit of a word class. */
  boolean has(int i, long bit) {
    return inside(i) && (classes[i] & bit) != 0;
  }

  /** Whether any token has the bit of a word class. */
  boolean has(long bit) {
    return (anywhere & bit) != 0;
  }

  boolean is(int i, Upos a) {
    return inside(i) && sentence.token(i).pos() == a;
  }

  boolean is(int i, Upos a, Upos b) {
    return inside(i) && sentence.token(i).is(a, b);
  }

  boolean is(int i, Upos a, Upos b, Upos c) {
    return inside(i) && sentence.token(i).is(a, b, c);
  }

  boolean is(int i, Upos a, Upos b, Upos c, Upos d) {
    return inside(i) && sentence.token(i).is(a, b, c, d);
  }

  /** The same for more; each call makes an array. */
  boolean is(int i, Upos... any) {
    return inside(i) && sentence.token(i).is(any);
  }

  private boolean inside(int i) {
    return i >= 0 && i < sentence.size();
  }

  boolean is(int i, Relation relation) {
    return tree.relation(i) == relation;
  }

  boolean is(int i, Relation a, Relation b) {
    return tree.relation(i) == a || tree.relation(i) == b;
  }

  /** The same for more; each call makes an array. */
  boolean is(int i, Relation... any) {
    for (Relation r : any) {
      if (tree.relation(i) == r) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun is what is cast in a vote: names beside it are not those who adopt. */
  boolean ballot(int noun) {
    return grammar.ballots.contains(token(noun).lemma());
  }

  boolean comma(int i) {
    return mark(i, ",");
  }

  boolean semicolon(int i) {
    return mark(i, ";");
  }

  boolean colon(int i) {
    return mark(i, ":");
  }

  /** Whether there is a token, and it is in the plural. */
  boolean plural(int i) {
    return i >= 0 && token(i).morph() != null && token(i).morph().number() == 'p';
  }

  /** Whether a token is a mark, written so. */
  boolean mark(int i, String mark) {
    return is(i, Upos.PUNCT) && token(i).form().equals(mark);
  }

  /** Whether a token is the first of its line, but not of its sentence. */
  boolean onNewLine(int i) {
    return i > 0
        && i < sentence.size()
        && linked
            .text()
            .article()
            .text()
            .substring(sentence.token(i - 1).end(), sentence.token(i).begin())
            .contains("\n");
  }

  Optional<Entity> entity(int i) {
    return linked.entity(index, i);
  }

  /** Whether a token names something of a type. */
  boolean names(int i, EntityType type) {
    return entity(i).filter(e -> e.type() == type).isPresent();
  }

  /** All entities that the phrase headed by {@code i} refers to; several for "tous deux". */
  List<Entity> entities(int i) {
    return linked.all(index, i);
  }

  /** The mentions in the sentence, in the order of the entities of the text. */
  List<Reference> references() {
    return linked.references(index);
  }

  /** The date that the words around a verb give for what it says, ISO 8601, or empty. */
  String date(int verb) {
    return date(verb, i -> false);
  }

  /**
   * The same, but for words that tell the time of something else.
   *
   * @param other whether a token is no part of what tells when
   */
  String date(int verb, IntPredicate other) {
    String found = "";
    for (int c : tree.children(verb, Relation.OBL, Relation.NMOD, Relation.ADVMOD)) {
      boolean no = other.test(c) || bounded(c) || othersBetween(verb, c);
      String value = no ? "" : linked.time(index, c).map(TimeExpression::value).orElse("");
      found = found.isEmpty() || c > verb && !value.isEmpty() ? value : found;
    }
    return found;
  }

  /** "depuis 1979", "avant mardi" bound a time rather than tell it. */
  private boolean bounded(int time) {
    return in(tree.child(time, Relation.CASE), grammar.bounds);
  }

  /**
   * Whether a person that another phrase brings in stands between a verb and what may belong to
   * either: "a répondu aux propos de X, mardi, au sommet".
   */
  boolean othersBetween(int verb, int i) {
    for (int t = verb + 1; t < i; t++) {
      boolean person =
          entity(t).filter(e -> e.type() == EntityType.Person && e.named()).isPresent();
      if (person && is(t, Upos.PROPN) && !marker(t).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean finite(int i) {
    return token(i).morph() != null && token(i).morph().form().finite();
  }

  /** Whether a token is a verb, but for past participles. */
  boolean verbal(int i) {
    return is(i, Upos.VERB, Upos.AUX)
        && token(i).morph() != null
        && token(i).morph().form() != VerbForm.PAST_PARTICIPLE;
  }

  /** Whether there is a token, and it is an infinitive. */
  boolean infinitive(int i) {
    return i >= 0 && token(i).morph() != null && token(i).morph().form() == VerbForm.INFINITIVE;
  }

  /** The verb or predicate that an auxiliary or copula belongs to, or the token itself. */
  int predicate(int i) {
    boolean part = is(i, Relation.AUX, Relation.AUX_PASS, Relation.COP);
    return part && tree.head(i) >= 0 ? tree.head(i) : i;
  }

  /** "a pris la parole", "est intervenu": whether a verb tells that its subject spoke. */
  boolean takesFloor(int verb) {
    if (!is(verb, Upos.VERB) || group(verb).negated() || !asserted(group(verb).form())) {
      return false;
    }
    boolean takes = grammar.floors.contains(token(verb).lemma());
    for (int c : tree.children(verb, Relation.OBJ, Relation.OBL)) {
      takes |= grammar.floors.contains(token(c).lemma());
    }
    return takes;
  }

  private static boolean asserted(VerbForm form) {
    return form == VerbForm.PRESENT || form == VerbForm.PAST || form == VerbForm.IMPERFECT;
  }

  /** "Et d'ajouter que": the infinitive that begins the sentence behind connectors; −1 for none. */
  int narrative() {
    int i = 0;
    while (in(i, grammar.openingConnectors)) {
      i++;
    }
    boolean marked = is(i, Upos.ADP) || is(i, Upos.ADV) && is(i + 1, Upos.ADP);
    while (marked && is(i, Upos.ADV, Upos.ADP)) {
      i++;
    }
    return marked && is(i, Upos.VERB) && infinitive(i) ? i : -1;
  }

  /** Behind a word in brackets ("le sénateur (PV) X"), or the token itself. */
  int behindBracket(int i) {
    return mark(i, "(") && mark(i + 2, ")") ? i + 3 : i;
  }

  /** The last phrase that depends on a noun, or −1. */
  int lastModifier(int noun) {
    int[] below = tree.children(noun, Relation.NMOD, Relation.CONJ, Relation.OBL);
    return below.length == 0 ? -1 : below[below.length - 1];
  }

  /** "à Malaga, en Espagne": the country that tells where the place is; −1 for none. */
  int countryBehind(int place) {
    int in = last(place) + 2;
    int country = in < size() && comma(in - 1) && is(in, Relation.CASE) ? tree.head(in) : -1;
    boolean venue = country > in && grammar.venues.contains(marker(country));
    return venue && names(country, EntityType.Country) ? country : -1;
  }

  /** Whether a token from {@code from} to {@code to}, exclusive, is a finite verb. */
  boolean hasFiniteVerb(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (is(i, Upos.VERB, Upos.AUX) && finite(i)) {
        return true;
      }
    }
    return false;
  }

  /** The first token that begins at or after {@code offset}; the size where none does. */
  int tokenFrom(int offset) {
    int i = 0;
    while (i < size() && token(i).begin() < offset) {
      i++;
    }
    return i;
  }

  /**
   * The first token of the finite verb group that a verb of saying ends: "a tenu à préciser",
   * "s'est contenté de dire"; −1 where none governs it.
   */
  int cue(int verb, VerbGroup group) {
    if (group.finite()) {
      return group.first();
    }
    int v = verb;
    while (!group.compound() && (is(v, Relation.XCOMP) || means(v))
        || is(v, Upos.ADJ) && v != verb) {
      v = tree.head(v);
      if (v >= 0 && group(v).finite()) {
        return group(v).first();
      }
    }
    return -1;
  }

  /** "finit par dire". */
  private boolean means(int verb) {
    return is(verb, Relation.ADVCL, Relation.OBL) && grammar.agents.contains(marker(verb));
  }

  /** The noun that a relative pronoun stands for, or the token itself. */
  int antecedent(int i) {
    if (is(i, Relation.MARK, Relation.CC) || !in(i, grammar.relativePronouns)) {
      return i;
    }
    for (int t = tree.head(i); t >= 0; t = tree.head(t)) {
      if (is(t, Relation.ACL_RELCL)) {
        return comma(i - 1) ? told(beforeAside(tree.head(t))) : tree.head(t);
      }
    }
    return i;
  }

  /** "l'un des signataires": whether the word that a noun depends on is one of what it names. */
  boolean one(int noun) {
    int head = tree.head(noun);
    return head >= 0
        && is(noun, Relation.NMOD, Relation.OBL)
        && is(head, Upos.PRON, Upos.NUM, Upos.DET)
        && in(head, grammar.ones)
        && grammar.genitives.contains(marker(noun));
  }

  /** "le maire, au centre, qui": the noun before a phrase that commas set off. */
  private int beforeAside(int noun) {
    boolean aside =
        is(noun, Upos.NOUN)
            && is(noun, Relation.OBL, Relation.NMOD)
            && entity(noun).isEmpty()
            && comma(tree.left(noun) - 1)
            && is(tree.left(noun), Upos.ADP)
            && is(tree.head(noun), Upos.NOUN, Upos.PROPN);
    return aside ? tree.head(noun) : noun;
  }

  /** "la charte de l'écriture, qui": what is known, rather than a noun that tells what it is of. */
  private int told(int noun) {
    int n = noun;
    while (entity(n).isEmpty() && is(n, Relation.NMOD) && is(n, Upos.NOUN)) {
      n = tree.head(n);
    }
    return entity(n).isEmpty() ? noun : n;
  }

  /** The adposition that introduces the phrase of {@code head}, contractions undone, or empty. */
  String marker(int head) {
    if (markers[head] == null) {
      markers[head] = readMarker(head);
    }
    return markers[head];
  }

  private String readMarker(int head) {
    int first = tree.child(head, Relation.CASE, Relation.MARK);
    if (first < 0) {
      return "";
    }
    boolean phrase =
        first + 1 < head && is(first + 1, Relation.FIXED, Relation.CASE, Relation.MARK);
    // "au sein de" keeps its contraction, "au sommet" does not.
    if (!phrase) {
      return base(first);
    }
    StringBuilder words = new StringBuilder(token(first).norm());
    for (int i = first + 1; i < head && is(i, Relation.FIXED, Relation.CASE, Relation.MARK); i++) {
      // An elided word is written together with the next: "à l'exception de".
      words.append(words.charAt(words.length() - 1) == '\'' ? "" : " ").append(base(i));
    }
    return words.toString();
  }

  /**
   * First token of the phrase of {@code head} without its adposition and without what stands before
   * it as punctuation.
   */
  int first(int head) {
    int l = head;
    for (int c : tree.children(head)) {
      boolean outside =
          is(c, Relation.CASE, Relation.MARK, Relation.CC, Relation.PUNCT, Relation.PARATAXIS);
      if (c < head && !outside) {
        l = Math.min(l, tree.left(c));
      }
    }
    return l;
  }

  /** Last token of the phrase of {@code head}, modifiers and appositions included. */
  int last(int head) {
    if (lasts[head] == 0) {
      lasts[head] = readLast(head);
    }
    return lasts[head];
  }

  private int readLast(int head) {
    int r = head;
    for (int c : tree.children(head)) {
      if (c > head && !is(c, Relation.PUNCT, Relation.PARATAXIS)) {
        r = Math.max(r, last(c));
      }
    }
    return r;
  }
}

package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Finds works by their titles in quotation marks behind a noun: "son nouvel album, « X »". */
final class TitledWorks {

  /** Tokens of the longest title. */
  private static final int LENGTH = 12;

  private final Set<String> nouns;
  private final Set<String> texts;
  private final Set<String> naming;
  private final Set<String> genitive;

  TitledWorks(WordLists words) {
    this.nouns = words.get("TitledNoun");
    this.texts = words.get("TitledDocumentNoun");
    this.naming = words.get("NamingVerb");
    this.genitive = words.get("GenitivePreposition");
  }

  /** The works of the article, each as the name of its title and the noun before it. */
  List<Draft> find(ArticleView view) {
    List<Draft> found = new ArrayList<>(0);
    for (int s = 0; s < view.sentences().size(); s++) {
      Sentence sentence = view.sentence(s);
      for (int i = 0; i < sentence.size(); i++) {
        Token t = sentence.token(i);
        if (t.is(Upos.NOUN) && t.morph().number() != 'p' && names(t)) {
          titled(view, s, i, found);
        }
      }
    }
    return found;
  }

  private boolean names(Token noun) {
    return nouns.contains(noun.lemma()) || texts.contains(noun.lemma());
  }

  private void titled(ArticleView view, int s, int noun, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    int end = before(sentence, noun);
    if (end > 0) {
      int begin = end - 1;
      while (begin > 0 && end - begin <= LENGTH && !ArticleView.quote(sentence.token(begin))) {
        begin--;
      }
      boolean title = end > begin + 1 && ArticleView.quote(sentence.token(begin));
      if (title && sentence.token(begin + 1).capitalised()) {
        add(view, s, noun, begin + 1, end - 1, found);
      }
      return;
    }
    int open = opening(sentence, noun);
    int close = open + 1;
    while (open > 0 && close < sentence.size() && !ArticleView.quote(sentence.token(close))) {
      close++;
    }
    boolean title =
        open > 0
            && close < sentence.size()
            && close > open + 1
            && close - open <= LENGTH
            && sentence.token(open + 1).capitalised();
    if (title) {
      add(view, s, noun, open + 1, close - 1, found);
    }
  }

  /** The quotation mark that closes a title before a noun: "« X », son nouvel album"; −1. */
  private int before(Sentence sentence, int noun) {
    int i = noun - 1;
    while (i > 0 && sentence.token(i).is(Upos.ADJ, Upos.NUM)) {
      i--;
    }
    boolean apposed =
        i > 2
            && sentence.token(i).is(Upos.DET)
            && sentence.token(i - 1).form().equals(",")
            && ArticleView.quote(sentence.token(i - 2));
    return apposed ? i - 2 : -1;
  }

  /**
   * The quotation mark right behind a noun, its adjectives, whose it is, a comma, and "intitulé";
   * −1.
   */
  private int opening(Sentence sentence, int noun) {
    int i = noun + 1;
    while (i + 1 < sentence.size()
        && (i > noun + 1 || genitive.contains(sentence.token(i).norm()))
        && sentence.token(i + 1).is(Upos.PROPN)) {
      i++;
    }
    i += i > noun + 1 ? 1 : 0;
    while (i < sentence.size()
        && (sentence.token(i).is(Upos.ADJ, Upos.NUM)
            || sentence.token(i).form().equals(",")
            || naming.contains(sentence.token(i).lemma()))) {
      i++;
    }
    return i < sentence.size() && ArticleView.quote(sentence.token(i)) ? i : -1;
  }

  private void add(ArticleView view, int s, int noun, int first, int last, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    String label = view.surface(sentence, first, last);
    String folded = view.folded(sentence, first, last);
    Draft d = found.stream().filter(x -> x.names.containsKey(folded)).findFirst().orElse(null);
    if (d == null) {
      boolean text = texts.contains(sentence.token(noun).lemma());
      d = new Draft(text ? EntityType.Document : EntityType.Product, label);
      d.names.put(folded, label);
      d.entitled = true;
      found.add(d);
    }
    Token t = sentence.token(noun);
    d.nouns.add(t.lemma());
    d.gender = t.morph().gender();
    d.add(new Mention(Mention.Kind.NOMINAL, s, noun, noun, noun, t.begin(), t.end()));
    int begin = sentence.token(first).begin();
    d.add(new Mention(Mention.Kind.NAME, s, first, last, first, begin, sentence.token(last).end()));
  }
}

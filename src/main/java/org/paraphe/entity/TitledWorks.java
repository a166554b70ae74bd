package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Relation;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/**
 * Finds works by their titles: beside a noun, "son nouvel album, « X »", or in quotation marks
 * beside a verb of publishing or an author, "publie « X »".
 */
final class TitledWorks {

  /** Tokens of the longest title. */
  private static final int LENGTH = 12;

  private final Set<String> nouns;
  private final Set<String> texts;
  private final Set<String> naming;
  private final Set<String> publishing;
  private final Set<String> genitive;
  private final Set<String> authors;
  private final BareTitles bare;

  TitledWorks(WordLists words) {
    this.nouns = words.get("TitledNoun");
    this.texts = words.get("TitledDocumentNoun");
    this.naming = words.get("NamingVerb");
    this.publishing = words.get("PublishingVerb");
    this.genitive = words.get("GenitivePreposition");
    this.authors = words.get("AuthorNoun");
    this.bare = new BareTitles(words);
  }

  /** The works of the article, each as the name of its title and the noun before it. */
  List<Draft> find(ArticleView view) {
    List<Draft> found = new ArrayList<>(0);
    for (int s = 0; s < view.sentences().size(); s++) {
      Sentence sentence = view.sentence(s);
      for (int i = 0; i < sentence.size(); i++) {
        Token t = sentence.token(i);
        if (t.is(Upos.NOUN, Upos.PROPN) && t.morph().number() != 'p' && names(t)) {
          titled(view, s, i, found);
        } else if (t.is(Upos.VERB) && publishing.contains(t.lemma())) {
          published(view, s, i, found);
        } else if (t.is(Upos.NOUN) && authors.contains(t.lemma())) {
          made(view, s, i, found);
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
    int close = closing(sentence, open);
    if (close > 0) {
      add(view, s, noun, open + 1, close - 1, found);
      return;
    }
    BareTitles.Range title = bare.before(sentence, noun);
    title = title == null ? bare.behind(view, sentence, noun) : title;
    if (title != null) {
      add(view, s, noun, title.first(), title.last(), found);
    }
  }

  /** The quotation mark that closes the title that one at {@code open} opens; −1 for none. */
  private static int closing(Sentence sentence, int open) {
    int close = open + 1;
    while (open >= 0 && close < sentence.size() && !ArticleView.quote(sentence.token(close))) {
      close++;
    }
    boolean title =
        open >= 0
            && close < sentence.size()
            && close > open + 1
            && close - open <= LENGTH
            && sentence.token(open + 1).capitalised();
    return title ? close : -1;
  }

  /** "publie « X »", "publiera, en mai, « X »", "« X », paru en mai". */
  private void published(ArticleView view, int s, int verb, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    int open = quoted(sentence, verb);
    int close = closing(sentence, open);
    if (close < 0 && verb > 2 && sentence.token(verb - 1).form().equals(",")) {
      close = verb - 2;
      open = ArticleView.quote(sentence.token(close)) ? opened(sentence, close) : close;
    }
    for (int i = open + 1; i < close; i++) {
      int head = sentence.tree().head(i);
      boolean object = head == verb && sentence.tree().relation(i) == Relation.OBJ;
      if (object || sentence.tree().head(verb) == i) {
        Draft d = draft(view, sentence, EntityType.Product, open + 1, close - 1, found);
        d.add(name(s, sentence, open + 1, close - 1, i));
      }
    }
  }

  /** "l'auteur de « X »". */
  private void made(ArticleView view, int s, int author, List<Draft> found) {
    Sentence sentence = view.sentence(s);
    int open = author + 2;
    boolean quoted =
        open < sentence.size()
            && genitive.contains(sentence.token(author + 1).norm())
            && ArticleView.quote(sentence.token(open));
    int close = quoted ? closing(sentence, open) : -1;
    for (int i = open + 1; i < close; i++) {
      int head = sentence.tree().head(i);
      if (head <= open || head >= close) {
        Draft d = draft(view, sentence, EntityType.Product, open + 1, close - 1, found);
        d.add(name(s, sentence, open + 1, close - 1, i));
        return;
      }
    }
  }

  /** The quotation mark behind a verb and what tells when or where; −1 for none. */
  private static int quoted(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + LENGTH); i++) {
      Token t = sentence.token(i);
      if (ArticleView.quote(t)) {
        return i;
      }
      boolean aside = t.form().equals(",") || !t.is(Upos.PUNCT, Upos.SCONJ, Upos.VERB, Upos.AUX);
      if (!aside) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The quotation mark that opens the title that one at {@code close} closes; that one for none.
   */
  private static int opened(Sentence sentence, int close) {
    int open = close - 1;
    while (open > 0 && close - open <= LENGTH && !ArticleView.quote(sentence.token(open))) {
      open--;
    }
    return ArticleView.quote(sentence.token(open)) && closing(sentence, open) == close
        ? open
        : close;
  }

  /**
   * The quotation mark that closes a title before a noun: "« X », son nouvel album", "« X » est un
   * roman"; −1.
   */
  private int before(Sentence sentence, int noun) {
    int i = ArticleView.beforeAdjectives(sentence, noun);
    boolean apposed =
        i > 2
            && sentence.token(i).is(Upos.DET)
            && (sentence.token(i - 1).form().equals(",") || sentence.token(i - 1).is(Upos.AUX))
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
    Token t = sentence.token(noun);
    EntityType type = texts.contains(t.lemma()) ? EntityType.Document : EntityType.Product;
    Draft d = draft(view, sentence, type, first, last, found);
    d.nouns.add(t.lemma());
    d.gender = t.morph().gender();
    d.add(new Mention(Mention.Kind.NOMINAL, s, noun, noun, noun, t.begin(), t.end()));
    d.add(name(s, sentence, first, last, first));
  }

  /** The work of the title between two tokens: one that was found before, or a new one. */
  private static Draft draft(
      ArticleView view,
      Sentence sentence,
      EntityType type,
      int first,
      int last,
      List<Draft> found) {
    String label = view.surface(sentence, first, last);
    String folded = view.folded(sentence, first, last);
    for (Draft d : found) {
      if (d.names.containsKey(folded)) {
        return d;
      }
    }
    Draft d = new Draft(type, label);
    d.names.put(folded, label);
    d.entitled = true;
    found.add(d);
    return d;
  }

  private static Mention name(int s, Sentence sentence, int first, int last, int head) {
    int begin = sentence.token(first).begin();
    int end = sentence.token(last).end();
    return new Mention(Mention.Kind.NAME, s, first, last, head, begin, end);
  }
}

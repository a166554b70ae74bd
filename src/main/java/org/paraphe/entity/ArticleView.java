package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.Folding;
import org.paraphe.ontology.Gazetteer;
import org.paraphe.ontology.Gazetteer.Reading;
import org.paraphe.ontology.Gazetteer.Sense;
import org.paraphe.source.Block;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.Morph;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** An article as the search for names sees it: its tokens, folded text and known names. */
final class ArticleView {

  final AnnotatedText text;
  final String folded;
  final Gazetteer gazetteer;

  ArticleView(AnnotatedText text, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.folded = Folding.fold(text.article().text());
  }

  List<Sentence> sentences() {
    return text.sentences();
  }

  Sentence sentence(int s) {
    return text.sentences().get(s);
  }

  /** The text between two tokens of a sentence, inclusive, white space made single spaces. */
  String surface(Sentence sentence, int first, int last) {
    return text.line(sentence.token(first).begin(), sentence.token(last).end());
  }

  String folded(Sentence sentence, int first, int last) {
    return folded.substring(sentence.token(first).begin(), sentence.token(last).end());
  }

  /** Whether a token is a given name. */
  boolean given(Sentence sentence, int i) {
    return gazetteer.givenName(folded(sentence, i, i)).isPresent();
  }

  /** Whether two neighbouring tokens are not parted by anything but white space. */
  boolean adjacent(Sentence sentence, int i) {
    if (i + 1 >= sentence.size()) {
      return false;
    }
    int end = sentence.token(i).end();
    return sentence.token(i + 1).begin() - end <= 1;
  }

  /**
   * The last token of the longest known name that begins at token {@code i}, or −1.
   *
   * <p>Case decides: a name usually written with a capital needs one, one in capitals throughout
   * needs those, unless it is long.
   */
  int longestKnown(Sentence sentence, int i) {
    int begin = sentence.token(i).begin();
    boolean capital = Character.isUpperCase(text.article().text().charAt(begin));
    int limit = gazetteer.longest(folded, begin, capital);
    int found = -1;
    for (int j = i; limit > 0 && j < sentence.size(); j++) {
      int end = sentence.token(j).end();
      if (end - begin > limit) {
        break;
      }
      if (!known(begin, end).isEmpty()) {
        found = j;
      }
    }
    return found;
  }

  /** The readings of a stretch of tokens as a known name whose case fits. */
  List<Reading> known(Sentence sentence, int first, int last) {
    return known(sentence.token(first).begin(), sentence.token(last).end());
  }

  private List<Reading> known(int begin, int end) {
    List<Reading> all = gazetteer.readings(folded.substring(begin, end));
    if (all.isEmpty()) {
      return all;
    }
    List<Reading> fitting = new ArrayList<>(all.size());
    for (Reading r : all) {
      if (fits(r, begin, end)) {
        fitting.add(r);
      }
    }
    return fitting;
  }

  /** Whether a word in lower case names inhabitants. */
  boolean demonym(String word) {
    return gazetteer.readings(Folding.fold(word)).stream()
        .anyMatch(r -> r.sense() == Sense.DEMONYM);
  }

  /** Whether a token is known as an adjective of nationality or a noun of inhabitants. */
  boolean demonym(Sentence sentence, int i) {
    for (Reading r : known(sentence, i, i)) {
      if (r.sense() == Sense.DEMONYM) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Reading r, int begin, int end) {
    String article = text.article().text();
    if (r.sense() == Sense.DEMONYM) {
      return true;
    }
    String written = r.written();
    if (written.length() <= 5 && upper(written, 0, written.length())) {
      return upper(article, begin, end);
    }
    boolean shouted = end - begin < 5 && upper(article, begin, end);
    if (shouted && begin > 0 && article.charAt(begin - 1) != '\n') {
      return false;
    }
    for (int i = 0; i < written.length() && begin + i < end; i++) {
      boolean wordBegins = i == 0 || !Character.isLetterOrDigit(written.charAt(i - 1));
      if (wordBegins
          && Character.isUpperCase(written.charAt(i))
          && !Character.isUpperCase(article.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a stretch of text has letters and none of them is lower case. */
  static boolean upper(String text, int begin, int end) {
    boolean letters = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isUpperCase(c);
    }
    return letters;
  }

  /** Whether the token's form is also a common word of the language. */
  static boolean common(Token t) {
    for (Morph m : t.readings()) {
      if (m.pos() != Upos.PROPN && m.pos() != Upos.X && !capital(m.lemma())) {
        return true;
      }
    }
    return t.readings().isEmpty() && !Character.isLetter(t.form().charAt(0));
  }

  static boolean capital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** Whether the token stands where any word would have a capital. */
  boolean initial(Sentence sentence, int i) {
    int p = i - 1;
    while (p >= 0 && quote(sentence.token(p))) {
      p--;
    }
    if (p < 0) {
      return true;
    }
    Token before = sentence.token(p);
    return before.is(Upos.PUNCT, Upos.SYM) && ".:!?…•–—-;".indexOf(before.form().charAt(0)) >= 0
        || before.end() + 1 < sentence.token(i).begin()
            && text.article()
                .text()
                .substring(before.end(), sentence.token(i).begin())
                .contains("\n\n");
  }

  /** The token before the adjectives and numbers that stand before a token; −1 for none. */
  static int beforeAdjectives(Sentence sentence, int i) {
    int k = i - 1;
    while (k >= 0 && sentence.token(k).is(Upos.ADJ, Upos.NUM)) {
      k--;
    }
    return k;
  }

  static boolean quote(Token t) {
    return "\"«»“”„''‘’".indexOf(t.form().charAt(0)) >= 0 && t.form().length() <= 2;
  }

  /** Whether the sentence is the article's heading or another line without facts. */
  static boolean heading(Sentence sentence) {
    return sentence.block() == Block.Kind.HEADING;
  }

  static boolean any(Set<String> words, Token t) {
    return words.contains(t.norm())
        || !t.lemma().equals(t.norm()) && words.contains(t.lemma())
        || !t.form().equals(t.norm()) && words.contains(t.form());
  }
}

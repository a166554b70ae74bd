package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.EntityType;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Tells by the words beside a noun which of several that it has described is meant. */
final class Qualified {

  private Qualified() {}

  /**
   * "le chef libéral": who was described so with the same adjective, {@code likeliest} where there
   * is none behind the noun; null if nothing tells who.
   */
  static Draft among(ArticleView view, History history, Draft likeliest, int s, int noun) {
    Token adjective = adjective(view.sentence(s), noun);
    if (adjective == null) {
      return likeliest;
    }
    String lemma = view.sentence(s).token(noun).lemma();
    List<Draft> found = new ArrayList<>(2);
    for (History.Entry e : history.entries()) {
      Mention m = e.mention();
      boolean nominal = m.kind() == Mention.Kind.NOMINAL;
      if (nominal && !found.contains(e.draft()) && (m.sentence() < s || m.head() < noun)) {
        Sentence sentence = view.sentence(m.sentence());
        Token own = adjective(sentence, m.head());
        boolean same = own != null && own.lemma().equals(adjective.lemma());
        if (same && sentence.token(m.head()).lemma().equals(lemma)) {
          found.add(e.draft());
        }
      }
    }
    return found.size() == 1 ? found.get(0) : found.contains(likeliest) ? likeliest : null;
  }

  /**
   * "the Labour leader", where "Labour leader X" has been named: who was described by the noun with
   * the same words before it; null for none or several.
   */
  static Draft likewise(ArticleView view, History history, int s, int noun, Set<String> definite) {
    Sentence sentence = view.sentence(s);
    int first = noun;
    while (first > 0 && sentence.token(first - 1).is(Upos.NOUN, Upos.PROPN, Upos.ADJ)) {
      first--;
    }
    boolean known = first > 0 && definite.contains(sentence.token(first - 1).norm());
    if (first == noun || !known) {
      return null;
    }
    String words = view.folded(sentence, first, noun);
    Draft body = body(view, history, s, noun);
    Draft only = null;
    for (History.Entry e : history.entries()) {
      Mention m = e.mention();
      if (described(view, m, noun - first, words, s, noun)
          || body != null
              && m.kind() == Mention.Kind.NOMINAL
              && body(view, history, m.sentence(), m.head()) == body
              && lemma(view, m.sentence(), m.head()).equals(lemma(view, s, noun))) {
        if (only != null && only != e.draft()) {
          return null;
        }
        only = e.draft();
      }
    }
    return only;
  }

  /** "Farm Union (FU) chief", "the FU chief": the body named right before a noun; or null. */
  private static Draft body(ArticleView view, History history, int s, int noun) {
    boolean bracket = noun > 2 && view.sentence(s).token(noun - 1).form().equals(")");
    Draft d = noun == 0 ? null : history.at(s, bracket ? noun - 2 : noun - 1);
    return d != null && d.type == EntityType.Organization ? d : null;
  }

  private static String lemma(ArticleView view, int s, int i) {
    return view.sentence(s).token(i).lemma();
  }

  private static boolean described(
      ArticleView view, Mention m, int before, String words, int s, int noun) {
    boolean earlier = m.sentence() < s || m.sentence() == s && m.head() < noun;
    return earlier
        && m.kind() == Mention.Kind.NOMINAL
        && m.head() >= before
        && view.folded(view.sentence(m.sentence()), m.head() - before, m.head()).equals(words);
  }

  private static Token adjective(Sentence sentence, int noun) {
    boolean behind = noun + 1 < sentence.size() && sentence.token(noun + 1).is(Upos.ADJ);
    return behind ? sentence.token(noun + 1) : null;
  }
}

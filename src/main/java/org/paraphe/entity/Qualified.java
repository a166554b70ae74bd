package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Tells by an adjective which of several that a noun has described is meant. */
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

  private static Token adjective(Sentence sentence, int noun) {
    boolean behind = noun + 1 < sentence.size() && sentence.token(noun + 1).is(Upos.ADJ);
    return behind ? sentence.token(noun + 1) : null;
  }
}

package org.paraphe.entity;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;

/** Resolves plural pronouns to the names that the last subject coordinates. */
final class PluralPronouns {

  private PluralPronouns() {}

  /** A plural pronoun: a plural name, or those that the last subject coordinates. */
  static void resolve(ArticleView view, History history, int s, int i) {
    Token t = view.sentence(s).token(i);
    List<Draft> group = new ArrayList<>();
    int sentence = -1;
    int next = -1;
    for (int k = history.entries().size() - 1; k >= 0; k--) {
      History.Entry e = history.entries().get(k);
      Mention m = e.mention();
      if (m.begin() >= t.begin() || s - m.sentence() > 2 || !e.draft().type.agent() || e.quoted()) {
        continue;
      }
      if (sentence >= 0 && m.sentence() != sentence) {
        break;
      }
      if (e.draft().plural && e.subject()) {
        Pronouns.add(history, s, i, t, e.draft());
        return;
      }
      boolean apart = next >= 0 && !beside(view.sentence(m.sentence()), m.head(), next);
      if (e.subject() && !apart && m.kind() != Mention.Kind.PRONOUN && !group.contains(e.draft())) {
        group.add(0, e.draft());
        sentence = m.sentence();
        next = m.head();
      }
    }
    if (group.size() > 1) {
      group.forEach(d -> Pronouns.add(history, s, i, t, d));
    }
  }

  /** Whether two words are coordinated, or one verb has both as its subjects. */
  private static boolean beside(Sentence sentence, int first, int second) {
    int a = sentence.tree().firstConjunct(first);
    int b = sentence.tree().firstConjunct(second);
    return a == b || sentence.tree().head(a) == sentence.tree().head(b);
  }
}

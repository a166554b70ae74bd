package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Upos;

/** Tells titles in capitals from the names beside them: "City Council President Ann Berg". */
final class CapitalTitles {

  private final Set<String> titles;
  private final Set<String> matters;
  private final Set<String> positions;
  private final Set<String> bodies;
  private final Set<String> parties;

  CapitalTitles(WordLists words) {
    this.titles = words.get("NamedTitle");
    this.matters = words.get("TitleMatter");
    this.positions = words.get("PositionNoun");
    this.bodies = words.get("OrganizationWord");
    this.parties = words.get("MembershipNoun");
  }

  /** "Premier Ministre", "Press Secretary": whether a title of several words begins. */
  boolean at(Sentence sentence, int i) {
    for (int k = i; k + 1 < sentence.size() && matters.contains(sentence.token(k).norm()); k++) {
      if (titles.contains(sentence.token(k + 1).norm())) {
        return true;
      }
    }
    return i + 1 < sentence.size()
        && ArticleView.common(sentence.token(i))
        && positions.contains(sentence.token(i).norm() + " " + sentence.token(i + 1).norm());
  }

  /** "Council President Ann Berg": the last token of a body's name before whom it has as head. */
  int body(Sentence sentence, int first, int last) {
    for (int k = first + 1; k <= last && k + 1 < sentence.size(); k++) {
      if (titles.contains(sentence.token(k).norm())
          && bodies.contains(sentence.token(k - 1).form())
          && Chains.capital(sentence.token(k + 1))) {
        return k - 1;
      }
    }
    return last;
  }

  /**
   * The last token of a run of capitals that is no title of whom the next capitals name.
   *
   * @return the token before {@code first} if the whole run is such a title
   */
  int end(ArticleView view, Sentence sentence, int first, int last) {
    for (int k = first; k <= last && k + 1 < sentence.size(); k++) {
      boolean title =
          titles.contains(sentence.token(k).norm())
              && (Chains.capital(sentence.token(k + 1)) || further(sentence, k + 1));
      // "Lagos Governor, Anna Berg, said"
      boolean bare = titles.contains(sentence.token(k).norm()) && sentence.token(k).is(Upos.NOUN);
      boolean matter = k > first && matter(sentence, first, k - 1);
      if (k == last && k > first && bare && !Chains.givenBefore(view, sentence, first)) {
        return matter ? Math.max(first, k - 2) : k - 1;
      }
      if (title && matter) {
        return first - 1;
      }
      if (title && (k == last || k > first && body(view, sentence, first, k - 1))) {
        return k - 1;
      }
    }
    return last;
  }

  /** Whether a word belongs to the title behind it, but not in "Green Party MP Anna Berg". */
  private boolean matter(Sentence sentence, int first, int i) {
    String word = sentence.token(i).norm();
    return matters.contains(word) && !(i > first && parties.contains(word));
  }

  /** "Chairman and CEO Ann Berg". */
  private boolean further(Sentence sentence, int conjunction) {
    return sentence.token(conjunction).is(Upos.CCONJ)
        && conjunction + 1 < sentence.size()
        && sentence.token(conjunction + 1).capitalised()
        && titles.contains(sentence.token(conjunction + 1).norm());
  }

  private boolean body(ArticleView view, Sentence sentence, int first, int last) {
    return bodies.contains(sentence.token(last).form())
        || !view.known(sentence, first, last).isEmpty();
  }
}

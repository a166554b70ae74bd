package org.paraphe.entity;

import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.text.Sentence;
import org.paraphe.text.Token;
import org.paraphe.text.Upos;

/** Tells by the title before a family name that it is not somebody's: "le président Macron". */
final class TitleGenders {

  private final Set<String> feminine;
  private final Set<String> masculine;

  TitleGenders(WordLists words) {
    this.feminine = words.get("FeminineTitle");
    this.masculine = words.get("MasculineTitle");
  }

  /** Whether the title before a name of one word and a given name of {@code d} do not agree. */
  boolean exclude(ArticleView view, Name n, Draft d) {
    char titled = n.length() > 1 ? 'e' : gender(view.sentence(n.sentence()), n.first());
    return titled != 'e'
        && d.names.keySet().stream()
            .map(name -> view.gazetteer.givenName(FoldedNames.words(name)[0]).orElse('e'))
            .anyMatch(given -> given != 'e' && given != titled);
  }

  /** The gender of the title right before a name, or of its determiner; {@code e} if not told. */
  private char gender(Sentence sentence, int name) {
    for (int i = name - 1; i >= 0; i--) {
      Token t = sentence.token(i);
      if (masculine.contains(t.form())) {
        return 'm';
      }
      if (feminine.contains(t.form())) {
        return 'f';
      }
      char gender = t.morph().gender();
      if (!t.is(Upos.NOUN, Upos.DET) || gender == 'm' || gender == 'f') {
        return t.is(Upos.NOUN, Upos.DET) ? gender : 'e';
      }
    }
    return 'e';
  }
}

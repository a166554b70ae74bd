package org.paraphe.text;

import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.WordForm.Trait;

/**
 * Tells whether a capitalised word that is no article, pronoun or preposition begins the sentence
 * behind a heading: "… n'iront plus à l'usine Alors que la crise …". Immutable, thread-safe.
 */
final class SentenceStart {

  /** Words of a name in capitals, with what joins two of them. */
  private static final int NAME = 5;

  private final Set<String> articles;
  private final Set<String> coordinators;
  private final Set<String> numbers;
  private final Set<String> calendar;
  private final boolean namesByWords;
  private final WordForms forms;

  SentenceStart(WordLists words, WordForms forms) {
    this.namesByWords = Language.of(words).namesByWords();
    this.articles = words.get("DefiniteArticle");
    this.coordinators = words.get("Coordinator");
    this.numbers = words.get("NumberWord");
    this.calendar = WordSet.union(words.get("Weekday"), words.get("Month"));
    this.forms = forms;
  }

  /**
   * Whether the word at an offset does.
   *
   * @param before the word before it, or a mark that closes a bracket or quotation
   * @param sentence the heading and what has run into it
   */
  boolean at(String text, int i, String before, Span sentence) {
    if (namesByWords) {
      return false;
    }
    String norm = GluedHeadings.word(text, i, sentence.end()).toLowerCase(Locale.FRENCH);
    int next = GluedHeadings.afterWord(text, i, sentence.end());
    if (norm.isEmpty() || next >= sentence.end()) {
      return false;
    }
    if (articles.contains(norm)) {
      return again(text, next, sentence);
    }
    boolean behindName = Character.isUpperCase(before.charAt(0));
    if (!behindName && again(text, i, sentence)) {
      return true;
    }
    char c = text.charAt(next);
    boolean plain = !Character.isUpperCase(Letters.at(text, i + 1));
    if (!plain || !Character.isLowerCase(c) && !Letters.digit(c)) {
      return false;
    }
    WordForm form = forms.of(norm);
    return clausal(form, norm, GluedHeadings.word(text, next, sentence.end()))
        || !behindName && opens(form);
  }

  /** Conjunctions, numbers, days. */
  private boolean clausal(WordForm form, String norm, String next) {
    return form.in(WordClass.OPENS_SUBORDINATOR)
        || form.in(WordClass.OPENS_ADPOSITION)
        || numbers.contains(norm)
        || calendar.contains(norm)
        || form.has(Trait.NOUN) && calendar.contains(next);
  }

  /** Adverbs, participles, infinitives: what names hardly begin with. */
  private static boolean opens(WordForm form) {
    if (form.has(Trait.PARTICIPLE) || form.has(Trait.INFINITIVE)) {
      return true;
    }
    for (Morph m : form.readings()) {
      if (m.pos() == Upos.ADV || m.form() == Morph.VerbForm.PRESENT_PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  /** "… à Wall Street Wall Street a terminé": a name of the heading that is a verb's subject. */
  private boolean again(String text, int i, Span sentence) {
    String name = GluedHeadings.word(text, i, sentence.end());
    if (!Character.isUpperCase(name.isEmpty() ? ' ' : name.charAt(0))
        || !named(text, name, new Span(sentence.begin(), i))) {
      return false;
    }
    int k = i;
    for (int words = 0; words < NAME && k < sentence.end(); words++) {
      String word = GluedHeadings.word(text, k, sentence.end());
      boolean inside =
          !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || coordinators.contains(word));
      if (!inside) {
        return words > 0 && !word.isEmpty() && forms.of(word).has(Trait.PLAIN_VERB);
      }
      k = GluedHeadings.afterWord(text, k, sentence.end());
    }
    return false;
  }

  private static boolean named(String text, String name, Span heading) {
    int at = text.indexOf(name, heading.begin());
    while (at >= 0 && at + name.length() <= heading.end()) {
      boolean begins = at == heading.begin() || !Letters.word(text.charAt(at - 1));
      if (begins && !Letters.word(Letters.at(text, at + name.length()))) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }
}

package org.paraphe.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;
import org.paraphe.text.WordForm.Trait;

/**
 * Finds headings that have run into the sentence after them because a line break was lost ("Un
 * revers complet Cette affaire a …"): a capitalised article, pronoun or preposition in the middle
 * of a sentence, with a verb behind it. Immutable, thread-safe.
 */
final class GluedHeadings {

  /** Fewest words of the sentence that follows a heading. */
  private static final int SENTENCE = 5;

  /** Most words of a heading that has a verb and does not open its block. */
  private static final int HEADING = 12;

  private static final char STRAIGHT = '"';
  private static final String OPENING = "«“" + STRAIGHT;
  private static final String CLOSING = "»”" + STRAIGHT;

  private static final List<String> PHRASE_OPENERS =
      List.of(
          "DefiniteArticle",
          "IndefiniteArticle",
          "DemonstrativeDeterminer",
          "PossessiveDeterminer",
          "Preposition",
          "Subordinator");

  private final Set<String> phrases;
  private final Set<String> subjects;
  private final Set<String> amounts;
  private final Set<String> naming;
  private final WordForms forms;
  private final SentenceStart other;

  GluedHeadings(WordLists words, WordForms forms) {
    Set<String> openers = new HashSet<>();
    PHRASE_OPENERS.forEach(l -> openers.addAll(words.get(l)));
    this.phrases = WordSet.copyOf(openers);
    this.subjects = words.get("SubjectClitic");
    this.amounts = WordSet.union(words.get("NumberWord"), words.get("QuantifyingDeterminer"));
    this.naming = words.get("NamingNoun");
    this.forms = forms;
    this.other = new SentenceStart(words, forms);
  }

  /**
   * Where the sentence proper begins, or its dateline; −1 if nothing is glued to it.
   *
   * @param leading whether it is the first of its block, where a heading is likely
   */
  int end(String text, Span sentence, boolean leading) {
    for (int i = sentence.begin() + 1; i < sentence.end(); i++) {
      char c = text.charAt(i);
      boolean upper = Character.isUpperCase(c);
      boolean mark = leading && (c == '(' || OPENING.indexOf(c) >= 0);
      if (!Letters.space(text.charAt(i - 1)) || !upper && !mark) {
        continue;
      }
      String before = before(text, i, sentence);
      if (upper ? parts(text, i, before, sentence, leading) : marks(text, i, before, sentence)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a dateline or a sentence begins with a capital behind a heading. */
  private boolean parts(String text, int i, String before, Span sentence, boolean leading) {
    Span rest = new Span(i, sentence.end());
    return Datelines.capitals(text, rest) >= 0 && !capitals(before)
        || starts(text, i, before, sentence, leading)
            && (leading || heading(text, new Span(sentence.begin(), i)))
            && clause(text, rest);
  }

  /** Whether an agency in brackets or a quotation with its cue stands behind a heading. */
  private boolean marks(String text, int i, String before, Span sentence) {
    return !before.isEmpty()
        && (Datelines.agency(text, new Span(i, sentence.end())) >= 0
            || quoted(text, i, before, sentence));
  }

  /**
   * Where the dateline ends that a sentence begins with; −1 if it has none.
   *
   * @param leading whether the sentence is the first of its block
   */
  int dateline(String text, Span sentence, boolean leading) {
    int reported = leading ? Datelines.reported(text, sentence) : -1;
    if (reported >= 0) {
      return reported;
    }
    int dashed = leading ? Datelines.dashed(text, sentence) : -1;
    if (dashed >= 0 && opens(text, new Span(dashed, sentence.end()))) {
      return dashed;
    }
    return Datelines.capitals(text, sentence);
  }

  /** "… loin de la banqueroute « Nous négocions », a déclaré X": a quotation behind a heading. */
  private boolean quoted(String text, int i, String before, Span sentence) {
    if (OPENING.indexOf(text.charAt(i)) < 0 || !capitalAfter(text, i + 1)) {
      return false;
    }
    int close = i + 1;
    while (close < sentence.end() && CLOSING.indexOf(text.charAt(close)) < 0) {
      close++;
    }
    return !joins(before)
        && !verb(before)
        && (text.charAt(i) != STRAIGHT || even(text, sentence.begin(), i))
        && Letters.at(text, close + 1) == ','
        && clause(text, new Span(close + 1, sentence.end()));
  }

  private static boolean capitalAfter(String text, int i) {
    int k = Letters.space(Letters.at(text, i)) ? i + 1 : i;
    return Character.isUpperCase(Letters.at(text, k));
  }

  /** Whether all quotations in straight marks that begin in a stretch end there. */
  private static boolean even(String text, int from, int to) {
    boolean even = true;
    for (int k = from; k < to; k++) {
      even ^= text.charAt(k) == STRAIGHT;
    }
    return even;
  }

  /** Whether a capitalised word may begin the sentence behind a heading that ends before it. */
  private boolean starts(String text, int i, String before, Span sentence, boolean leading) {
    return !before.isEmpty()
        && !joins(before)
        && (opener(text, i, before, sentence, leading)
            || !forms.of(before).has(Trait.CLOSED) && other.at(text, i, before, sentence));
  }

  /**
   * Whether a quotation or a word that opens a phrase stands at the beginning, and a verb in it.
   */
  private boolean opens(String text, Span span) {
    String first = word(text, span.begin(), span.end()).toLowerCase(Locale.FRENCH);
    boolean opener =
        first.isEmpty()
            || phrases.contains(first)
            || subjects.contains(first)
            || amounts.contains(first);
    return opener && clause(text, span);
  }

  /** Whether the stretch can be a heading that does not open its block: short, or without verb. */
  private boolean heading(String text, Span span) {
    int words = 0;
    boolean verb = false;
    for (int i = span.begin(); i < span.end(); i = afterWord(text, i, span.end())) {
      words++;
      verb |= verb(word(text, i, span.end()));
      if (verb && words > HEADING) {
        return false;
      }
    }
    return true;
  }

  private boolean opener(String text, int i, String before, Span sentence, boolean leading) {
    String norm = word(text, i, sentence.end()).toLowerCase(Locale.FRENCH);
    boolean subject = subjects.contains(norm) && norm.length() > 1;
    if (!subject && !phrases.contains(norm)) {
      return false;
    }
    int next = afterWord(text, i, sentence.end());
    char c = Letters.at(text, next);
    boolean common =
        leading
            && Character.isLowerCase(before.charAt(0))
            && noun(word(text, next, sentence.end()));
    return Character.isLowerCase(c) || Letters.digit(c) || common || subject && Letters.word(c);
  }

  private boolean joins(String word) {
    String norm = word.toLowerCase(Locale.FRENCH);
    return phrases.contains(norm) || subjects.contains(norm) || naming.contains(norm);
  }

  private boolean noun(String word) {
    return !word.isEmpty() && forms.of(word).has(Trait.NOUN);
  }

  private static boolean capitals(String word) {
    return word.length() > 1
        && Character.isLetter(word.charAt(0))
        && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** The word before {@code i}, or its closing bracket; empty if a mark stands between. */
  private static String before(String text, int i, Span sentence) {
    int end = i;
    while (end > sentence.begin() && Letters.space(text.charAt(end - 1))) {
      end--;
    }
    char last = Letters.at(text, end - 1);
    if (end == i) {
      return "";
    }
    if (CLOSING.indexOf(last) >= 0 && (last != STRAIGHT || even(text, sentence.begin(), end))) {
      return text.substring(end - 1, end);
    }
    if (!(Letters.word(last) || last == ')' || last == '%')) {
      return "";
    }
    int begin = end - 1;
    while (begin > sentence.begin()
        && (Letters.word(text.charAt(begin - 1)) || Letters.hyphen(text.charAt(begin - 1)))) {
      begin--;
    }
    return text.substring(begin, end);
  }

  /** Whether the stretch is long enough for a sentence and has a verb. */
  private boolean clause(String text, Span span) {
    int words = 0;
    boolean verb = false;
    String last = "";
    for (int i = span.begin(); i < span.end(); i = afterWord(text, i, span.end())) {
      words++;
      String word = word(text, i, span.end());
      verb = verb || words > 1 && (verb(word) || finite(word, last));
      if (verb && words >= SENTENCE) {
        return true;
      }
      last = word;
    }
    return false;
  }

  /** "Le groupe mise sur": can be a noun as well, which a word before it tells. */
  private boolean finite(String word, String before) {
    return !word.isEmpty()
        && forms.of(word).has(Trait.FINITE_THIRD)
        && !phrases.contains(before.toLowerCase(Locale.FRENCH));
  }

  private boolean verb(String word) {
    return !word.isEmpty() && forms.of(word).has(Trait.PLAIN_VERB);
  }

  /** The word at an offset, its apostrophe straight if it is elided; empty for none. */
  static String word(String text, int begin, int limit) {
    int end = wordEnd(text, begin, limit);
    boolean elided = end > begin && !Letters.word(text.charAt(end - 1));
    return elided ? text.substring(begin, end - 1) + "'" : text.substring(begin, end);
  }

  /** The beginning of the next word or mark. */
  static int afterWord(String text, int begin, int limit) {
    int i = Math.max(begin + 1, wordEnd(text, begin, limit));
    while (i < limit && Letters.space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Behind the word at an offset and the apostrophe that elides it. */
  private static int wordEnd(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && Letters.word(text.charAt(end))) {
      end++;
    }
    boolean elided = end < limit && end > begin && Letters.apostrophe(text.charAt(end));
    return elided ? end + 1 : end;
  }
}

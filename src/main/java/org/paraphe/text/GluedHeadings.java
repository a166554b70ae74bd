package org.paraphe.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** "MADRID, 3 mars –", "WASHINGTON (Reuters) -": where a report was written. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}'’ -]{2,30}(?: \\([^()]{2,30}\\))?(?:,[^–—:;.!?«»\"]{2,30}?)?(?:\\s?(?:[–—]|--?)\\s+(?=\\S)|-(?=\\p{Lu}\\p{Ll}{0,2}['’ ]))");

  /** "Dakar, 14 oct (APS) –", "Lima, le 3 mai 2024 –": the same, with a date or an agency. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’ -]{2,30}(?=,|\\s\\()(?:,\\s[^–—:;!?«»\"()]{0,14}\\d[^–—:;!?«»\"()]{2,16})?"
              + "(?:\\s\\([\\p{L}/ ]{2,20}\\))?\\.?\\s?(?:[–—]|--?)\\s+(?=[\\p{Lu}\\d«“\"])");

  /** "Addis — Le sommet s'ouvre": the same, a town alone. */
  private static final Pattern PLACED =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]{2,20}\\s—\\s+(?=\\p{Lu}[^:—]{30})");

  /** "Le Caire – Selon X", "Lima -- « … »": the same with a shorter dash. */
  private static final Pattern DASHED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{2,20})?\\s(?:–|--)\\s+(?=[\\p{Lu}«“\"])");

  /** "(Reuters) - Le Parlement": the agency alone. */
  private static final Pattern AGENCY =
      Pattern.compile("\\(\\p{Lu}[\\p{L}/ ]{1,19}\\)\\s?(?:[–—]|--?)\\s+(?=[\\p{Lu}«“\"])");

  private static final List<Pattern> REPORTS = List.of(DATED, PLACED, AGENCY);

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
  private final SentenceStart starts;

  GluedHeadings(WordLists words, WordForms forms) {
    Set<String> openers = new HashSet<>();
    PHRASE_OPENERS.forEach(l -> openers.addAll(words.get(l)));
    this.phrases = WordSet.copyOf(openers);
    this.subjects = words.get("SubjectClitic");
    this.amounts = WordSet.union(words.get("NumberWord"), words.get("QuantifyingDeterminer"));
    this.naming = words.get("NamingNoun");
    this.forms = forms;
    this.starts = new SentenceStart(words, forms);
  }

  /**
   * Where the sentence proper begins, or its dateline; −1 if nothing is glued to it.
   *
   * @param leading whether it is the first of its block, where a heading is likely
   */
  int end(String text, Span sentence, boolean leading) {
    for (int i = sentence.begin() + 1; i < sentence.end(); i++) {
      if (!Letters.space(text.charAt(i - 1))) {
        continue;
      }
      if (leading && (agency(text, i, sentence) || quoted(text, i, sentence))) {
        return i;
      }
      if (!Character.isUpperCase(text.charAt(i))) {
        continue;
      }
      if (dateline(text, new Span(i, sentence.end())) > i && !capitals(before(text, i, sentence))) {
        return i;
      }
      if ((opener(text, i, word(text, i, sentence.end()), sentence, leading)
              || starts(text, i, sentence))
          && (leading || heading(text, new Span(sentence.begin(), i)))
          && clause(text, new Span(i, sentence.end()))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where the dateline ends that a sentence begins with; −1 if it has none.
   *
   * @param leading whether the sentence is the first of its block
   */
  int dateline(String text, Span sentence, boolean leading) {
    for (Pattern p : leading ? REPORTS : List.<Pattern>of()) {
      Matcher dated = p.matcher(text).region(sentence.begin(), sentence.end());
      if (dated.lookingAt()) {
        return dated.end();
      }
    }
    Matcher dashed = DASHED.matcher(text).region(sentence.begin(), sentence.end());
    if (leading && dashed.lookingAt() && opens(text, new Span(dashed.end(), sentence.end()))) {
      return dashed.end();
    }
    return dateline(text, sentence);
  }

  /** "… du groupe X (Reuters) - Le guitariste": an agency behind a heading. */
  private static boolean agency(String text, int i, Span sentence) {
    return text.charAt(i) == '('
        && !before(text, i, sentence).isEmpty()
        && AGENCY.matcher(text).region(i, sentence.end()).lookingAt();
  }

  /** "… loin de la banqueroute « Nous négocions », a déclaré X": a quotation behind a heading. */
  private boolean quoted(String text, int i, Span sentence) {
    char mark = text.charAt(i);
    if (OPENING.indexOf(mark) < 0 || !capitalAfter(text, i + 1)) {
      return false;
    }
    String before = before(text, i, sentence);
    int close = i + 1;
    while (close < sentence.end() && CLOSING.indexOf(text.charAt(close)) < 0) {
      close++;
    }
    return !before.isEmpty()
        && !joins(before.toLowerCase(Locale.FRENCH))
        && !verb(before)
        && (mark != STRAIGHT || even(text, sentence.begin(), i))
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

  private boolean starts(String text, int i, Span sentence) {
    String before = before(text, i, sentence);
    return !before.isEmpty()
        && !joins(before.toLowerCase(Locale.FRENCH))
        && !forms.of(before).has(Trait.CLOSED)
        && starts.at(text, i, before, sentence);
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

  private static int dateline(String text, Span sentence) {
    if (Character.isLowerCase(Letters.at(text, sentence.begin() + 1))) {
      return -1;
    }
    Matcher dateline = DATELINE.matcher(text).region(sentence.begin(), sentence.end());
    return dateline.lookingAt() ? dateline.end() : -1;
  }

  /** Whether the stretch can be a heading that does not open its block: short, or without verb. */
  private boolean heading(String text, Span span) {
    int words = 0;
    boolean verb = false;
    for (int i = span.begin(); i < span.end(); i = afterWord(text, i, span.end())) {
      words++;
      verb |= verb(word(text, i, span.end()));
    }
    return !verb || words <= HEADING;
  }

  private boolean opener(String text, int i, String word, Span sentence, boolean leading) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    String norm = word.toLowerCase(Locale.FRENCH);
    boolean subject = subjects.contains(norm) && norm.length() > 1;
    if (!subject && !phrases.contains(norm)) {
      return false;
    }
    String before = before(text, i, sentence);
    if (before.isEmpty() || joins(before.toLowerCase(Locale.FRENCH))) {
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

  private boolean joins(String before) {
    return phrases.contains(before) || subjects.contains(before) || naming.contains(before);
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
      verb |= words > 1 && (verb(word) || finite(word) && !phrases.contains(last));
      last = word.toLowerCase(Locale.FRENCH);
    }
    return verb && words >= SENTENCE;
  }

  /** "Le groupe mise sur": can be a noun as well, which a word before it tells. */
  private boolean finite(String word) {
    return !word.isEmpty() && forms.of(word).has(Trait.FINITE_THIRD);
  }

  private boolean verb(String word) {
    return !word.isEmpty() && forms.of(word).has(Trait.PLAIN_VERB);
  }

  static String word(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && Letters.word(text.charAt(end))) {
      end++;
    }
    boolean elided = end < limit && end > begin && Letters.apostrophe(text.charAt(end));
    return text.substring(begin, end) + (elided ? "'" : "");
  }

  /** The beginning of the next word or mark. */
  static int afterWord(String text, int begin, int limit) {
    int i = begin + Math.max(1, word(text, begin, limit).length());
    while (i < limit && Letters.space(text.charAt(i))) {
      i++;
    }
    return i;
  }
}

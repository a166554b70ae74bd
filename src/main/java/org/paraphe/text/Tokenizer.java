package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraphe.ontology.WordLists;

/**
 * Cuts French text into words, numbers and marks as the Universal Dependencies treebanks do: elided
 * words stand alone with their apostrophe, compounds stay whole, clitics after a verb are words
 * that begin with the hyphen, contractions stay whole. Immutable, thread-safe.
 */
public final class Tokenizer {

  private static final int LONGEST_ELIDED = 7;

  private final Set<String> elided;
  private final Set<String> apostropheWords;
  private final Set<String> hyphenWords;
  private final Set<String> domains;
  private final Set<String> enclitics;
  private final Set<String> genitives;
  private final int longestEnclitic;
  private final Abbreviations abbreviations;
  private final Clitics clitics;

  public Tokenizer(WordLists words, Morphology morphology) {
    this.elided = words.get("ElidedWord");
    this.apostropheWords = words.get("ApostropheWord");
    this.hyphenWords = words.get("HyphenWord");
    this.domains = words.get("DomainEnding");
    this.enclitics = words.get("Enclitic");
    this.genitives = words.get("GenitiveEnding");
    this.longestEnclitic = enclitics.stream().mapToInt(String::length).max().orElse(0);
    this.abbreviations = new Abbreviations(words);
    this.clitics = new Clitics(words, morphology);
  }

  /**
   * The words of one sentence.
   *
   * @param text the article's text
   * @param begin first UTF-16 unit of the sentence
   * @param end after its last UTF-16 unit
   */
  List<Word> words(String text, int begin, int end) {
    List<Word> out = new ArrayList<>((end - begin) / 5 + 2);
    int space = begin;
    boolean marked = false;
    int i = begin;
    while (i < end) {
      char c = text.charAt(i);
      if (Letters.space(c) || Letters.invisible(c)) {
        i++;
        continue;
      }
      if (i >= space) {
        space = space(text, i, end);
        marked = marked(text, i, space);
      }
      i = next(text, i, end, marked, out);
    }
    return out;
  }

  private static int space(String text, int begin, int end) {
    int i = begin;
    while (i < end && !Letters.space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Whether a stretch without spaces holds a mark of which addresses and abbreviations have one.
   */
  private static boolean marked(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '@' || c == ':') {
        return true;
      }
    }
    return false;
  }

  private int next(String text, int i, int end, boolean marked, List<Word> out) {
    char c = text.charAt(i);
    int to = marked ? Addresses.end(text, i, end, domains) : i;
    if (to > i) {
      return add(text, i, to, out);
    }
    if (Letters.digit(c) || signed(text, i, end)) {
      return add(text, i, Numbers.end(text, i, end), out);
    }
    to = marked ? abbreviations.end(text, i, end) : i;
    if (to > i) {
      return add(text, i, to, out);
    }
    if (Letters.word(c)) {
      return word(text, i, end, out);
    }
    return add(text, i, mark(text, i, end), out);
  }

  /** A minus sign before a number, after a space. */
  private static boolean signed(String text, int i, int end) {
    char c = text.charAt(i);
    return (c == '-' || c == '+' || c == '\u2212')
        && i + 1 < end
        && Letters.digit(text.charAt(i + 1))
        && Letters.space(Letters.at(text, i - 1));
  }

  /** One mark, a pair of surrogates, or the same mark several times. */
  private static int mark(String text, int i, int end) {
    char c = text.charAt(i);
    int to = i + Character.charCount(text.codePointAt(i));
    while (to < end && text.charAt(to) == c && ".!?-*_=".indexOf(c) >= 0) {
      to++;
    }
    return Math.min(to, end);
  }

  private int word(String text, int i, int end, List<Word> out) {
    // The first character is a word's, whatever stands before it ("2 °C").
    int to = i + 1;
    while (to < end && inside(text, to, end)) {
      if (!Letters.latin(text.charAt(to)) && elides(text, i, to, end)) {
        return add(text, i, to + 1, out);
      }
      to++;
    }
    int enclitic = enclitic(text, i, to);
    if (enclitic > i) {
      add(text, i, enclitic, out);
      return add(text, enclitic, to, out);
    }
    return clitics.cut(new Word(i, to, form(text, i, to)), hyphenWords, out);
  }

  /** Where the enclitic at the end of the word begins ("'s", "n't"), or −1. */
  private int enclitic(String text, int begin, int to) {
    for (int at = to - 1; at > begin && to - at <= longestEnclitic; at--) {
      if (enclitics.contains(form(text, at, to).toLowerCase(Locale.ROOT))) {
        return at;
      }
    }
    boolean plural =
        to - begin > 2
            && !genitives.isEmpty()
            && genitives.contains(form(text, to - 2, to).toLowerCase(Locale.ROOT));
    return plural ? to - 1 : -1;
  }

  /** Whether the character at {@code i} continues a word: a letter, or a joint between two. */
  private static boolean inside(String text, int i, int end) {
    char c = text.charAt(i);
    if (Letters.latin(c) && Letters.latin(text.charAt(i - 1))) {
      return true;
    }
    boolean degree = text.charAt(Math.max(0, i - 1)) == '°';
    if ((Letters.word(c) && !degree) || (c == '°' && Character.isLetter(text.charAt(i - 1)))) {
      return true;
    }
    if (c == '.' && i + 1 < end) {
      return Letters.digit(text.charAt(i - 1)) && Letters.digit(text.charAt(i + 1));
    }
    boolean joint =
        Letters.hyphen(c)
            || joinsAsApostrophe(text, i)
            || c == '&'
            || c == '/' && !constituency(text, i);
    return joint
        && i + 1 < end
        && Letters.word(text.charAt(i - 1))
        && (Letters.word(text.charAt(i + 1)) || joinsAsApostrophe(text, i));
  }

  /** "(PS/VD)": a slash between a party and the two letters of where it stands, up to a bracket. */
  private static boolean constituency(String text, int slash) {
    return Letters.at(text, slash + 3) == ')'
        && Character.isUpperCase(Letters.at(text, slash + 1))
        && Character.isUpperCase(Letters.at(text, slash + 2))
        && Character.isLetter(Letters.at(text, slash - 1));
  }

  /** Apostrophes, and the straight quotation mark that careless typing puts in their place. */
  private static boolean joinsAsApostrophe(String text, int i) {
    return Letters.apostrophe(text.charAt(i)) || QuoteMarks.apostrophe(text, i);
  }

  /** Whether the word ends with the apostrophe at {@code at}. */
  private boolean elides(String text, int begin, int at, int end) {
    if (!joinsAsApostrophe(text, at) || at - begin > LONGEST_ELIDED) {
      return false;
    }
    String stem = form(text, begin, at);
    if (!elided.contains(stem.toLowerCase(Locale.FRENCH) + "'") || kept(text, begin, end)) {
      return false;
    }
    char next = Letters.at(text, at + 1);
    return !Character.isUpperCase(stem.charAt(0))
        || !Letters.word(next)
        || Letters.vowel(next)
        || Character.isUpperCase(Letters.at(text, at + 2));
  }

  /** Whether a word with an apostrophe inside, which stays whole, begins here. */
  private boolean kept(String text, int begin, int end) {
    int to = begin;
    while (to < end
        && (Letters.word(text.charAt(to))
            || joinsAsApostrophe(text, to)
            || Letters.hyphen(text.charAt(to)))) {
      to++;
    }
    return apostropheWords.contains(form(text, begin, to).toLowerCase(Locale.FRENCH));
  }

  private static int add(String text, int begin, int end, List<Word> out) {
    out.add(new Word(begin, end, form(text, begin, end)));
    return end;
  }

  /** The form as programs compare it: straight apostrophes and hyphens, one space for any. */
  static String form(String text, int begin, int end) {
    int i = begin;
    while (i < end && plain(text.charAt(i))) {
      i++;
    }
    if (i == end) {
      return text.substring(begin, end);
    }
    StringBuilder b = new StringBuilder(end - begin);
    for (i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Letters.invisible(c)) {
        continue;
      }
      if (Letters.apostrophe(c) || ((c == '"' || c == '‘') && end - begin > 1)) {
        b.append('\'');
      } else if (Letters.hyphen(c)) {
        b.append('-');
      } else {
        b.append(Letters.space(c) ? ' ' : c);
      }
    }
    return java.text.Normalizer.normalize(b, java.text.Normalizer.Form.NFC);
  }

  /** Latin letters with their accents and marks that forms keep as they are. */
  private static boolean plain(char c) {
    return (c > ' ' && c < 0x7f && c != '\'' && c != '"') || (c > 0xad && c < 0x2bc);
  }
}

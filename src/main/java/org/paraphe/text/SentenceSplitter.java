package org.paraphe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.paraphe.ontology.WordLists;
import org.paraphe.ontology.WordSet;

/**
 * Cuts a block into sentences. Typography decides wherever it is plain (abbreviations, initials,
 * open quotations, what follows the point); OpenNLP's model of the language decides the rest.
 * Thread-safe.
 */
public final class SentenceSplitter {

  /** Word classes that open a sentence rather than follow an initial. */
  private static final List<String> OPENING_LISTS =
      List.of(
          "SubjectClitic",
          "DefiniteArticle",
          "IndefiniteArticle",
          "DemonstrativeDeterminer",
          "PossessiveDeterminer",
          "QuantifyingDeterminer",
          "Preposition",
          "Subordinator",
          "Coordinator");

  private static final String CLOSERS = "»”\"’')]›";

  private final Abbreviations abbreviations;
  private final Layout layout;
  private final GluedHeadings headings;
  private final Set<String> openers;
  private final ThreadLocal<SentenceDetectorME> detector;

  /**
   * @throws UncheckedIOException if the model is not on the class path or cannot be read
   */
  public SentenceSplitter(WordLists words, WordForms forms, Layout layout) {
    this.abbreviations = new Abbreviations(words);
    this.layout = layout;
    this.headings = new GluedHeadings(words, forms);
    Set<String> opening = new HashSet<>();
    OPENING_LISTS.forEach(list -> opening.addAll(words.get(list)));
    this.openers = WordSet.copyOf(opening);
    SentenceModel model = load(Language.of(words).sentenceModel());
    this.detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
  }

  private static SentenceModel load(String file) {
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path");
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sentence model", e);
    }
  }

  /**
   * The sentences of one block.
   *
   * @param text the article's text
   * @param block the stretch to cut
   * @param closing the offsets of all marks that close a quotation
   */
  List<Span> sentences(String text, Span block, BitSet closing) {
    List<Span> out = new ArrayList<>();
    int begin = block.begin();
    for (int i = begin; i < block.end(); i++) {
      if (stop(text.charAt(i))) {
        int end = afterClosers(text, afterStops(text, i, block.end()), block.end(), closing);
        boolean ends = !numbers(text, begin, i) && ends(text, i, end, block);
        if (end >= block.end() || ends) {
          unglue(text, begin, end, out);
          begin = end;
        }
        i = end - 1;
      }
    }
    unglue(text, begin, block.end(), out);
    return out;
  }

  /** Adds a sentence, and before it the headings that have run into it. */
  private void unglue(String text, int from, int end, List<Span> out) {
    int begin = from;
    boolean leading = out.isEmpty() || pointsAway(text, from, end);
    int sentence = proper(text, begin, end, leading);
    while (sentence > begin) {
      add(text, begin, sentence, out);
      begin = sentence;
      sentence = proper(text, begin, end, leading);
    }
    add(text, begin, end, out);
  }

  /** Where the dateline or heading that stands at {@code begin} ends; −1 if none does. */
  private int proper(String text, int begin, int end, boolean leading) {
    Span rest = new Span(skip(text, begin, end), end);
    int report = pointsAway(text, begin, end) ? -1 : headings.dateline(text, rest, leading);
    return report > begin ? report : headings.end(text, new Span(begin, end), leading);
  }

  private boolean pointsAway(String text, int begin, int end) {
    return layout.pointsAway(text, new Span(skip(text, begin, end), end));
  }

  /** Whether nothing but the number of a list's item stands before the point. */
  private static boolean numbers(String text, int begin, int stop) {
    int i = skip(text, begin, stop);
    int digits = i;
    while (digits < stop && Letters.digit(text.charAt(digits))) {
      digits++;
    }
    return digits == stop && digits > i && digits - i <= 2;
  }

  private static int skip(String text, int begin, int end) {
    int i = begin;
    while (i < end && Letters.space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void add(String text, int from, int to, List<Span> out) {
    int begin = skip(text, from, to);
    int end = to;
    while (end > begin && Letters.space(text.charAt(end - 1))) {
      end--;
    }
    if (end > begin) {
      out.add(new Span(begin, end));
    }
  }

  private static boolean stop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static int afterStops(String text, int i, int end) {
    int to = i;
    while (to < end && (stop(text.charAt(to)) || narrow(text, to, end))) {
      to++;
    }
    return to;
  }

  /** A space inside "? !". */
  private static boolean narrow(String text, int i, int end) {
    return Letters.space(text.charAt(i))
        && i + 1 < end
        && (text.charAt(i + 1) == '!' || text.charAt(i + 1) == '?');
  }

  /** After the marks and brackets that close what the sentence ends with. */
  private static int afterClosers(String text, int i, int end, BitSet closing) {
    int to = i;
    while (to < end) {
      int next = to;
      while (next < end && Letters.space(text.charAt(next))) {
        next++;
      }
      boolean glued = next == to;
      if (next >= end || !(closing.get(next) || (glued && ")]".indexOf(text.charAt(next)) >= 0))) {
        break;
      }
      to = next + 1;
    }
    return to;
  }

  private boolean ends(String text, int stop, int end, Span block) {
    int next = end;
    while (next < block.end() && Letters.space(text.charAt(next))) {
      next++;
    }
    if (next >= block.end()) {
      return true;
    }
    char c = text.charAt(next);
    boolean spaced = next > end;
    if (Character.isLowerCase(c) || ",;:)]»”.!?…".indexOf(c) >= 0) {
      return false;
    }
    boolean point = text.charAt(stop) == '.' && end == stop + 1;
    if (!spaced) {
      return glued(text, stop, end, point);
    }
    return !point || pointEnds(text, stop, next, block);
  }

  /** A stop without a space behind it: "fin.Le ministre" ends, "Yahoo!Inc" and "3.5" do not. */
  private static boolean glued(String text, int stop, int end, boolean point) {
    boolean capitalised =
        Character.isUpperCase(text.charAt(end)) && Character.isLowerCase(Letters.at(text, end + 1));
    boolean word =
        Character.isLowerCase(Letters.at(text, stop - 1))
            && Character.isLetter(Letters.at(text, stop - 2))
            && Character.isLetter(Letters.at(text, stop - 3));
    boolean closed = CLOSERS.indexOf(text.charAt(end - 1)) >= 0;
    // "fin.«Le ministre"
    boolean quotation =
        word
            && point
            && QuotationMarks.is(text.substring(end, end + 1))
            && Character.isUpperCase(Letters.at(text, end + 1));
    return capitalised && (word || closed || !point) || quotation;
  }

  private boolean pointEnds(String text, int stop, int next, Span block) {
    if (abbreviations.never(text, stop)) {
      boolean common = Character.isLowerCase(text.charAt(wordBegin(text, stop)));
      return common && openers.contains(word(text, next).toLowerCase(Locale.FRENCH));
    }
    if (Abbreviations.initial(text, stop)) {
      return openers.contains(word(text, next).toLowerCase(Locale.FRENCH));
    }
    boolean plain = Character.isUpperCase(text.charAt(next)) || stop - wordBegin(text, stop) > 3;
    return plain || detected(text, block, stop);
  }

  private static String word(String text, int begin) {
    int end = begin;
    while (end < text.length() && Letters.word(text.charAt(end))) {
      end++;
    }
    boolean elided = end < text.length() && Letters.apostrophe(text.charAt(end));
    return text.substring(begin, end) + (elided ? "'" : "");
  }

  private static int wordBegin(String text, int end) {
    int begin = end;
    while (begin > 0 && Letters.word(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** Whether OpenNLP's model ends a sentence at the point. */
  private boolean detected(String text, Span block, int stop) {
    String part = text.substring(block.begin(), block.end());
    for (opennlp.tools.util.Span s : detector.get().sentPosDetect(part)) {
      if (block.begin() + s.getEnd() == stop + 1) {
        return true;
      }
    }
    return false;
  }
}

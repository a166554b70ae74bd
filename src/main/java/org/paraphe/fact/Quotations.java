package org.paraphe.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraphe.text.AnnotatedText;
import org.paraphe.text.Quotation;

/** The outer quotations of a text, found by where they stand. */
final class Quotations {

  /** UTF-16 units that adverbs before the first word of a quoted phrase may take. */
  private static final int FIRST_WORDS = 16;

  private final String text;
  private final List<Quotation> outer = new ArrayList<>();

  Quotations(AnnotatedText annotated) {
    this.text = annotated.article().text();
    for (Quotation q : annotated.quotations()) {
      if (outer.isEmpty() || q.begin() >= outer.get(outer.size() - 1).outerEnd()) {
        outer.add(q);
      }
    }
  }

  List<Quotation> all() {
    return outer;
  }

  /** The quotation that {@code offset} stands in. */
  Optional<Quotation> covering(int offset) {
    for (Quotation q : outer) {
      if (q.covers(offset)) {
        return Optional.of(q);
      }
    }
    return Optional.empty();
  }

  /** The quotation that ends before {@code offset} with no word between. */
  Optional<Quotation> endingBefore(int offset) {
    Quotation last = null;
    for (Quotation q : outer) {
      if (q.outerEnd() <= offset) {
        last = q;
      }
    }
    return Optional.ofNullable(last).filter(q -> wordless(q.outerEnd(), offset));
  }

  /** The first quotation that begins at or after {@code offset} and before {@code limit}. */
  Optional<Quotation> beginningIn(int offset, int limit) {
    for (Quotation q : outer) {
      if (q.outerBegin() >= offset) {
        return q.outerBegin() < limit ? Optional.of(q) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a quotation has a part in the stretch. */
  boolean touch(int begin, int end) {
    for (Quotation q : outer) {
      if (q.begin() < end && begin < q.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no letter or digit stands in the stretch. */
  boolean wordless(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a paragraph begins at the offset. */
  boolean opensLine(int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  /** Whether a quotation fills a paragraph and ends with no stop, as a heading does. */
  boolean heading(Quotation q) {
    boolean line = q.outerEnd() >= text.length() || text.charAt(q.outerEnd()) == '\n';
    return line && opensLine(q.outerBegin()) && Character.isLetterOrDigit(text.charAt(q.end() - 1));
  }

  /** Whether the stretch stands in one paragraph. */
  boolean sameLine(int begin, int end) {
    int line = text.indexOf('\n', begin);
    return line < 0 || line >= end;
  }

  /** Whether nothing but white space stands in the stretch. */
  boolean blank(int begin, int end) {
    return begin <= end && text.substring(begin, end).isBlank();
  }

  /** Whether the last sign before {@code offset}, spaces aside, is {@code sign}. */
  boolean precededBy(int offset, char sign) {
    int i = offset - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i >= 0 && text.charAt(i) == sign;
  }

  /**
   * The stretch as content: trimmed of spaces and border punctuation, led to the ends of the
   * quotation that it stands in or that it opens.
   */
  Optional<Content> content(int begin, int end) {
    int b = begin;
    int e = end;
    while (b < e && border(text.charAt(b))) {
      b++;
    }
    while (e > b && border(text.charAt(e - 1))) {
      e--;
    }
    Optional<Quotation> whole = quotationOf(b, e);
    if (whole.isPresent()) {
      return inside(whole.get().begin(), whole.get().end());
    }
    Optional<Quotation> cut = cut(begin, e);
    e = cut.isPresent() ? cut.get().outerEnd() : e;
    if (wordless(b, e)) {
      return Optional.empty();
    }
    b = opened(b, e);
    Optional<Quotation> around = covering(b).filter(q -> q.begin() <= begin);
    if (around.isPresent() && e <= around.get().outerEnd()) {
      return inside(b, Math.min(e, around.get().end()));
    }
    return Optional.of(new Content(b, e, touch(b, e) ? Content.Kind.MIXED : Content.Kind.INDIRECT));
  }

  /**
   * Where a stretch begins that has all but the first words of a quotation and goes on behind it:
   * before its mark ("« très favorable » à la réforme").
   */
  private int opened(int begin, int end) {
    return covering(begin)
        .filter(q -> q.outerEnd() < end && begin - q.begin() <= FIRST_WORDS)
        .map(Quotation::outerBegin)
        .orElse(begin);
  }

  /** The quotation that begins in a stretch and ends behind it. */
  private Optional<Quotation> cut(int begin, int end) {
    for (Quotation q : outer) {
      if (q.outerBegin() >= begin && q.outerBegin() < end && end < q.outerEnd()) {
        return Optional.of(q);
      }
    }
    return Optional.empty();
  }

  /** The stretch inside quotation marks. */
  Optional<Content> inside(int begin, int end) {
    int b = begin;
    int e = end;
    while (b < e && Character.isWhitespace(text.charAt(b))) {
      b++;
    }
    while (e > b && (Character.isWhitespace(text.charAt(e - 1)) || text.charAt(e - 1) == ',')) {
      e--;
    }
    return wordless(b, e) ? Optional.empty() : Optional.of(new Content(b, e, Content.Kind.DIRECT));
  }

  /** The quotation that the stretch opens and does not outlast. */
  private Optional<Quotation> quotationOf(int begin, int end) {
    for (Quotation q : outer) {
      boolean opens = q.outerBegin() <= begin && begin <= q.begin();
      if (opens && q.begin() < end && end <= q.outerEnd()) {
        return Optional.of(q);
      }
    }
    return Optional.empty();
  }

  private static boolean border(char c) {
    return Character.isWhitespace(c) || c == '.' || c == ',' || c == ';' || c == ':' || c == '–';
  }
}

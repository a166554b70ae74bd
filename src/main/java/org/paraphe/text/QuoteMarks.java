package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;

/** Finds quotation marks and tells opening from closing ones by what stands beside them. */
final class QuoteMarks {

  private static final String ELIDING = "cdjlmnstç";
  private static final String AFTER_CLOSE = ",;.:!?)]…";

  /** What a mark does, as far as its neighbours tell. */
  enum Role {
    OPEN,
    CLOSE,
    EITHER
  }

  /**
   * A quotation mark.
   *
   * @param begin first UTF-16 unit
   * @param end after its last unit
   * @param style the opening form of its kind; straight double marks stand for themselves
   * @param leads whether it is the first visible character of a block
   */
  record Mark(int begin, int end, char style, Role role, boolean leads) {}

  private QuoteMarks() {}

  /** The marks between two offsets that are one block of the text. */
  static List<Mark> in(String text, int begin, int end) {
    List<Mark> marks = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      Mark mark = Letters.word(text.charAt(i)) ? null : at(text, i, begin, end);
      if (mark != null) {
        marks.add(mark);
        i = mark.end - 1;
      }
    }
    return marks;
  }

  private static Mark at(String text, int i, int begin, int end) {
    char c = text.charAt(i);
    boolean leads = i == begin;
    switch (c) {
      case '«':
        return new Mark(i, i + 1, '«', turned(text, i, end) ? Role.CLOSE : Role.OPEN, leads);
      case '»':
        boolean leading = opens(i > begin ? text.charAt(i - 1) : '\n');
        boolean either = leading && Letters.word(Letters.at(text, i + 1));
        boolean announced = leading && behindColon(text, i, begin);
        Role role = announced ? Role.OPEN : either ? Role.EITHER : Role.CLOSE;
        return new Mark(i, i + 1, '«', role, leads);
      case '‹':
        return new Mark(i, i + 1, '‹', Role.OPEN, leads);
      case '›':
        return new Mark(i, i + 1, '‹', Role.CLOSE, leads);
      case '„':
        return new Mark(i, i + 1, '“', Role.OPEN, leads);
      case '“', '”':
        return new Mark(i, i + 1, '“', curly(text, i, begin, end), leads);
      case '‘':
        return apostrophe(text, i) ? null : new Mark(i, i + 1, '‘', Role.OPEN, leads);
      case '’':
        return single(text, i, begin, end, '‘', leads);
      case '\'':
        boolean twice = i + 1 < end && text.charAt(i + 1) == '\'';
        return twice
            ? new Mark(i, i + 2, '"', straight(text, i, i + 2, begin, end), leads)
            : single(text, i, begin, end, '\'', leads);
      case '"':
        return apostrophe(text, i)
            ? null
            : new Mark(i, i + 1, '"', straight(text, i, i + 1, begin, end), leads);
      case '<', '>':
        boolean pair = i + 1 < end && text.charAt(i + 1) == c;
        return pair ? new Mark(i, i + 2, '«', c == '<' ? Role.OPEN : Role.CLOSE, leads) : null;
      default:
        return null;
    }
  }

  /** "il a dit : » L'eau monte »": whether a colon stands before the mark. */
  private static boolean behindColon(String text, int i, int begin) {
    int before = i - 1;
    while (before > begin && Letters.space(text.charAt(before))) {
      before--;
    }
    return before > begin && text.charAt(before) == ':';
  }

  /** "»L'eau monte «, dit-il": whether an opening mark stands where one closes, before a comma. */
  private static boolean turned(String text, int i, int end) {
    int next = i + 1;
    while (next < end && Letters.space(text.charAt(next))) {
      next++;
    }
    return next < end && ",;)".indexOf(text.charAt(next)) >= 0;
  }

  /**
   * Whether the mark at {@code i} was typed for an apostrophe ({@code l"usine}, {@code l‘usine}):
   * after a word that elides, before a letter or another mark.
   */
  static boolean apostrophe(String text, int i) {
    if (text.charAt(i) != '"' && text.charAt(i) != '‘'
        || i == 0
        || !Character.isLetter(text.charAt(i - 1))) {
      return false;
    }
    boolean next =
        Character.isLetter(Letters.at(text, i + 1))
            || (Letters.at(text, i + 1) == '"' && Character.isLetter(Letters.at(text, i + 2)));
    return next && eliding(text, i);
  }

  /** Whether the letters before {@code i} are one that elides, or end in "qu". */
  private static boolean eliding(String text, int i) {
    char last = Character.toLowerCase(text.charAt(i - 1));
    boolean alone = !Letters.word(Letters.at(text, i - 2));
    return alone
        ? ELIDING.indexOf(last) >= 0 && Letters.at(text, i - 2) != '"'
        : last == 'u' && Character.toLowerCase(text.charAt(i - 2)) == 'q';
  }

  /** Curly marks point the way, except where a language closes with what ours opens with. */
  private static Role curly(String text, int i, int begin, int end) {
    Role role = straight(text, i, i + 1, begin, end);
    return role == Role.EITHER ? (text.charAt(i) == '“' ? Role.OPEN : Role.CLOSE) : role;
  }

  /** Single marks: opening only before a word after a space, closing only after a word. */
  private static Mark single(String text, int i, int begin, int end, char style, boolean leads) {
    boolean before = i > begin && !opens(text.charAt(i - 1));
    boolean after = i + 1 < end && Letters.word(text.charAt(i + 1));
    if (before == after) {
      return null;
    }
    return new Mark(i, i + 1, style, before ? Role.CLOSE : Role.OPEN, leads);
  }

  private static Role straight(String text, int from, int to, int begin, int end) {
    char left = from > begin ? text.charAt(from - 1) : '\n';
    char right = to < end ? text.charAt(to) : '\n';
    boolean opens = opens(left);
    boolean closes = closes(right);
    if (opens != closes) {
      return opens ? Role.OPEN : Role.CLOSE;
    }
    if (!opens || !Letters.space(right)) {
      return opens ? Role.CLOSE : Role.EITHER;
    }
    return spaced(text, from, to, begin, end);
  }

  /** A mark with space on both sides. */
  private static Role spaced(String text, int from, int to, int begin, int end) {
    int l = from - 1;
    while (l >= begin && Letters.space(text.charAt(l))) {
      l--;
    }
    int r = to;
    while (r < end && Letters.space(text.charAt(r))) {
      r++;
    }
    if (l < begin || "(:[".indexOf(text.charAt(l)) >= 0) {
      return Role.OPEN;
    }
    boolean closing = r >= end || (AFTER_CLOSE.indexOf(text.charAt(r)) >= 0);
    return closing ? Role.CLOSE : Role.EITHER;
  }

  private static boolean opens(char left) {
    return Letters.space(left) || "([{—–-/'’«“‘\"".indexOf(left) >= 0;
  }

  private static boolean closes(char right) {
    return Letters.space(right) || (AFTER_CLOSE + "-—–/»”’").indexOf(right) >= 0;
  }
}

package org.paraphe.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.source.Block;
import org.paraphe.text.QuoteMarks.Mark;
import org.paraphe.text.QuoteMarks.Role;

/**
 * Pairs quotation marks over the blocks of an article. A mark without its fellow costs no more than
 * the sentence it stands in.
 */
final class Quotations {

  /** How many blocks a quotation may run on before its closing mark is taken to be lost. */
  private static final int BLOCKS_AHEAD = 4;

  /** Farthest that two opening marks of one sentence stand apart, in UTF-16 units. */
  private static final int NEAR = 100;

  /** "X :", "X (maire de Y) :": who speaks, in front of an answer. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+(?:\\s(?:d[eu]\\s|d['’])?\\p{Lu}[\\p{L}.'’-]*){1,3}"
              + "(?:\\s\\([^()]{2,60}\\))?\\s?:\\s+(?=\\p{Lu})");

  private static final Pattern WORDS = Pattern.compile("(?<=['’])|[^\\p{L}'’]+");

  private record Open(Mark mark, int block) {}

  private final String text;
  private final List<Block> blocks;
  private final Set<String> firstPerson;
  private final List<List<Mark>> marks = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Quotation> found = new ArrayList<>();
  private int current;

  private Quotations(String text, List<Block> blocks, Set<String> firstPerson) {
    this.text = text;
    this.firstPerson = firstPerson;
    this.blocks = blocks;
    for (Block b : blocks) {
      boolean read = b.kind() != Block.Kind.TEASER && b.kind() != Block.Kind.TAGS;
      marks.add(read ? QuoteMarks.in(text, b.begin(), b.end()) : List.of());
    }
  }

  /**
   * The quotations of a text, in text order, outer ones first.
   *
   * @param firstPerson words that show, where an opening mark is lost, that a sentence is quoted
   */
  static List<Quotation> of(String text, List<Block> blocks, Set<String> firstPerson) {
    Quotations q = new Quotations(text, blocks, firstPerson);
    for (q.current = 0; q.current < blocks.size(); q.current++) {
      q.read(q.marks.get(q.current));
      q.endBlock();
      q.answer(blocks.get(q.current));
    }
    q.found.sort(
        Comparator.comparingInt(Quotation::outerBegin)
            .thenComparing(Comparator.comparingInt(Quotation::outerEnd).reversed()));
    return List.copyOf(q.found);
  }

  private void read(List<Mark> list) {
    for (int i = 0; i < list.size(); i++) {
      Mark mark = list.get(i);
      if (mark.leads() && continues(mark)) {
        continue;
      }
      switch (mark.role() == Role.EITHER ? decide(list, i) : mark.role()) {
        case OPEN -> opening(list, i);
        case CLOSE -> closing(mark);
        default -> {}
      }
    }
  }

  /** "X : Je pars.": an answer without marks, told by its label and the first person. */
  private void answer(Block block) {
    Matcher label = LABEL.matcher(text).region(block.begin(), block.end());
    boolean read = block.kind() != Block.Kind.TEASER && block.kind() != Block.Kind.TAGS;
    if (read && label.lookingAt() && firstPerson(label.end(), block.end())) {
      int end = back(label.end(), block.end());
      found.add(new Quotation(label.end(), end, label.end(), end));
    }
  }

  /** A mark at the head of a paragraph inside a quotation only says that it goes on. */
  private boolean continues(Mark mark) {
    return !open.isEmpty()
        && open.peek().block < current
        && open.peek().mark.style() == mark.style()
        && mark.role() != Role.EITHER;
  }

  private Role decide(List<Mark> list, int i) {
    Mark mark = list.get(i);
    if (!open.isEmpty() && open.peek().mark.style() == mark.style()) {
      return Role.CLOSE;
    }
    boolean nextOpens =
        i + 1 < list.size()
            && list.get(i + 1).style() == mark.style()
            && list.get(i + 1).role() == Role.OPEN;
    return nextOpens ? Role.EITHER : Role.OPEN;
  }

  private void opening(List<Mark> list, int i) {
    Mark mark = list.get(i);
    if (single(mark) && !closedNearby(list, i)) {
      return;
    }
    boolean again = !open.isEmpty() && open.peek().mark.style() == mark.style();
    if (again && beside(open.peek(), mark) && !nested(list, i)) {
      return;
    }
    if (again && !nested(list, i)) {
      lost(open.pop(), mark.begin());
    }
    open.push(new Open(mark, current));
  }

  /** Whether a second opening mark follows within the sentence: its closing mark ends both. */
  private boolean beside(Open first, Mark second) {
    int from = first.mark.end();
    boolean near = first.block == current && second.begin() - from < NEAR;
    return near && sentenceEnd(from, second.begin()) == second.begin();
  }

  private static boolean single(Mark mark) {
    return mark.style() == '\'' || mark.style() == '‘';
  }

  private static boolean closedNearby(List<Mark> list, int i) {
    for (int j = i + 1; j < list.size(); j++) {
      if (list.get(j).style() == list.get(i).style()) {
        return list.get(j).role() == Role.CLOSE;
      }
    }
    return false;
  }

  /** Whether a second opening mark is closed before the first: "« … « … » … »". */
  private static boolean nested(List<Mark> list, int i) {
    int depth = 2;
    for (int j = i + 1; j < list.size(); j++) {
      Mark m = list.get(j);
      if (m.style() == list.get(i).style()) {
        depth += m.role() == Role.OPEN ? 1 : -1;
        if (depth == 0) {
          return true;
        }
        if (depth > 2) {
          return false;
        }
      }
    }
    return false;
  }

  private void closing(Mark mark) {
    boolean known = open.stream().anyMatch(o -> o.mark.style() == mark.style());
    if (!known && (open.isEmpty() || single(mark) || single(open.peek().mark))) {
      boolean inches = Letters.digit(Letters.at(text, mark.begin() - 1));
      if (!single(mark) && !inches) {
        unopened(mark);
      }
      return;
    }
    while (known && open.peek().mark.style() != mark.style()) {
      open.pop();
    }
    add(open.pop().mark, mark);
  }

  private void add(Mark from, Mark to) {
    int begin = skip(from.end(), to.begin());
    int end = back(begin, to.begin());
    if (end > begin) {
      found.add(new Quotation(begin, end, from.begin(), to.end()));
    }
  }

  /**
   * The closing mark is lost: the quotation ends with its sentence, or with its block where the
   * next begins with the same mark.
   */
  private void lost(Open o, int limit) {
    int begin = skip(o.mark.end(), limit);
    int block = Math.min(limit, blocks.get(o.block).end());
    int end = back(begin, resumed(o) ? block : sentenceEnd(begin, block));
    if (end > begin && !single(o.mark)) {
      found.add(new Quotation(begin, end, o.mark.begin(), end));
    }
  }

  /**
   * The opening mark is lost: the quotation begins with its sentence, or with those before it that
   * speak in the first person.
   */
  private void unopened(Mark mark) {
    int floor = blocks.get(current).begin();
    for (Quotation q : found) {
      floor = Math.max(floor, q.outerEnd());
    }
    int begin = sentenceBegin(floor, mark.begin());
    int before = sentenceBegin(floor, begin);
    while (before < begin && firstPerson(before, begin)) {
      begin = before;
      before = sentenceBegin(floor, begin);
    }
    begin = skip(begin, mark.begin());
    int end = back(begin, mark.begin());
    if (end > begin && Character.isUpperCase(text.charAt(begin))) {
      found.add(new Quotation(begin, end, begin, mark.end()));
    }
  }

  private void endBlock() {
    while (!open.isEmpty() && !closedLater()) {
      lost(open.pop(), blocks.get(current).end());
    }
  }

  /** Whether what is open goes on: the next block says so, or the next mark closes it. */
  private boolean closedLater() {
    char style = open.peek().mark.style();
    int last = Math.min(blocks.size() - 1, current + BLOCKS_AHEAD);
    for (int b = current + 1; b <= last; b++) {
      for (Mark m : marks.get(b)) {
        if (m.style() == style) {
          return m.role() == Role.CLOSE || (m.leads() && b == current + 1 && style == '«');
        }
      }
    }
    return false;
  }

  /** Whether a further paragraph is quoted, as only the last one gets its closing mark. */
  private boolean resumed(Open o) {
    List<Mark> next = o.block + 1 < marks.size() ? marks.get(o.block + 1) : List.of();
    return !next.isEmpty()
        && next.get(0).leads()
        && next.get(0).style() == o.mark.style()
        && next.get(0).role() == Role.OPEN;
  }

  private int sentenceEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (".!?…".indexOf(text.charAt(i)) >= 0 && Letters.space(Letters.at(text, i + 1))) {
        return i + 1;
      }
    }
    return limit;
  }

  private int sentenceBegin(int floor, int from) {
    for (int i = from - 1; i > floor; i--) {
      boolean stop = ".!?…".indexOf(text.charAt(i - 1)) >= 0 && Letters.space(text.charAt(i));
      if (stop && i + 1 < from && !text.substring(i, from).isBlank()) {
        return i;
      }
    }
    return floor;
  }

  private boolean firstPerson(int from, int to) {
    for (String word : WORDS.split(text.substring(from, to))) {
      if (firstPerson.contains(word.toLowerCase(Locale.FRENCH).replace('’', '\''))) {
        return true;
      }
    }
    return false;
  }

  private int skip(int i, int limit) {
    while (i < limit && Letters.space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int back(int begin, int end) {
    while (end > begin && Letters.space(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}

package org.paraphe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.ontology.WordLists;
import org.paraphe.source.Block;
import org.paraphe.source.Block.Kind;

/**
 * Tells what the lines of an article's paragraphs are for: heading, caption, list item, hashtags,
 * pointers to other articles, or text that carries facts. A line that does not end a sentence goes
 * on in the next one. Immutable, thread-safe.
 */
final class Layout {

  /** Longest heading, caption or title of a teaser, in UTF-16 units. */
  private static final int SHORT = 220;

  /** Longest heading inside an article. */
  private static final int SUBHEADING = 120;

  /** Fewest units of a line that can be a paragraph of the article after a list of teasers. */
  private static final int PARAGRAPH = 400;

  private final Set<String> teasers;
  private final Set<String> teaserLists;
  private final Set<String> notices;
  private final Set<String> captions;
  private final Set<String> credits;
  private final Set<String> tags;

  Layout(WordLists words) {
    this.teasers = words.get("TeaserOpening");
    this.teaserLists = words.get("TeaserBlock");
    this.notices = words.get("NoticeOpening");
    this.captions = words.get("CaptionOpening");
    this.credits = words.get("CaptionCredit");
    this.tags = words.get("TagsOpening");
  }

  /**
   * The blocks of a text, paragraphs cut and told apart by their lines; other kinds as they are.
   */
  List<Block> blocks(String text, List<Block> given) {
    List<Block> out = new ArrayList<>();
    boolean listed = false;
    for (int b = 0; b < given.size(); b++) {
      Block block = given.get(b);
      if (block.kind() != Kind.PARAGRAPH) {
        out.add(block);
        continue;
      }
      List<Span> parts = parts(text, block);
      listed &= teaserGroup(text, parts);
      for (int p = 0; p < parts.size(); p++) {
        Span part = parts.get(p);
        boolean alone = parts.size() == 1;
        Kind kind = kind(text, part, alone && b + 1 < given.size(), out);
        kind = listed && kind != Kind.TAGS ? Kind.TEASER : kind;
        listed |= kind == Kind.TEASER && opens(text, part, teaserLists);
        listed &= kind == Kind.TEASER || kind == Kind.TAGS;
        out.add(new Block(kind, part.begin(), part.end()));
      }
    }
    return Lists.joined(text, out);
  }

  /** Titles and summaries of other articles: the first line is a title, none is long. */
  private static boolean teaserGroup(String text, List<Span> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    Span first = parts.get(0);
    int end = text.indexOf('\n', first.begin());
    boolean titled =
        end >= 0 && end < first.end() && !closed(text, end) || !closed(text, first.end());
    return titled && parts.stream().allMatch(p -> p.end() - p.begin() < PARAGRAPH);
  }

  private Kind kind(String text, Span part, boolean alone, List<Block> before) {
    char first = text.charAt(part.begin());
    boolean brief = part.end() - part.begin() < SHORT;
    if (first == '#' || opens(text, part, tags) && brief) {
      return Kind.TAGS;
    }
    if (opens(text, part, teasers) && (brief && pointer(text, part))
        || opens(text, part, notices) && brief) {
      return Kind.TEASER;
    }
    if (item(text, part.begin())) {
      return Kind.LIST_ITEM;
    }
    boolean body = before.stream().anyMatch(b -> b.kind() == Kind.PARAGRAPH);
    if (brief && (credited(text, part) || !body && opens(text, part, captions))) {
      return Kind.CAPTION;
    }
    boolean title = before.isEmpty() ? brief : part.end() - part.begin() < SUBHEADING;
    return alone && title && !closed(text, part.end()) && !Character.isLowerCase(first)
        ? Kind.HEADING
        : Kind.PARAGRAPH;
  }

  /** The kind of one sentence of a block: pointers to other articles also stand in running text. */
  Kind kind(String text, Span sentence, Kind block) {
    boolean brief = sentence.end() - sentence.begin() < SHORT;
    return block == Kind.PARAGRAPH && brief && pointsAway(text, sentence) ? Kind.TEASER : block;
  }

  /** Whether a stretch opens as a pointer to another article. */
  boolean pointsAway(String text, Span span) {
    return opens(text, span, teasers) && pointer(text, span);
  }

  /** Whether the words that open a teaser are all there is, or a colon or dash follows them. */
  private boolean pointer(String text, Span part) {
    String opening = opening(text, part, teasers);
    String rest = text.substring(part.begin() + opening.length(), part.end()).strip();
    return rest.isEmpty()
        || ":-–—>|»".indexOf(rest.charAt(0)) >= 0
        || opens(text, part, teaserLists);
  }

  private boolean credited(String text, Span part) {
    String words = text.substring(part.begin(), part.end());
    boolean sign = words.indexOf('©') >= 0 || words.contains("(c)");
    return sign
        || credits.stream()
            .anyMatch(
                c ->
                    words.endsWith("/" + c)
                        || words.endsWith("(" + c + ")") && !closed(text, part.end()));
  }

  private static boolean item(String text, int begin) {
    return "-–—•▪●*".indexOf(text.charAt(begin)) >= 0 && Letters.space(Letters.at(text, begin + 1));
  }

  private static boolean opens(String text, Span part, Set<String> openings) {
    return !opening(text, part, openings).isEmpty();
  }

  /** The longest of {@code openings} that the part begins with, as whole words; empty if none. */
  private static String opening(String text, Span part, Set<String> openings) {
    String found = "";
    for (String o : openings) {
      if (o.length() > found.length() && begins(text, part, o)) {
        found = o;
      }
    }
    return found;
  }

  private static boolean begins(String text, Span part, String opening) {
    int end = part.begin() + opening.length();
    if (end > part.end()) {
      return false;
    }
    for (int k = 0; k < opening.length(); k++) {
      char c = text.charAt(part.begin() + k);
      char wanted = opening.charAt(k);
      boolean same = c == wanted || Character.toLowerCase(c) == wanted;
      if (!same && !(wanted == '\'' && Letters.apostrophe(c))) {
        return false;
      }
    }
    char next = end < part.end() ? text.charAt(end) : ' ';
    return !Letters.word(next) || Character.isUpperCase(next);
  }

  /** The lines of a block, those that go on joined. */
  private List<Span> parts(String text, Block block) {
    List<Span> parts = new ArrayList<>();
    int begin = block.begin();
    for (int i = begin; i < block.end(); i++) {
      if (text.charAt(i) == '\n' && breaks(text, begin, i, block)) {
        add(text, begin, i, parts);
        begin = i + 1;
      }
    }
    add(text, begin, block.end(), parts);
    return parts;
  }

  private static void add(String text, int begin, int end, List<Span> parts) {
    while (begin < end && Letters.space(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Letters.space(text.charAt(end - 1))) {
      end--;
    }
    if (end > begin) {
      parts.add(new Span(begin, end));
    }
  }

  /** Whether the line break at {@code at} ends what began at {@code begin}. */
  private boolean breaks(String text, int begin, int at, Block block) {
    int next = at;
    while (next < block.end() && Letters.space(text.charAt(next))) {
      next++;
    }
    if (next >= block.end()) {
      return true;
    }
    Span line = new Span(begin, at);
    Span following = new Span(next, block.end());
    char first = text.charAt(next);
    if (first == '#'
        || item(text, next)
        || opens(text, following, teasers)
        || text.charAt(begin) == '#') {
      return true;
    }
    boolean goesOn = Character.isLowerCase(first) || ",;:.)»".indexOf(first) >= 0;
    return !goesOn && (closed(text, at) || opens(text, line, teasers));
  }

  /** Whether what stands before {@code end} ends a sentence. */
  private static boolean closed(String text, int end) {
    int i = end - 1;
    while (i >= 0 && (Letters.space(text.charAt(i)) || "\"»”’)]".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && ".!?…:".indexOf(text.charAt(i)) >= 0;
  }
}

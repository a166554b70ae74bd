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

  private final Openings teasers;
  private final Openings teaserLists;
  private final Openings notices;
  private final Openings captions;
  private final Openings tags;
  private final Set<String> credits;

  Layout(WordLists words) {
    this.teasers = new Openings(words.get("TeaserOpening"));
    this.teaserLists = new Openings(words.get("TeaserBlock"));
    this.notices = new Openings(words.get("NoticeOpening"));
    this.captions = new Openings(words.get("CaptionOpening"));
    this.tags = new Openings(words.get("TagsOpening"));
    this.credits = words.get("CaptionCredit");
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
        listed |= kind == Kind.TEASER && teaserLists.open(text, part);
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
    if (first == '#' || tags.open(text, part) && brief) {
      return Kind.TAGS;
    }
    if (teasers.open(text, part) && (brief && pointer(text, part))
        || notices.open(text, part) && brief) {
      return Kind.TEASER;
    }
    if (item(text, part.begin())) {
      return Kind.LIST_ITEM;
    }
    boolean body = before.stream().anyMatch(b -> b.kind() == Kind.PARAGRAPH);
    if (brief && (credited(text, part) || !body && captions.open(text, part))) {
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
    return teasers.open(text, span) && pointer(text, span);
  }

  /** Whether the words that open a teaser are all there is, or a colon or dash follows them. */
  private boolean pointer(String text, Span part) {
    String rest = text.substring(part.begin() + teasers.length(text, part), part.end()).strip();
    return rest.isEmpty() || ":-–—>|»".indexOf(rest.charAt(0)) >= 0 || teaserLists.open(text, part);
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
        || teasers.open(text, following)
        || text.charAt(begin) == '#') {
      return true;
    }
    boolean goesOn = Character.isLowerCase(first) || ",;:.)»".indexOf(first) >= 0;
    return !goesOn && (closed(text, at) || teasers.open(text, line));
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

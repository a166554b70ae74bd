package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks over a page once and notes its lines and block elements. */
final class PageLines implements NodeFilter {

  // Tags of the HTML standard, by the use they have here.
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "nav",
          "figcaption",
          "dialog",
          "head",
          "menu",
          "label",
          "progress",
          "rt",
          "rp");
  private static final Set<String> ASIDE = Set.of("aside", "footer", "form");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final String BLOCKS =
      "p, div, ul, ol, dl, table table, h1, h2, h3, h4, section, br";
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "ruby", "rb", "nobr", "center");

  private static final int LONGEST_INLINE = 300;

  /** Deeper elements count as their ancestor at this depth. */
  private static final int DEEPEST = 100;

  /** Lines behind these are not read. */
  private static final int MOST_LINES = 20_000;

  private final Boilerplate boilerplate;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Region.Role> roles = new HashMap<>();
  private Region region;
  private Region root;

  /** The table row at hand if its cells hold no blocks, else null. */
  private Element row;

  private int linked;
  private int links;

  PageLines(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  List<Line> lines() {
    return lines;
  }

  Region root() {
    return root;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode t) {
      append(t.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    return enter(element);
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
      return FilterResult.CONTINUE;
    }
    if (SKIPPED.contains(tag) || tag.equals("figure") && element.selectFirst("table") == null) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (INLINE.contains(tag)) {
      if (role(element) == Region.Role.UNWANTED) {
        return unwanted(element);
      }
      links += tag.equals("a") ? 1 : 0;
      return FilterResult.CONTINUE;
    }
    if (CELLS.contains(tag) && row != null) {
      text.append(text.isEmpty() ? "" : "\t");
      return FilterResult.CONTINUE;
    }
    region(element);
    row = tag.equals("tr") && element.selectFirst(BLOCKS) == null ? element : row;
    return FilterResult.CONTINUE;
  }

  /** An inline element with an unwanted name: left out, or a region if it holds much. */
  private FilterResult unwanted(Element element) {
    if (element.wholeText().length() < LONGEST_INLINE) {
      return FilterResult.SKIP_ENTIRELY;
    }
    region(element);
    return FilterResult.CONTINUE;
  }

  private void region(Element element) {
    flush();
    if (region != null && region.depth >= DEEPEST) {
      return;
    }
    Region.Role role = ASIDE.contains(element.normalName()) ? Region.Role.UNWANTED : role(element);
    region = new Region(element, region, role);
    root = root == null ? region : root;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.nameIs("br")) {
      if (region != null && region.element == element) {
        flush();
        region = region.parent;
        row = element == row ? null : row;
      } else if (element.nameIs("a") && links > 0) {
        links--;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Elements of one page share few names: each is looked at once. */
  private Region.Role role(Element element) {
    String names = Boilerplate.names(element);
    return names.isEmpty()
        ? Region.Role.OTHER
        : roles.computeIfAbsent(names, n -> boilerplate.role(n));
  }

  private void append(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space();
      } else if (c != '\u200b' && c != '\u00ad' && c != '\ufeff') {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void space() {
    int n = text.length();
    if (n > 0
        && text.charAt(n - 1) != ' '
        && text.charAt(n - 1) != '\n'
        && text.charAt(n - 1) != '\t') {
      text.append(' ');
      linked += links > 0 ? 1 : 0;
    }
  }

  private void lineBreak() {
    int n = text.length();
    if (n > 0 && text.charAt(n - 1) == '\n') {
      flush();
    } else if (n > 0) {
      if (text.charAt(n - 1) == ' ') {
        text.setLength(n - 1);
      }
      text.append('\n');
    }
  }

  private void flush() {
    String line = Characters.clean(text.toString()).strip();
    if (!line.isBlank() && region != null && lines.size() < MOST_LINES) {
      lines.add(new Line(kind(), line, Math.min(linked, line.length()), region));
    }
    text.setLength(0);
    linked = 0;
  }

  private Block.Kind kind() {
    for (Region r = region; r != null; r = r.parent) {
      switch (r.element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "li", "tr", "dd", "dt" -> {
          return Block.Kind.LIST_ITEM;
        }
        default -> {}
      }
    }
    return Block.Kind.PARAGRAPH;
  }
}

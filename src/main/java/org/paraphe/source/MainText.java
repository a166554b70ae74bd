package org.paraphe.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the lines of a page that are its article: those below the element whose lines are worth
 * most.
 */
final class MainText {

  /** An element with unwanted names is believed unless it holds this share of the page's text. */
  private static final double TOO_MUCH = 0.4;

  /** An article's least share of the worth of the element that holds it and others. */
  private static final double LEAST_SHARE = 0.2;

  /** What holds this share of the worth of the element around it is all of the text. */
  private static final double MOST_SHARE = 0.8;

  private static final double BODY_BONUS = 1.4;
  private static final double ARTICLE_BONUS = 1.15;

  private final Boilerplate boilerplate;
  private final List<Line> lines;
  private final String title;
  private final int total;

  /** For each line, the last one before it that is no item of a list. */
  private final String[] before;

  /**
   * @param lines all lines of a page
   * @param title the article's title, or empty
   */
  MainText(List<Line> lines, Boilerplate boilerplate, String title) {
    this.boilerplate = boilerplate;
    this.title = Titles.fold(title);
    this.lines = lines;
    before = new String[lines.size()];
    int sum = 0;
    String last = "";
    for (int i = 0; i < before.length; i++) {
      Line line = lines.get(i);
      before[i] = last;
      last = line.kind() == Block.Kind.LIST_ITEM ? last : line.text();
      for (Region r = line.region(); r != null && r.firstLine < 0; r = r.parent) {
        r.firstLine = i;
      }
      if (line.prose()) {
        sum += line.weight();
        for (Region r = line.region(); r != null; r = r.parent) {
          r.mass += line.weight();
        }
      }
    }
    total = sum;
  }

  /** The article's lines, in order; none if no element reads like one. */
  List<Line> choose() {
    List<Line> candidates = lines.stream().filter(this::wanted).toList();
    List<Line> wanted = new Boxes(candidates, boilerplate).outside();
    Region best = titled(best(wanted), wanted);
    if (best == null || best.worth <= 0) {
      return wanted.stream().filter(l -> l.linkDensity() < 0.5).toList();
    }
    List<Line> inside =
        wanted.stream().filter(l -> l.region().below(best) && !boxed(l, best)).toList();
    Region tight = tight(best, wanted);
    int last = 0;
    for (int i = 0; i < inside.size(); i++) {
      if (inside.get(i).region().below(tight)) {
        last = i + 1;
      }
    }
    return inside.subList(0, last);
  }

  /** Whether no element around a line is named like something else than an article. */
  boolean wanted(Line line) {
    for (Region r = line.region(); r != null; r = r.parent) {
      if (r.role == Region.Role.UNWANTED && r.mass < TOO_MUCH * total) {
        return false;
      }
    }
    return true;
  }

  private Region best(List<Line> lines) {
    Set<Region> regions = new HashSet<>();
    for (Line line : lines) {
      double worth = introduced(line) ? line.weight() : line.worth();
      for (Region r = line.region(); r != null; r = r.parent) {
        r.worth += worth;
        r.size += line.text().length();
        r.linked += line.linked();
        regions.add(r);
      }
    }
    Region best = null;
    for (Region r : regions) {
      if (best == null || better(r, best)) {
        best = r;
      }
    }
    return best;
  }

  /** The innermost element that holds most of the best one's worth: what follows it is no text. */
  private static Region tight(Region best, List<Line> wanted) {
    Region tight = best;
    for (Line line : wanted) {
      Region r = line.region();
      while (r != null && r.depth > tight.depth && r.worth < MOST_SHARE * best.worth) {
        r = r.parent;
      }
      tight = r != null && r.depth > tight.depth && r.below(best) ? r : tight;
    }
    return tight;
  }

  /** Of several articles below the best element the one with the title, else the best element. */
  private Region titled(Region best, List<Line> wanted) {
    if (best == null || best.inside("article")) {
      return best;
    }
    Set<Region> articles = new HashSet<>();
    wanted.stream().filter(Line::prose).forEach(l -> articles.add(article(l.region())));
    articles.remove(null);
    Region titled =
        lines.stream()
            .filter(l -> l.kind() == Block.Kind.HEADING && Titles.fold(l.text()).equals(title))
            .map(l -> article(l.region()))
            .filter(a -> a != null && a.below(best))
            .findFirst()
            .orElse(null);
    boolean worthIt = titled != null && titled.worth > LEAST_SHARE * best.worth;
    return articles.size() > 1 && worthIt ? titled : best;
  }

  /** The outermost article element around a region, null if there is none. */
  private static Region article(Region region) {
    Region article = null;
    for (Region r = region; r != null; r = r.parent) {
      article = r.element.nameIs("article") ? r : article;
    }
    return article;
  }

  private static boolean better(Region a, Region b) {
    return score(a) > score(b) || score(a) == score(b) && a.depth > b.depth;
  }

  private static double score(Region region) {
    if (region.role == Region.Role.BODY) {
      return BODY_BONUS * region.worth;
    }
    return region.element.nameIs("article") ? ARTICLE_BONUS * region.worth : region.worth;
  }

  /**
   * Whether a line stands in a small box inside the article that is mostly links, and no list that
   * the text introduces.
   */
  private boolean boxed(Line line, Region best) {
    for (Region r = line.region(); r != best; r = r.parent) {
      if (r.linked > 0.6 * r.size && r.size < 0.25 * best.size && !introduced(r)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is an item, no link, of a list that a line before it introduces. */
  private boolean introduced(Line line) {
    return line.kind() == Block.Kind.LIST_ITEM
        && line.linkDensity() < 0.5
        && introduced(line.region());
  }

  private boolean introduced(Region list) {
    boolean isList = list.element.nameIs("ul") || list.element.nameIs("ol") || list.inside("li");
    return isList && list.firstLine > 0 && before[list.firstLine].endsWith(":");
  }
}

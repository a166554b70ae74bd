package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds boxes set into an article that point to other articles or address the reader. */
final class Boxes {

  private static final int LARGEST_TEASER = 900;
  private static final int HEADLINE = 20;
  private static final int LABEL = 40;
  private static final int ALIKE = 3;

  /** The largest share of an article's text that a box can have. */
  private static final double LARGEST_SHARE = 0.4;

  private final List<Line> lines;
  private final Boilerplate boilerplate;
  private final int size;
  private final Map<Region, List<Line>> held = new HashMap<>();
  private final Set<Region> boxes = new HashSet<>();

  /**
   * @param lines the lines of the article and the boxes in it
   */
  Boxes(List<Line> lines, Boilerplate boilerplate) {
    this.lines = lines;
    this.boilerplate = boilerplate;
    this.size = size(lines);
    for (Line line : lines) {
      for (Region r = line.region(); r != null; r = r.parent) {
        held.computeIfAbsent(r, k -> new ArrayList<>()).add(line);
      }
    }
    held.keySet().stream().filter(this::box).forEach(boxes::add);
    alike().forEach(boxes::addAll);
  }

  /** The lines outside of all boxes. */
  List<Line> outside() {
    return lines.stream().filter(l -> !single(l) && !boxed(l)).toList();
  }

  private boolean single(Line line) {
    return boilerplate.teaser(line) || boilerplate.notice(line) || bareLink(line);
  }

  /** A line that is a link from end to end and no list item. */
  private static boolean bareLink(Line line) {
    return line.linkDensity() > 0.9 && line.kind() != Block.Kind.LIST_ITEM;
  }

  private boolean boxed(Line line) {
    for (Region r = line.region(); r != null; r = r.parent) {
      if (boxes.contains(r)) {
        return true;
      }
    }
    return false;
  }

  private boolean box(Region region) {
    List<Line> own = held.get(region);
    int length = size(own);
    if (own.size() < 2 || length > LARGEST_SHARE * size) {
      return false;
    }
    Line first = own.get(0);
    boolean inside = first != lines.get(0);
    if (inside && (boilerplate.teaser(first) || boilerplate.teaserHeading(first)) && links(own)) {
      return true;
    }
    if (inside && boilerplate.notice(first) && !first.prose() && length < LARGEST_TEASER) {
      return true;
    }
    return length <= LARGEST_TEASER && headline(own) && own.stream().allMatch(Boxes::teasing);
  }

  /** Three or more neighbours of the same make, each with a headline that is a link. */
  private List<List<Region>> alike() {
    Map<List<Object>, List<Region>> groups = new HashMap<>();
    held.forEach(
        (region, own) -> {
          if (region.parent != null && size(own) <= LARGEST_TEASER && own.size() > 1) {
            groups
                .computeIfAbsent(
                    List.of(region.parent, region.element.normalName(), region.element.className()),
                    k -> new ArrayList<>())
                .add(region);
          }
        });
    return groups.values().stream()
        .filter(g -> g.size() >= ALIKE && g.stream().allMatch(r -> headline(held.get(r))))
        .toList();
  }

  private static boolean headline(List<Line> own) {
    return own.stream().anyMatch(l -> l.linkDensity() > 0.8 && l.text().length() >= HEADLINE);
  }

  private static boolean links(List<Line> own) {
    return own.stream().mapToInt(Line::linked).sum() > 0.1 * size(own);
  }

  private static int size(List<Line> own) {
    return own.stream().mapToInt(l -> l.text().length()).sum();
  }

  private static boolean teasing(Line line) {
    String text = line.text();
    return line.linkDensity() > 0.8
        || text.length() < LABEL
        || text.endsWith("…")
        || text.endsWith("...");
  }
}

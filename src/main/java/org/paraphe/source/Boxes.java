package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds boxes set into an article that point to other articles or address the reader. */
final class Boxes {

  private static final int LARGEST = 900;
  private static final int HEADLINE = 20;
  private static final int LABEL = 40;

  private final List<Line> lines;
  private final Boilerplate boilerplate;
  private final Map<Region, List<Line>> held = new HashMap<>();
  private final Set<Region> boxes = new HashSet<>();

  Boxes(List<Line> lines, Boilerplate boilerplate) {
    this.lines = lines;
    this.boilerplate = boilerplate;
    for (Line line : lines) {
      for (Region r = line.region(); r != null; r = r.parent) {
        held.computeIfAbsent(r, k -> new ArrayList<>()).add(line);
      }
    }
    held.forEach(
        (region, own) -> {
          if (box(own)) {
            boxes.add(region);
          }
        });
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

  private boolean box(List<Line> own) {
    int size = own.stream().mapToInt(l -> l.text().length()).sum();
    if (own.size() < 2 || size > LARGEST || own.size() == lines.size()) {
      return false;
    }
    boolean headline =
        own.stream().anyMatch(l -> l.linkDensity() > 0.8 && l.text().length() >= HEADLINE);
    return headline && (boilerplate.teaser(own.get(0)) || own.stream().allMatch(Boxes::teasing));
  }

  private static boolean teasing(Line line) {
    String text = line.text();
    return line.linkDensity() > 0.8
        || text.length() < LABEL
        || text.endsWith("…")
        || text.endsWith("...");
  }
}

package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the lines of a page that are its article. */
final class MainText {

  private final List<Line> lines;

  MainText(List<Line> lines) {
    this.lines = lines;
  }

  /** The article's lines, in order. */
  List<Line> choose() {
    int total = lines.stream().filter(Line::prose).mapToInt(Line::weight).sum();
    for (Line line : lines) {
      if (line.prose()) {
        for (Region r = line.region(); r != null; r = r.parent) {
          r.mass += line.weight();
        }
      }
    }
    List<Line> wanted = lines.stream().filter(l -> !unwanted(l.region(), total)).toList();
    Region best = best(wanted);
    List<Line> chosen = new ArrayList<>();
    for (Line line : wanted) {
      if (best != null && line.region().below(best)) {
        chosen.add(line);
      }
    }
    return chosen;
  }

  private static boolean unwanted(Region region, int total) {
    for (Region r = region; r != null; r = r.parent) {
      if (r.role == Region.Role.UNWANTED && r.mass < 0.4 * total) {
        return true;
      }
    }
    return false;
  }

  private static Region best(List<Line> lines) {
    Set<Region> regions = new HashSet<>();
    for (Line line : lines) {
      double worth = line.worth();
      for (Region r = line.region(); r != null; r = r.parent) {
        r.worth += worth;
        regions.add(r);
      }
    }
    Region best = null;
    for (Region r : regions) {
      if (best == null
          || score(r) > score(best)
          || score(r) == score(best) && r.depth > best.depth) {
        best = r;
      }
    }
    return best;
  }

  private static double score(Region region) {
    if (region.role == Region.Role.BODY) {
      return 1.4 * region.worth;
    }
    return region.element.nameIs("article") ? 1.15 * region.worth : region.worth;
  }
}

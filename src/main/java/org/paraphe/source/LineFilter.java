package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of an article's lines what is not its text, and puts the standfirst before them. */
final class LineFilter {

  private static final int OPENING = 12;
  private static final int REPEATED = 40;
  private static final int WHOLE = 1000;
  private static final int COPIED = 3;

  /** What an article holds at least of the lines chosen. */
  private static final double LEAST_SHARE = 0.3;

  private final List<Line> page;
  private final Boilerplate boilerplate;
  private final String title;
  private final List<String> descriptions;

  /**
   * @param page all lines of the page
   * @param title the article's title
   * @param descriptions how the page describes the article
   */
  LineFilter(List<Line> page, Boilerplate boilerplate, String title, List<String> descriptions) {
    this.page = page;
    this.boilerplate = boilerplate;
    this.title = Titles.fold(title);
    this.descriptions = descriptions.stream().map(Titles::fold).toList();
  }

  List<Line> filter(List<Line> chosen) {
    if (chosen.stream().noneMatch(Line::prose)) {
      return chosen;
    }
    List<Line> body = withoutRepetitions(withoutTail(withoutHead(chosen)));
    List<Line> all = new ArrayList<>(standfirst(body));
    all.addAll(body);
    return all;
  }

  /** Without the headline, what stands before it, and short lines before the first of prose. */
  private List<Line> withoutHead(List<Line> lines) {
    int start = headline(lines) + 1;
    int prose = 0;
    for (int i = 0; i < Math.min(OPENING, lines.size()) && prose < 2; i++) {
      if (isTitle(lines.get(i))) {
        start = i + 1;
      }
      prose += lines.get(i).prose() ? 1 : 0;
    }
    while (start < lines.size() && !lines.get(start).prose() && !isStandfirst(lines.get(start))) {
      start++;
    }
    return lines.subList(start, lines.size());
  }

  /** The headline below which much of the text stands, teasers of other articles above; −1. */
  private int headline(List<Line> lines) {
    double whole = HtmlReader.prose(lines);
    for (int i = lines.size() - 1; i > 0; i--) {
      Line line = lines.get(i);
      if (line.kind() == Block.Kind.HEADING
          && Titles.fold(line.text()).equals(title)
          && HtmlReader.prose(lines.subList(i, lines.size())) > LEAST_SHARE * whole) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTitle(Line line) {
    String text = Titles.fold(line.text());
    return !title.isEmpty()
        && text.length() < 2 * title.length()
        && (text.endsWith(title) || text.length() > 15 && title.contains(text));
  }

  private boolean isStandfirst(Line line) {
    return line.text().length() >= REPEATED && described(Titles.fold(line.text()));
  }

  private boolean described(String text) {
    String start = text.substring(0, Math.min(text.length(), REPEATED));
    return descriptions.stream().anyMatch(d -> d.startsWith(start));
  }

  /** Without what follows the last line of prose. */
  private static List<Line> withoutTail(List<Line> lines) {
    int end = lines.size();
    while (end > 0 && !lines.get(end - 1).prose() && !plainItem(lines.get(end - 1))) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static boolean plainItem(Line line) {
    return line.kind() == Block.Kind.LIST_ITEM && line.linkDensity() < 0.5;
  }

  private static List<Line> withoutRepetitions(List<Line> lines) {
    Set<String> seen = new HashSet<>();
    return lines.stream()
        .filter(l -> l.text().length() < REPEATED || seen.add(Titles.fold(l.text())))
        .filter(l -> l.text().length() < WHOLE || !repeats(l, lines))
        .toList();
  }

  /** Whether a line is a copy of several others in one. */
  private static boolean repeats(Line line, List<Line> lines) {
    return lines.stream()
            .filter(l -> l.prose() && l.text().length() < line.text().length())
            .filter(l -> line.text().contains(l.text()))
            .limit(COPIED)
            .count()
        == COPIED;
  }

  /** The paragraph between headline and text, where the text's element does not hold it. */
  private List<Line> standfirst(List<Line> body) {
    if (body.isEmpty()) {
      return List.of();
    }
    int first = page.indexOf(body.get(0));
    int headline = first;
    while (headline > 0 && first - headline < 40 && !isTitle(page.get(headline - 1))) {
      headline--;
    }
    boolean found = headline > 0 && isTitle(page.get(headline - 1));
    Set<String> own = new HashSet<>();
    body.forEach(l -> own.add(Titles.fold(l.text())));
    List<Line> result = new ArrayList<>();
    for (Line line : page.subList(found ? headline : Math.max(0, first - 10), first)) {
      String text = Titles.fold(line.text());
      boolean named =
          found && line.region().role == Region.Role.STANDFIRST && line.text().length() > 30;
      if (line.linkDensity() < 0.5 && (isStandfirst(line) || named) && own.add(text)) {
        result.add(line);
      }
    }
    return result;
  }
}

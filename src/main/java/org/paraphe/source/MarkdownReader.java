package org.paraphe.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

/** Reads Markdown (CommonMark), with title and date from a front matter if there is one. */
final class MarkdownReader {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\s*\\R(.*?)\\R---\\s*\\R", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("(?m)^(\\w+):\\s*[\"']?(.*?)[\"']?\\s*$");

  private final Boilerplate boilerplate;

  MarkdownReader(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  Article read(RawPage page) throws RejectedException {
    String source = Texts.decode(page);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher front = FRONT_MATTER.matcher(source);
    if (front.find()) {
      FIELD.matcher(front.group(1)).results().forEach(m -> fields.put(m.group(1), m.group(2)));
      source = source.substring(front.end());
    }
    String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(source));
    PageLines walk = new PageLines(boilerplate);
    NodeTraversor.filter(walk, Jsoup.parse(html).body());
    if (walk.lines().isEmpty()) {
      throw new RejectedException("empty");
    }
    return Articles.of(page.id(), walk.lines(), metadata(page.hints(), fields, walk.lines()));
  }

  private static Metadata metadata(Metadata hints, Map<String, String> fields, List<Line> lines) {
    Line first = lines.get(0);
    String heading = first.kind() == Block.Kind.HEADING ? first.text() : "";
    String author = fields.getOrDefault("author", "");
    return hints.orElse(
        new Metadata(
            fields.getOrDefault("url", ""),
            fields.getOrDefault("title", heading),
            author.isEmpty() ? List.of() : List.of(author),
            Dates.normalise(fields.getOrDefault("date", "")),
            "",
            fields.getOrDefault("lang", fields.getOrDefault("language", "")),
            fields.getOrDefault("publisher", ""),
            "",
            List.of()));
  }
}

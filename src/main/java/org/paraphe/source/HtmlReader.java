package org.paraphe.source;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** Finds the article and its metadata in an HTML page. Immutable. */
final class HtmlReader {

  private final Boilerplate boilerplate;

  HtmlReader(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  Article read(RawPage page) throws RejectedException {
    Document document =
        Jsoup.parse(Charsets.decodeHtml(page.content(), page.charset()), page.hints().url());
    PageMetadata metadata = new PageMetadata(document, page.hints(), boilerplate);
    PageLines walk = new PageLines(boilerplate);
    NodeTraversor.filter(walk, document.body());
    Metadata known = metadata.read(walk.lines());
    List<Line> chosen = new MainText(walk.lines(), boilerplate).choose();
    DeclaredText declared = new DeclaredText(Jsoup.parse(metadata.articleBody()).text());
    if (declared.usable()) {
      List<Line> shown = declared.shownBy(walk.lines());
      if (!shown.isEmpty() && length(shown) > 0.5 * length(chosen)) {
        chosen = shown;
      }
    }

    LineFilter filter =
        new LineFilter(walk.lines(), boilerplate, known.title(), metadata.descriptions());
    List<Line> lines = filter.filter(chosen);
    Optional<String> objection =
        new PageKind(document, metadata, boilerplate).objection(known, walk.lines(), lines);
    if (objection.isPresent()) {
      throw new RejectedException(objection.get());
    }
    return Articles.of(page.id(), lines, known);
  }

  private static int length(List<Line> lines) {
    return lines.stream().mapToInt(l -> l.text().length()).sum();
  }
}

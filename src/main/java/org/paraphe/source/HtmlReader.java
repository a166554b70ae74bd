package org.paraphe.source;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** Finds the article and its metadata in an HTML page. Immutable. */
final class HtmlReader {

  /** Pages that show less may hold their text in scripts; characters. */
  private static final int SHORT = 300;

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
    MainText main = new MainText(walk.lines(), boilerplate, known.title());
    List<Line> chosen = main.choose();
    DeclaredText declared = new DeclaredText(Jsoup.parse(metadata.articleBody()).text());
    if (declared.usable()) {
      List<Line> shown = declared.shownBy(walk.lines()).stream().filter(main::wanted).toList();
      if (!shown.isEmpty() && length(shown) > 0.5 * length(chosen)) {
        chosen = shown;
      }
    }

    List<Line> lines = filtered(chosen, walk.lines(), known, metadata);
    if (prose(lines) < SHORT) {
      List<Line> hidden = new EmbeddedText(boilerplate).lines(document, metadata.articleBody());
      lines = prose(hidden) > 2 * prose(lines) ? filtered(hidden, hidden, known, metadata) : lines;
    }
    Optional<String> objection =
        new PageKind(document, metadata, boilerplate).objection(known, walk.lines(), lines);
    if (objection.isPresent()) {
      throw new RejectedException(objection.get());
    }
    return Articles.of(page.id(), lines, known);
  }

  private List<Line> filtered(
      List<Line> chosen, List<Line> page, Metadata known, PageMetadata metadata) {
    return new LineFilter(page, boilerplate, known.title(), metadata.descriptions()).filter(chosen);
  }

  /** Characters of running text. */
  static int prose(List<Line> lines) {
    return lines.stream().filter(Line::prose).mapToInt(l -> l.text().length()).sum();
  }

  private static int length(List<Line> lines) {
    return lines.stream().mapToInt(l -> l.text().length()).sum();
  }
}

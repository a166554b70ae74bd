package org.paraphe.source;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Reads NITF and NewsML-G2 documents of news agencies. Entities are not expanded and nothing is
 * loaded.
 */
final class NewsMlReader {

  private final Boilerplate boilerplate;

  NewsMlReader(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  Article read(RawPage page) throws RejectedException {
    Document xml = Jsoup.parse(Texts.decode(page), "", Parser.xmlParser());
    Element body =
        xml.selectFirst(
            "body\\.content, contentSet inlineXML body, contentSet inlineXML, contentSet inlineData, DataContent");
    if (body == null) {
      throw new RejectedException("no text in this document");
    }
    // The vocabulary of NITF bodies is that of HTML: p, ul, li, table, hl2 for headings.
    String html =
        body.html().replaceAll("<(/?)hl\\d\\b", "<$1h2").replaceAll("<(/?)block\\b", "<$1div");
    PageLines walk = new PageLines(boilerplate);
    NodeTraversor.filter(walk, Jsoup.parse(html).body());
    if (walk.lines().isEmpty()) {
      throw new RejectedException("no text in this document");
    }
    return Articles.of(page.id(), walk.lines(), page.hints().orElse(metadata(xml)));
  }

  private static Metadata metadata(Document xml) {
    Element language =
        xml.selectFirst("contentMeta > language[tag], nitf[xml:lang], newsItem[xml:lang]");
    return new Metadata(
        "",
        text(xml, "hl1", "contentMeta > headline", "HeadLine", "title"),
        List.copyOf(
            xml.select("byline person, byline name.given, contentMeta > creator > name")
                .eachText()),
        Dates.normalise(
            value(xml, "date\\.issue", "norm")
                + text(
                    xml,
                    "contentMeta > contentCreated",
                    "itemMeta > firstCreated",
                    "itemMeta > versionCreated")),
        Dates.normalise(text(xml, "itemMeta > versionCreated")),
        language == null ? "" : tag(language),
        text(xml, "itemMeta > provider > name", "doc\\.copyright"),
        text(xml, "contentMeta > subject > name"),
        List.copyOf(xml.select("keyword").eachAttr("key")));
  }

  private static String tag(Element language) {
    String tag = language.hasAttr("tag") ? language.attr("tag") : language.attr("xml:lang");
    return tag.replaceAll("[-_].*", "");
  }

  /** The text of the first element that the first selector to find one finds. */
  private static String text(Document xml, String... selectors) {
    for (String selector : selectors) {
      Element found = xml.selectFirst(selector);
      if (found != null) {
        return found.text();
      }
    }
    return "";
  }

  private static String value(Document xml, String selector, String attribute) {
    Element found = xml.selectFirst(selector);
    return found == null ? "" : found.attr(attribute);
  }
}

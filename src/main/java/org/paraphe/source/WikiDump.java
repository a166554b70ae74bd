package org.paraphe.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The articles of a MediaWiki export, as of Wikinews: pages of the main namespace, one by one. */
final class WikiDump extends Items {

  private final String name;
  private final InputStream in;
  private final int maxBytes;
  private XMLStreamReader xml;
  private String site = "";
  private boolean failed;

  WikiDump(String name, InputStream in, int maxBytes) {
    this.name = name;
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  protected SourceItem read() {
    try {
      if (failed) {
        return null;
      }
      xml = xml == null ? reader(in) : xml;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          SourceItem item = element();
          if (item != null) {
            return item;
          }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      failed = true;
      return new SourceItem.Rejected(name, "broken XML: " + e.getMessage());
    }
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  private SourceItem element() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "base" -> site = xml.getElementText();
      case "page" -> {
        return page();
      }
      default -> {}
    }
    return null;
  }

  /** The page at hand, null if it is no article. */
  private SourceItem page() throws XMLStreamException {
    String title = "";
    String namespace = "0";
    String modified = "";
    String text = "";
    boolean redirect = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("page"))) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "title" -> title = xml.getElementText();
          case "ns" -> namespace = xml.getElementText();
          case "timestamp" -> modified = xml.getElementText();
          case "text" -> text = xml.getElementText();
          case "redirect" -> redirect = true;
          default -> {}
        }
      }
    }
    if (!namespace.equals("0") || redirect) {
      return null;
    }
    return item(title, modified, text);
  }

  private SourceItem item(String title, String modified, String text) {
    if (title.isBlank()) {
      return new SourceItem.Rejected(name, "a page without a title");
    }
    if (text.length() > maxBytes) {
      return new SourceItem.Rejected(title, "too large: more than " + maxBytes + " bytes");
    }
    String folder = site.substring(0, site.lastIndexOf('/') + 1);
    String url = site.isEmpty() ? "" : folder + title.replace(' ', '_');
    String language = site.replaceFirst("^https?://([a-z-]{2,12})\\..*", "$1");
    WikiText wiki = new WikiText(text);
    Metadata hints =
        new Metadata(
            url,
            title,
            List.of(),
            wiki.date(language).orElse(""),
            modified,
            language.length() < site.length() ? language : "",
            "",
            "",
            wiki.categories());
    byte[] markdown = wiki.markdown().getBytes(StandardCharsets.UTF_8);
    return new SourceItem.Page(
        new RawPage(title, RawPage.Media.MARKDOWN, markdown, "utf-8", hints));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

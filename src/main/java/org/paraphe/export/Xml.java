package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A stream of XML whose text never holds a character that XML forbids. */
final class Xml {

  private final XMLStreamWriter out;
  private int depth;

  Xml(OutputStream stream) {
    try {
      out =
          XMLOutputFactory.newFactory()
              .createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no XML writer", e);
    }
  }

  Xml declaration() throws IOException {
    return run(() -> out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
  }

  Xml start(String name) throws IOException {
    indent();
    depth++;
    return run(() -> out.writeStartElement(name));
  }

  Xml attribute(String name, String value) throws IOException {
    return run(() -> out.writeAttribute(name, legal(value)));
  }

  Xml text(String text) throws IOException {
    return run(() -> out.writeCharacters(legal(text)));
  }

  Xml end() throws IOException {
    depth--;
    return run(out::writeEndElement);
  }

  /** Ends an element that holds elements. */
  Xml endBlock() throws IOException {
    depth--;
    indent();
    return run(out::writeEndElement);
  }

  void finish() throws IOException {
    run(
        () -> {
          out.writeCharacters("\n");
          out.writeEndDocument();
          out.flush();
        });
  }

  private void indent() throws IOException {
    run(() -> out.writeCharacters("\n" + " ".repeat(depth)));
  }

  /** Replaces what the production Char of XML 1.0 does not allow. */
  private static String legal(String text) {
    return text.codePoints().allMatch(Xml::isLegal)
        ? text
        : text.codePoints()
            .map(c -> isLegal(c) ? c : '\uFFFD')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml run(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}

package org.paraphe.rdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Long text as a literal: gzipped, in base 64. */
final class Packed {

  private Packed() {}

  static Node literal(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String packed = Base64.getEncoder().encodeToString(bytes.toByteArray());
    return NodeFactory.createLiteralDT(packed, XSDDatatype.XSDbase64Binary);
  }

  /**
   * The text of a literal that {@link #literal} made.
   *
   * @throws IllegalArgumentException if it is another
   */
  static String text(Node literal) {
    byte[] bytes = Base64.getDecoder().decode(literal.getLiteralLexicalForm());
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("not packed text: " + e.getMessage(), e);
    }
  }
}

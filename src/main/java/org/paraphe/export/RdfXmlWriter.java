package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.XSD;
import org.paraphe.store.Prefixes;

/** RDF/XML 1.1, one description per subject and graph. */
final class RdfXmlWriter implements RdfWriter {

  private final Xml xml;
  private final Map<String, String> prefixes = new TreeMap<>();

  RdfXmlWriter(OutputStream out) {
    xml = new Xml(out);
    Prefixes.map().forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
  }

  @Override
  public void begin() throws IOException {
    xml.declaration().start("rdf:RDF");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      xml.attribute("xmlns:" + prefix.getValue(), prefix.getKey());
    }
  }

  @Override
  public void graph(NamedGraph graph) throws IOException {
    Node subject = null;
    for (Triple triple : graph.triples()) {
      if (!triple.getSubject().equals(subject)) {
        if (subject != null) {
          xml.endBlock();
        }
        subject = triple.getSubject();
        xml.start("rdf:Description").attribute("rdf:about", subject.getURI());
      }
      property(triple.getPredicate().getURI(), triple.getObject());
    }
    if (subject != null) {
      xml.endBlock();
    }
  }

  private void property(String property, Node value) throws IOException {
    int split = Util.splitNamespaceXML(property);
    String prefix = prefixes.get(property.substring(0, split));
    xml.start((prefix == null ? "p" : prefix) + ":" + property.substring(split));
    if (prefix == null) {
      xml.attribute("xmlns:p", property.substring(0, split));
    }
    if (value.isURI()) {
      xml.attribute("rdf:resource", value.getURI());
    } else {
      literal(value);
    }
    xml.end();
  }

  private void literal(Node value) throws IOException {
    if (!value.getLiteralLanguage().isEmpty()) {
      xml.attribute("xml:lang", value.getLiteralLanguage());
    } else if (!value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      xml.attribute("rdf:datatype", value.getLiteralDatatypeURI());
    }
    xml.text(value.getLiteralLexicalForm());
  }

  @Override
  public void end() throws IOException {
    xml.endBlock().finish();
  }
}

package org.paraphe.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.paraphe.store.Prefixes;

/** JSON-LD 1.1, in flattened form under a context of prefixes: one graph object per article. */
final class JsonLdWriter implements RdfWriter {

  private final PrefixMap prefixes = Prefixes.map();
  private final JsonWriter json;

  JsonLdWriter(OutputStream out) {
    json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent(" ");
  }

  @Override
  public void begin() throws IOException {
    json.beginObject().name("@context").beginObject();
    for (Map.Entry<String, String> prefix : prefixes.getMapping().entrySet()) {
      json.name(prefix.getKey()).value(prefix.getValue());
    }
    json.endObject().name("@graph").beginArray();
  }

  @Override
  public void graph(NamedGraph graph) throws IOException {
    json.beginObject().name("@id").value(iri(graph.name())).name("@graph").beginArray();
    Map<Node, List<Triple>> subjects =
        graph.triples().stream()
            .collect(
                Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<Node, List<Triple>> subject : subjects.entrySet()) {
      subject(subject.getKey(), subject.getValue());
    }
    json.endArray().endObject();
  }

  private void subject(Node subject, List<Triple> triples) throws IOException {
    json.beginObject().name("@id").value(iri(subject));
    Map<Node, List<Node>> properties =
        triples.stream()
            .collect(
                Collectors.groupingBy(
                    Triple::getPredicate,
                    LinkedHashMap::new,
                    Collectors.mapping(Triple::getObject, Collectors.toList())));
    for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
      boolean type = property.getKey().equals(RDF.type.asNode());
      json.name(type ? "@type" : iri(property.getKey())).beginArray();
      for (Node value : property.getValue()) {
        if (type) {
          json.value(iri(value));
        } else {
          value(value);
        }
      }
      json.endArray();
    }
    json.endObject();
  }

  private void value(Node node) throws IOException {
    json.beginObject();
    if (node.isURI()) {
      json.name("@id").value(iri(node));
    } else {
      json.name("@value").value(node.getLiteralLexicalForm());
      if (!node.getLiteralLanguage().isEmpty()) {
        json.name("@language").value(node.getLiteralLanguage());
      } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.name("@type").value(shortened(node.getLiteralDatatypeURI()));
      }
    }
    json.endObject();
  }

  private String iri(Node node) {
    return shortened(node.getURI());
  }

  private String shortened(String iri) {
    String shortened = prefixes.abbreviate(iri);
    return shortened == null ? iri : shortened;
  }

  @Override
  public void end() throws IOException {
    json.endArray().endObject();
    json.flush();
  }
}

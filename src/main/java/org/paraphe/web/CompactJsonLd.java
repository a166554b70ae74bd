package org.paraphe.web;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.paraphe.store.Prefixes;

/**
 * JSON-LD 1.1 under a context of its own: the prefixes used, properties that always hold an IRI as
 * plain strings, and those that always hold words of a language by language.
 */
final class CompactJsonLd {

  private CompactJsonLd() {}

  static String of(Graph graph) {
    String flat = RDFWriter.source(graph).format(RDFFormat.JSONLD_PLAIN).asString();
    try {
      JsonObject compact =
          JsonLd.compact(
                  JsonDocument.of(new StringReader(flat)),
                  JsonDocument.of(
                      Json.createObjectBuilder().add("@context", context(graph)).build()))
              .get();
      StringWriter out = new StringWriter();
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
          .createWriter(out)
          .write(compact);
      return out.append('\n').toString();
    } catch (JsonLdError e) {
      throw new IllegalStateException("JSON-LD that Jena wrote cannot be compacted", e);
    }
  }

  private static JsonObject context(Graph graph) {
    Map<String, String> prefixes = new TreeMap<>();
    Map<String, JsonObject> terms = new TreeMap<>();
    TreeSet<String> properties = new TreeSet<>();
    graph
        .find()
        .forEachRemaining(
            t -> {
              properties.add(t.getPredicate().getURI());
              for (Node node : new Node[] {t.getSubject(), t.getPredicate(), t.getObject()}) {
                use(node, prefixes);
              }
            });
    properties.remove(RDF.type.getURI());
    for (String property : properties) {
      if (all(graph, property, Node::isURI)) {
        terms.put(shortened(property), Json.createObjectBuilder().add("@type", "@id").build());
      } else if (all(graph, property, n -> n.isLiteral() && !n.getLiteralLanguage().isEmpty())) {
        terms.put(
            shortened(property),
            Json.createObjectBuilder()
                .add("@container", Json.createArrayBuilder().add("@language").add("@set"))
                .build());
      }
    }
    JsonObjectBuilder context = Json.createObjectBuilder();
    prefixes.forEach(context::add);
    terms.forEach(context::add);
    return context.build();
  }

  private static void use(Node node, Map<String, String> prefixes) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    Prefixes.map()
        .forEach(
            (prefix, namespace) -> {
              if (iri.startsWith(namespace)) {
                prefixes.put(prefix, namespace);
              }
            });
  }

  private static boolean all(Graph graph, String property, Predicate<Node> is) {
    Node predicate = NodeFactory.createURI(property);
    return graph
        .find(Node.ANY, predicate, Node.ANY)
        .filterDrop(t -> is.test(t.getObject()))
        .toList()
        .isEmpty();
  }

  private static String shortened(String iri) {
    String shortened = Prefixes.map().abbreviate(iri);
    return shortened == null ? iri : shortened;
  }
}

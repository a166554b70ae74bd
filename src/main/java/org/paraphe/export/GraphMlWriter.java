package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** GraphML 1.0 with typed keys. */
final class GraphMlWriter implements GraphWriter {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final Xml xml;

  GraphMlWriter(OutputStream out) {
    xml = new Xml(out);
  }

  @Override
  public void begin() throws IOException {
    xml.declaration().start("graphml").attribute("xmlns", NAMESPACE);
    key("label", "node", "string");
    key("type", "node", "string");
    key("since", "node", "string");
    key("kind", "edge", "string");
    key("weight", "edge", "int");
    for (String name : GraphEdge.attributeNames()) {
      key(name, "edge", "string");
    }
    xml.start("graph").attribute("id", "paraphe").attribute("edgedefault", "directed");
  }

  private void key(String name, String target, String type) throws IOException {
    xml.start("key")
        .attribute("id", name)
        .attribute("for", target)
        .attribute("attr.name", name)
        .attribute("attr.type", type)
        .end();
  }

  @Override
  public void node(GraphNode node) throws IOException {
    xml.start("node").attribute("id", node.id());
    data("label", node.label());
    data("type", node.type());
    data("since", node.since());
    xml.endBlock();
  }

  @Override
  public void edge(GraphEdge edge) throws IOException {
    xml.start("edge")
        .attribute("id", edge.id())
        .attribute("source", edge.source())
        .attribute("target", edge.target());
    data("kind", edge.kind());
    data("weight", String.valueOf(edge.weight()));
    for (Map.Entry<String, String> attribute : edge.attributes().entrySet()) {
      data(attribute.getKey(), attribute.getValue());
    }
    xml.endBlock();
  }

  private void data(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.start("data").attribute("key", key).text(value).end();
    }
  }

  @Override
  public void end() throws IOException {
    xml.endBlock().endBlock().finish();
  }
}

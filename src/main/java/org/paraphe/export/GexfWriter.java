package org.paraphe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * GEXF 1.2, which more tools read than 1.3; dynamic: a node begins with its first dated fact, an
 * edge with its date.
 */
final class GexfWriter implements GraphWriter {

  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";
  private static final String FIRST_OF_YEAR = "-01-01";
  private static final String FIRST_OF_MONTH = "-01";

  private final Xml xml;
  private final List<String> edgeKeys = new ArrayList<>(GraphEdge.attributeNames());
  private boolean inEdges;

  GexfWriter(OutputStream out) {
    xml = new Xml(out);
    edgeKeys.add(0, "kind");
  }

  @Override
  public void begin() throws IOException {
    xml.declaration().start("gexf").attribute("xmlns", NAMESPACE).attribute("version", "1.2");
    xml.start("graph")
        .attribute("mode", "dynamic")
        .attribute("timeformat", "date")
        .attribute("defaultedgetype", "directed");
    keys("node", List.of("type"));
    keys("edge", edgeKeys);
    xml.start("nodes");
  }

  private void keys(String target, List<String> names) throws IOException {
    xml.start("attributes").attribute("class", target).attribute("mode", "static");
    for (String name : names) {
      xml.start("attribute")
          .attribute("id", name)
          .attribute("title", name)
          .attribute("type", "string")
          .end();
    }
    xml.endBlock();
  }

  @Override
  public void node(GraphNode node) throws IOException {
    xml.start("node").attribute("id", node.id()).attribute("label", node.label());
    begins(node.since());
    values(Map.of("type", node.type()), Set.of("type"));
    xml.endBlock();
  }

  @Override
  public void edge(GraphEdge edge) throws IOException {
    beginEdges();
    xml.start("edge")
        .attribute("id", edge.id())
        .attribute("source", edge.source())
        .attribute("target", edge.target())
        .attribute("label", edge.kind())
        // Gephi merges parallel edges of one kind: a refusal must not end up in a signature.
        .attribute("kind", String.join(" ", edge.kind(), edge.polarity(), edge.modality()))
        .attribute("weight", String.valueOf(edge.weight()));
    begins(edge.date());
    Map<String, String> values = edge.attributes();
    values.put("kind", edge.kind());
    values(values, edgeKeys);
    xml.endBlock();
  }

  private void values(Map<String, String> values, Iterable<String> keys) throws IOException {
    xml.start("attvalues");
    for (String key : keys) {
      if (!values.get(key).isEmpty()) {
        xml.start("attvalue").attribute("for", key).attribute("value", values.get(key)).end();
      }
    }
    xml.endBlock();
  }

  /** Gephi takes days: a month or year begins on its first. */
  private void begins(String date) throws IOException {
    switch (date.length()) {
      case 0 -> {
        // Undated: always there.
      }
      case 4 -> xml.attribute("start", date + FIRST_OF_YEAR);
      case 7 -> xml.attribute("start", date + FIRST_OF_MONTH);
      default -> xml.attribute("start", date.substring(0, Math.min(10, date.length())));
    }
  }

  private void beginEdges() throws IOException {
    if (!inEdges) {
      xml.endBlock().start("edges");
      inEdges = true;
    }
  }

  @Override
  public void end() throws IOException {
    beginEdges();
    xml.endBlock().endBlock().endBlock().finish();
  }
}

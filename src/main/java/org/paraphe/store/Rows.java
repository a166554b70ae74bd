package org.paraphe.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** The results of a SELECT query as text, for display. */
public final class Rows {

  private Rows() {}

  /** One map for each row: variables to IRIs or lexical forms, in order, without the unbound. */
  public static List<Map<String, String>> of(Snapshot snapshot, Query query) {
    return snapshot.query(
        query,
        execution -> {
          List<Map<String, String>> rows = new ArrayList<>();
          execution
              .select()
              .forEachRemaining(
                  row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (String variable : query.getResultVars()) {
                      Node node = row.get(variable);
                      if (node != null) {
                        cells.put(variable, text(node));
                      }
                    }
                    rows.add(cells);
                  });
          return rows;
        });
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}

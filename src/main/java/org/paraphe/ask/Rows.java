package org.paraphe.ask;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.paraphe.ask.Answer.Evidence;

/** Reads the rows of a query's result. */
final class Rows {

  private Rows() {}

  /** How many articles the rows come from. */
  static int articles(List<Binding> rows) {
    return (int) rows.stream().map(r -> r.get(QueryWriter.ARTICLE)).distinct().count();
  }

  /** The fact of a row as what proves an answer. */
  static Evidence evidence(Binding row, String answer) {
    return new Evidence(
        answer,
        text(row.get(QueryWriter.FACT)),
        text(row.get(QueryWriter.ARTICLE)),
        text(row.get(QueryWriter.PUBLISHED)),
        text(row.get(QueryWriter.DATE)),
        name(row.get(QueryWriter.POLARITY)),
        name(row.get(QueryWriter.MODALITY)),
        text(row.get(QueryWriter.SENTENCE)));
  }

  /** A literal's text, else an IRI; empty for none. */
  static String text(Node node) {
    return node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  /** The local name of a term. */
  static String name(Node node) {
    String text = text(node);
    return text.substring(text.indexOf('#') + 1);
  }

  /** The date of the fact; empty for none. */
  static String date(Binding row) {
    return text(row.get(QueryWriter.DATE));
  }

  /** The date of the fact, else of its article, to the day. */
  static String when(Binding row) {
    String date = date(row);
    String when = date.isEmpty() ? text(row.get(QueryWriter.PUBLISHED)) : date;
    return when.length() > 10 ? when.substring(0, 10) : when;
  }
}

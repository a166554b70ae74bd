package org.paraphe.store;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.apache.jena.sparql.util.Context;

/** How the results of a query are written. */
public enum ResultFormat {
  /** Aligned columns for people. */
  table,
  csv,
  /** SPARQL 1.1 JSON results; JSON-LD for a graph. */
  json,
  /** SPARQL XML results; RDF/XML for a graph. */
  xml,
  /** Turtle; rows as a result set in RDF. */
  turtle;

  /** Runs a query and writes its results in UTF-8. */
  public void write(Query query, Snapshot snapshot, PrintStream out) {
    snapshot.query(
        query,
        execution -> {
          if (query.isAskType()) {
            ask(execution.ask(), out);
          } else if (query.isSelectType()) {
            rows(execution.select(), out);
          } else {
            graph(query.isConstructType() ? execution.construct() : execution.describe(), out);
          }
          return null;
        });
  }

  private void ask(boolean answer, PrintStream out) {
    switch (this) {
      case json -> writer(ResultSetLang.RS_JSON).write(out, answer, Context.emptyContext());
      case xml -> writer(ResultSetLang.RS_XML).write(out, answer, Context.emptyContext());
      default -> out.println(answer);
    }
  }

  private void rows(RowSet rows, PrintStream out) {
    switch (this) {
      case json -> writer(ResultSetLang.RS_JSON).write(out, rows, Context.emptyContext());
      case xml -> writer(ResultSetLang.RS_XML).write(out, rows, Context.emptyContext());
      case csv -> csv(rows, out);
      case table -> new ResultTable(rows.getResultVars(), Iter.toList(rows)).print(out);
      case turtle -> turtle(rows, out);
    }
  }

  private static RowSetWriter writer(Lang language) {
    return RowSetWriterRegistry.getFactory(language).create(language);
  }

  private static void turtle(RowSet rows, OutputStream out) {
    Graph graph = RDFOutput.encodeAsModel(ResultSet.adapt(rows)).getGraph();
    RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
  }

  private static void csv(RowSet rows, PrintStream out) {
    List<Var> variables = rows.getResultVars();
    out.print(Csv.line(variables.stream().map(Var::getVarName).toList()));
    rows.forEachRemaining(
        (Binding row) ->
            out.print(Csv.line(variables.stream().map(v -> text(row.get(v))).toList())));
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private void graph(Graph graph, PrintStream out) {
    RDFFormat format =
        switch (this) {
          case json -> RDFFormat.JSONLD11;
          case xml -> RDFFormat.RDFXML;
          case csv -> throw new QueryException("a graph has no rows for --format csv");
          default -> RDFFormat.TURTLE_PRETTY;
        };
    Prefixes.map().forEach((prefix, iri) -> graph.getPrefixMapping().setNsPrefix(prefix, iri));
    RDFWriter.source(graph).format(format).output(out);
  }
}

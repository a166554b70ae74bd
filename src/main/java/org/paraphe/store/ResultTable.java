package org.paraphe.store;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Prints results as a table for people: columns aligned, long text cut, IRIs in short form. A
 * column {@code x} beside a column {@code xLabel} is left out, and so is one that is empty.
 */
final class ResultTable {

  private static final int WIDEST = 60;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
  private static final String LABEL = "Label";

  private final List<Var> columns;
  private final List<Binding> rows;

  ResultTable(List<Var> columns, List<Binding> rows) {
    this.rows = rows;
    this.columns = columns.stream().filter(c -> isShown(c, columns)).toList();
  }

  private boolean isShown(Var column, List<Var> all) {
    boolean labelled = all.contains(Var.alloc(column.getVarName() + LABEL));
    boolean empty = !rows.isEmpty() && rows.stream().noneMatch(r -> r.contains(column));
    return !labelled && !empty;
  }

  void print(PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(ResultTable::heading).toList());
    rows.forEach(row -> lines.add(columns.stream().map(c -> cell(row.get(c))).toList()));
    int[] widths = widths(lines);
    for (int i = 0; i < lines.size(); i++) {
      out.println(line(lines.get(i), widths));
      if (i == 0) {
        out.println(rule(widths));
      }
    }
  }

  private static String heading(Var column) {
    String name = column.getVarName();
    return name.endsWith(LABEL) ? name.substring(0, name.length() - LABEL.length()) : name;
  }

  private static String cell(Node node) {
    if (node == null) {
      return "";
    }
    String text = UNPRINTABLE.matcher(Prefixes.readable(node)).replaceAll(" ").strip();
    return text.codePointCount(0, text.length()) <= WIDEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private int[] widths(List<List<String>> lines) {
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      out.append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i)) + 2));
    }
    return out.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int width : widths) {
      out.append("─".repeat(width)).append("  ");
    }
    return out.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}

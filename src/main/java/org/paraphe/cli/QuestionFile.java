package org.paraphe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of questions: one on each line, or a table with tabs whose first line names its columns
 * ({@code question}, and {@code kind}, {@code answers}, {@code also_accept} for scoring).
 *
 * @param answers what must be answered; several are separated by a bar with spaces
 * @param accepted what may be answered besides
 */
record QuestionFile(
    String id, String question, String kind, List<String> answers, List<String> accepted) {

  private static final String TABLE = ".tsv";
  private static final Pattern BAR = Pattern.compile(" \\| ");

  /** The questions of a file. */
  static List<String> read(Path file) {
    return table(file).stream().map(QuestionFile::question).toList();
  }

  /** The questions of a file with their answers, where it has them. */
  static List<QuestionFile> table(Path file) {
    List<String> lines = lines(file);
    if (!file.getFileName().toString().endsWith(TABLE)) {
      return lines.stream().map(l -> new QuestionFile("", l, "", List.of(), List.of())).toList();
    }
    if (lines.isEmpty() || !List.of(lines.get(0).split("\t")).contains("question")) {
      throw Failure.failed(file + ": its first line must name the column \"question\"");
    }
    List<String> columns = List.of(lines.get(0).split("\t"));
    List<QuestionFile> out = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      out.add(
          new QuestionFile(
              cell(cells, columns.indexOf("id")),
              cell(cells, columns.indexOf("question")),
              cell(cells, columns.indexOf("kind")),
              several(cell(cells, columns.indexOf("answers"))),
              several(cell(cells, columns.indexOf("also_accept")))));
    }
    return out;
  }

  private static List<String> lines(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.filter(l -> !l.isBlank()).toList();
    } catch (IOException | UncheckedIOException e) {
      throw Failure.failed(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String cell(String[] cells, int column) {
    return column < 0 || column >= cells.length ? "" : cells[column].strip();
  }

  private static List<String> several(String cell) {
    return BAR.splitAsStream(cell).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}

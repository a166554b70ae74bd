package org.paraphe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.paraphe.export.AtomicFile;
import org.paraphe.export.ExportFormat;
import org.paraphe.export.Exporter;
import org.paraphe.export.Selection;
import org.paraphe.store.KnowledgeStore;
import org.paraphe.store.NamedQuery;
import org.paraphe.store.QueryLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** Writes the store as RDF, or as a graph for graph tools. */
@Command(
    name = "export",
    description = "Writes the store as RDF, or as a graph for graph tools.",
    footer = {
      "",
      "In graphs for graph tools, entities are nodes and facts are edges, as the query \"edges\"",
      "declares. csv and neo4j-csv write edges to FILE and nodes to a file beside it (x.csv and",
      "x-nodes.csv); without -o, edges only."
    })
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private Main main;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      required = true,
      converter = FormatConverter.class,
      completionCandidates = FormatNames.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private ExportFormat format;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file to write, whole or not at all (default: standard output).")
  private Path file;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Only articles published since.")
  private LocalDate since;

  @Option(
      names = "--about",
      paramLabel = "ENTITY",
      description = "Only articles that mention this entity, by label or IRI.")
  private String about;

  @Option(
      names = "--query",
      paramLabel = "FILE.rq",
      description = "Only articles whose graphs are in the column ?g of this query.")
  private Path query;

  @Option(
      names = "--edges",
      paramLabel = "FILE.rq",
      description = "Another query than \"edges\" to declare nodes and edges.")
  private Path edges;

  @Override
  public Integer call() {
    Selection selection =
        new Selection(
            Optional.ofNullable(since).map(LocalDate::toString),
            Optional.ofNullable(about),
            Optional.ofNullable(query).map(QueryLibrary::read));
    NamedQuery declared =
        edges == null ? QueryLibrary.builtIn().get("edges") : QueryLibrary.read(edges);
    try (KnowledgeStore opened = store.open()) {
      opened.read(
          snapshot -> {
            write(new Exporter(snapshot, selection.graphs(snapshot)), declared);
            return null;
          });
    }
    return 0;
  }

  private void write(Exporter exporter, NamedQuery declared) {
    try {
      if (file == null) {
        write(exporter, declared, main.out(), OutputStream.nullOutputStream());
      } else {
        writeFiles(exporter, declared);
      }
    } catch (IllegalArgumentException e) {
      throw Failure.usage("-o: " + e.getMessage());
    } catch (NoSuchFileException e) {
      throw Failure.failed("cannot write " + file + ": no such folder");
    } catch (IOException | UncheckedIOException e) {
      throw Failure.failed("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private void writeFiles(Exporter exporter, NamedQuery declared) throws IOException {
    boolean two = format == ExportFormat.CSV || format == ExportFormat.NEO4J_CSV;
    try (AtomicFile out = new AtomicFile(file);
        AtomicFile nodes = two ? new AtomicFile(nodesFile()) : null) {
      write(exporter, declared, out.out(), two ? nodes.out() : OutputStream.nullOutputStream());
      if (two) {
        nodes.complete();
      }
      out.complete();
    }
  }

  private Path nodesFile() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String nodes =
        dot < 0 ? name + "-nodes" : name.substring(0, dot) + "-nodes" + name.substring(dot);
    return file.resolveSibling(nodes);
  }

  private void write(Exporter exporter, NamedQuery declared, OutputStream out, OutputStream nodes)
      throws IOException {
    if (format.rdf()) {
      exporter.rdf(format, out);
    } else {
      exporter.graph(format, declared, out, nodes);
    }
  }

  /** Reads a day. */
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String day) {
      try {
        return LocalDate.parse(day);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"" + day + "\" is no day such as 2025-02-12");
      }
    }
  }

  /** Reads the name of a format. */
  static final class FormatConverter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String name) {
      return ExportFormat.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + name + "\" is none of " + String.join(", ", ExportFormat.labels())));
    }
  }

  /** The names of the formats. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExportFormat.labels().iterator();
    }
  }
}

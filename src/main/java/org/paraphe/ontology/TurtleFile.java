package org.paraphe.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * A file of the ontology.
 *
 * @param name its file name, for example {@code lexicon-fr.ttl}
 * @param text its content
 * @param model what it states
 */
record TurtleFile(String name, String text, Model model) {

  /** Ends each file of the ontology. */
  private static final String ENDING = ".ttl";

  /**
   * Reads the Turtle files of a directory, in order of name.
   *
   * @throws OntologyException if the directory or a file cannot be read or is not Turtle
   */
  static List<TurtleFile> readAll(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<TurtleFile> read =
          files.filter(f -> f.toString().endsWith(ENDING)).sorted().map(TurtleFile::read).toList();
      if (read.isEmpty()) {
        throw new OntologyException("no " + ENDING + " files in " + directory);
      }
      return read;
    } catch (IOException | UncheckedIOException e) {
      throw new OntologyException("cannot read the ontology in " + directory + ": " + e, e);
    }
  }

  /** Reads those of a directory inside a jar. */
  static List<TurtleFile> readAll(Path jar, String directory) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      return readAll(inside.getPath(directory));
    }
  }

  private static TurtleFile read(Path file) {
    try {
      return parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new OntologyException("cannot read " + file + ": " + e, e);
    }
  }

  /**
   * @throws OntologyException if the text is not Turtle
   */
  static TurtleFile parse(String name, String text) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFParser.create()
          .fromString(text)
          .lang(Lang.TURTLE)
          .base("https://w3id.org/paraphe/")
          .errorHandler(new Strict(name))
          .parse(model);
    } catch (RiotException e) {
      throw new OntologyException(name + ": " + e.getMessage(), e);
    }
    return new TurtleFile(name, text, model);
  }

  /**
   * Errors name the file and line; warnings do too, since each is a mistake in hand-written data.
   */
  private record Strict(String file) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long col) {
      throw OntologyException.at(file, line, message);
    }

    @Override
    public void error(String message, long line, long col) {
      throw OntologyException.at(file, line, message);
    }

    @Override
    public void fatal(String message, long line, long col) {
      throw OntologyException.at(file, line, message);
    }
  }
}

package org.paraphe.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** A file of the ontology. Thread-safe. */
final class TurtleFile {

  /** Ends each file of the ontology. */
  private static final String ENDING = ".ttl";

  private final String name;
  private final String text;
  private Model model;

  /**
   * @param name its file name, for example {@code lexicon-fr.ttl}
   * @param text its content
   */
  private TurtleFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  /**
   * What the file states, read when first asked for. Not to be changed.
   *
   * @throws OntologyException if the text is not Turtle
   */
  synchronized Model model() {
    if (model == null) {
      Model read = ModelFactory.createDefaultModel();
      addTo(read);
      model = read;
    }
    return model;
  }

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

  /**
   * Reads those of a directory inside a jar.
   *
   * @param directory its path in the jar, without slashes around it
   */
  static List<TurtleFile> readAll(JarFile jar, String directory) throws IOException {
    List<TurtleFile> read = new ArrayList<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String path = entry.getName();
      if (path.startsWith(directory + "/") && path.endsWith(ENDING)) {
        try (InputStream in = jar.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          read.add(new TurtleFile(path.substring(directory.length() + 1), text));
        }
      }
    }
    read.sort(Comparator.comparing(TurtleFile::name));
    return read;
  }

  private static TurtleFile read(Path file) {
    try {
      return new TurtleFile(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new OntologyException("cannot read " + file + ": " + e, e);
    }
  }

  /**
   * A file with this text, read at once.
   *
   * @throws OntologyException if the text is not Turtle
   */
  static TurtleFile parse(String name, String text) {
    TurtleFile file = new TurtleFile(name, text);
    file.model();
    return file;
  }

  /**
   * Adds what the file states.
   *
   * @throws OntologyException if the text is not Turtle
   */
  void addTo(Model target) {
    try {
      RDFParser.create()
          .fromString(text)
          .lang(Lang.TURTLE)
          .base("https://w3id.org/paraphe/")
          .errorHandler(new Strict(name))
          .parse(target);
    } catch (RiotException e) {
      throw new OntologyException(name + ": " + e.getMessage(), e);
    }
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

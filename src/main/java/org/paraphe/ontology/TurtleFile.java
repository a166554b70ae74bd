package org.paraphe.ontology;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** A file of the ontology. Thread-safe. */
final class TurtleFile {

  private final String name;
  private final String text;
  private Model model;

  /**
   * @param name its file name, for example {@code lexicon-fr.ttl}
   * @param text its content
   */
  TurtleFile(String name, String text) {
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

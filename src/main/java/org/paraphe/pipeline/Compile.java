package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.paraphe.ontology.Knowledge;
import org.paraphe.text.GreedyTagger;

/**
 * A step of the build: lays the ontology and the models out as a start needs them. What is missing
 * or of other files is read from those instead.
 */
public final class Compile {

  private Compile() {}

  /**
   * @param arguments the directory of the program's classes
   */
  public static void main(String... arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Knowledge.compile(classes);
    GreedyTagger.compile(classes);
  }
}

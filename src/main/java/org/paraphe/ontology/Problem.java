package org.paraphe.ontology;

/**
 * Something wrong in the ontology's files.
 *
 * @param file name of the file
 * @param line its line, 1-based; 0 where it is unknown
 * @param message what is wrong and what to do
 */
public record Problem(String file, long line, String message) {

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}

package org.paraphe.ontology;

/**
 * The ontology cannot be read: the message names the file, the line where known, and the reason.
 */
public final class OntologyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OntologyException(String message) {
    super(message);
  }

  OntologyException(String message, Throwable cause) {
    super(message, cause);
  }

  static OntologyException at(String file, long line, String reason) {
    return new OntologyException(
        line > 0 ? file + ":" + line + ": " + reason : file + ": " + reason);
  }
}

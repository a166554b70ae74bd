package org.paraphe.store;

/** A query that cannot be run as it was asked; the message says why and what to do, in one line. */
public sealed class QueryException extends RuntimeException permits ParameterException {

  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }

  public QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}

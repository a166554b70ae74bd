package org.paraphe.store;

/** A store that cannot do what was asked; the message says why and what to do, in one line. */
public sealed class StoreException extends RuntimeException permits UnknownEntityException {

  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

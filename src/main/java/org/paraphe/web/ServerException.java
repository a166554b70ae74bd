package org.paraphe.web;

/** The server cannot start; the message says why and what to do. */
public final class ServerException extends RuntimeException {

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}

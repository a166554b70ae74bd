package org.paraphe.cli;

/** Ends a command with one clear line for the user: what was wrong, where, and what to do. */
final class Failure extends RuntimeException {

  private final int status;

  private Failure(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** Something asked for could not be done: exit status 1. */
  static Failure failed(String message) {
    return new Failure(1, message, null);
  }

  /** Something asked for could not be done: exit status 1. */
  static Failure failed(String message, Throwable cause) {
    return new Failure(1, message, cause);
  }

  /** The command was used wrongly: exit status 2. */
  static Failure usage(String message) {
    return new Failure(2, message, null);
  }

  /** The exit status it asks for. */
  int status() {
    return status;
  }
}

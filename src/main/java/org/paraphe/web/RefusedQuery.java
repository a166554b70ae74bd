package org.paraphe.web;

/** A query that asks for what this server does not do; the message says what. */
final class RefusedQuery extends RuntimeException {

  RefusedQuery(String message) {
    super(message);
  }
}

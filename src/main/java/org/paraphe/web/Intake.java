package org.paraphe.web;

import org.paraphe.rdf.ArticleGraph;

/** Reads articles that clients send. Thread-safe. */
@FunctionalInterface
public interface Intake {

  /**
   * A page that a client sent.
   *
   * @param id the article's identifier
   * @param type {@code text/html}, {@code text/plain} or {@code application/json}; JSON is an
   *     object as in a file of JSON lines, and has an identifier of its own
   * @param charset of the content, empty where unknown
   */
  record Submission(String id, String type, String charset, byte[] content) {}

  /** What became of a submission. */
  sealed interface Receipt {

    /**
     * It is an article.
     *
     * @param facts what it states, as {@code extract} prints it
     */
    record Read(ArticleGraph graph, String facts) implements Receipt {}

    /**
     * It gives no article.
     *
     * @param reason in words for the user
     */
    record Refused(String reason) implements Receipt {}
  }

  /** Reads a page; stores nothing. */
  Receipt read(Submission submission);
}

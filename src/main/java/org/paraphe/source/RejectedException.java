package org.paraphe.source;

/** A page or source that gives no article. Its message is the reason, in words for the user. */
public final class RejectedException extends Exception {

  private static final long serialVersionUID = 1;

  public RejectedException(String reason) {
    super(reason, null, false, false);
  }
}

package org.paraphe.source;

import java.net.URI;

/** What came of asking for an address. */
sealed interface Fetched {

  /**
   * A document.
   *
   * @param address after redirects
   * @param type the media type in lower case without parameters, or empty
   * @param charset as declared with the type, or empty
   * @param validators to ask again with
   */
  record Document(URI address, String type, String charset, byte[] content, Validators validators)
      implements Fetched {}

  /** The document is what it was. */
  record Unchanged() implements Fetched {}

  /** The document is elsewhere. */
  record Moved(URI address) implements Fetched {}

  /**
   * No document.
   *
   * @param reason in words for the user
   */
  record Refused(String reason) implements Fetched {}

  /**
   * What a server gave to ask whether a document changed.
   *
   * @param etag entity tag, or empty
   * @param lastModified HTTP date, or empty
   */
  record Validators(String etag, String lastModified) {
    static final Validators NONE = new Validators("", "");
  }
}

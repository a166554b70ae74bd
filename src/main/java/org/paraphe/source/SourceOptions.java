package org.paraphe.source;

import java.io.InputStream;
import java.util.Objects;

/**
 * How sources are read.
 *
 * @param maxBytes the most bytes of one document, uncompressed, that are held in memory
 * @param standardInput what {@code -} stands for
 * @param allowPrivate whether addresses of the local network may be fetched
 */
public record SourceOptions(int maxBytes, InputStream standardInput, boolean allowPrivate) {

  /** Documents up to 4 MiB; nothing from the local network. */
  public static final SourceOptions DEFAULTS = new SourceOptions(4 << 20, System.in, false);

  public SourceOptions {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("maxBytes: " + maxBytes);
    }
    Objects.requireNonNull(standardInput, "standardInput");
  }

  public SourceOptions withStandardInput(InputStream in) {
    return new SourceOptions(maxBytes, in, allowPrivate);
  }

  public SourceOptions withAllowPrivate(boolean allow) {
    return new SourceOptions(maxBytes, standardInput, allow);
  }
}

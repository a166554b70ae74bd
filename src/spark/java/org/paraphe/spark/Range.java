package org.paraphe.spark;

import java.io.Serializable;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Some records of an archive: what one task reads.
 *
 * @param file the archive's Hadoop path
 * @param modified when the archive was changed last, in milliseconds since 1970
 * @param begin where the first record begins, in bytes of {@link
 *     org.paraphe.source.Archive#content}
 * @param end where the last one ends; {@link #REST} for the archive's end
 */
record Range(String file, long modified, long begin, long end) implements Serializable {

  /** The end of a range that reaches to the end of its archive. */
  static final long REST = Long.MAX_VALUE;

  private static final int NAME_DIGITS = 24;

  /** A name for what comes of this range: other bytes, another name. */
  String name() {
    try {
      byte[] bytes = toString().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "%064x".formatted(new BigInteger(1, digest)).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What records that cannot be read are named after. */
  String place() {
    return begin == 0 ? file : file + " from byte " + begin;
  }
}

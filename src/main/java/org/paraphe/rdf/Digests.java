package org.paraphe.rdf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text, in the two forms that graphs use. */
final class Digests {

  /** 100 bits: with 10⁹ facts, the chance that two share a name is below 10⁻¹². */
  private static final int NAME_LENGTH = 20;

  private Digests() {}

  /** The whole digest in hexadecimal. */
  static String hex(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /** Twenty letters and digits (base 32) that stand for the text in an IRI. */
  static String name(String text) {
    String all = new BigInteger(1, bytes(text)).setBit(256).toString(32);
    return all.substring(all.length() - NAME_LENGTH);
  }

  /** The whole digest: 32 bytes. */
  static byte[] bytes(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

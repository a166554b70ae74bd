package org.paraphe.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Decodes bytes: byte order mark first, then the declared character set, UTF-8, Windows-1252. */
final class Charsets {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /**
   * @param declared the name of a character set, or empty
   */
  static String decode(byte[] content, String declared) {
    Optional<Charset> mark = byteOrderMark(content);
    if (mark.isPresent()) {
      return new String(content, mark.get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      Charset charset = named(declared).orElse(WINDOWS_1252);
      return new String(content, charset);
    }
  }

  /** The character set that a byte order mark tells. */
  static Optional<Charset> byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** The character set of a name, if there is one and Java knows it. */
  static Optional<Charset> named(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}

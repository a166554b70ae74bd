package org.paraphe.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes bytes: by byte order mark, as UTF-8 if they are that, in the declared character set, as
 * Windows-1252.
 */
final class Charsets {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int PRESCANNED = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,500}?charset\\s*=\\s*[\"']?([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /**
   * @param declared the name of a character set, or empty
   */
  static String decode(byte[] content, String declared) {
    return decode(content, () -> named(declared));
  }

  /**
   * Decodes a page as the HTML standard has it, but for one thing: what is UTF-8 without a fault is
   * read as that, whatever is declared.
   *
   * @param declared the character set of the transport, or empty
   */
  static String decodeHtml(byte[] content, String declared) {
    return decode(content, () -> named(declared).or(() -> meta(content)));
  }

  private static String decode(byte[] content, Supplier<Optional<Charset>> declared) {
    Optional<Charset> evident = byteOrderMark(content).or(() -> wide(content));
    if (evident.isPresent()) {
      return new String(content, evident.get());
    }
    boolean escapes = indexOf(content, (byte) 0x1b) >= 0;
    if (!escapes) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException e) {
        return new String(content, declared.get().orElse(WINDOWS_1252));
      }
    }
    return new String(content, declared.get().orElse(StandardCharsets.UTF_8));
  }

  private static int indexOf(byte[] content, byte wanted) {
    for (int i = 0; i < content.length; i++) {
      if (content[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** UTF-16 without a mark: every other byte of a text with ASCII in it is zero. */
  private static Optional<Charset> wide(byte[] content) {
    int[] zeros = new int[2];
    int length = Math.min(content.length, PRESCANNED);
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += content[i] == 0 ? 1 : 0;
    }
    if (zeros[1] > length / 5 && zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[0] > length / 5 && zeros[1] == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** What a meta element declares; UTF-16 cannot be meant there and stands for UTF-8. */
  private static Optional<Charset> meta(byte[] content) {
    int length = Math.min(content.length, PRESCANNED);
    Matcher m = META.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    if (!m.find()) {
      return Optional.empty();
    }
    return m.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")
        ? Optional.of(StandardCharsets.UTF_8)
        : named(m.group(1));
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

  /**
   * The character set of a label, if Java knows it; labels mean what the Encoding Standard says.
   */
  static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      return switch (name) {
        case "" -> Optional.empty();
        case "iso-8859-1", "latin1", "l1", "ascii", "us-ascii", "x-user-defined" ->
            Optional.of(WINDOWS_1252);
        case "gb2312", "gbk", "x-gbk" -> Optional.of(Charset.forName("GB18030"));
        case "shift_jis", "sjis", "x-sjis" -> Optional.of(Charset.forName("windows-31j"));
        case "euc-kr", "ks_c_5601-1987" -> Optional.of(Charset.forName("x-windows-949"));
        default -> Optional.of(Charset.forName(name));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}

package org.paraphe.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML. All text and attribute values are escaped; elements are closed in order. */
final class Html {

  private static final Set<String> VOID = Set.of("input", "link", "meta", "br", "img");

  private final StringBuilder out = new StringBuilder(4_096);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Closes the innermost open element. */
  Html close() {
    String element = open.pop();
    out.append("</").append(element).append('>');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /**
   * A block of data for programs, in JSON.
   *
   * @param json where {@code <} is written as {@code \\u003c}, as Gson does
   */
  Html json(String type, String json) {
    if (json.indexOf('<') >= 0) {
      throw new IllegalArgumentException("JSON with < in it could end its element");
    }
    out.append("<script type=\"").append(type).append("\">").append(json).append("</script>");
    return this;
  }

  /** An element that holds text alone. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** A link; an address that is not http(s), local or a fragment is shown as text. */
  Html link(String address, String text, String... attributes) {
    boolean local = address.startsWith("#") || address.startsWith("/") && !address.startsWith("//");
    if (!local && !address.startsWith("http://") && !address.startsWith("https://")) {
      return text(text);
    }
    String[] all = new String[attributes.length + 2];
    all[0] = "href";
    all[1] = address;
    System.arraycopy(attributes, 0, all, 2, attributes.length);
    return element("a", text, all);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** The document, with all elements closed. */
  @Override
  public String toString() {
    while (!open.isEmpty()) {
      close();
    }
    return "<!DOCTYPE html>\n" + out;
  }
}

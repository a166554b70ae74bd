package org.paraphe.source;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Articles as JSON objects, one a line: {@code {"id", "text"|"html", "published"?, "url"?}}. */
final class JsonLines extends Items {

  private final String name;
  private final InputStream in;
  private final int maxBytes;
  private int line;
  private boolean broken;

  /**
   * @param name what rejected lines are named after
   * @param maxBytes the longest line that is read
   */
  JsonLines(String name, InputStream in, int maxBytes) {
    this.name = name;
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  protected SourceItem read() {
    try {
      boolean first = line == 0;
      for (byte[] bytes = readLine(); bytes != null; bytes = readLine()) {
        String record = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!record.isEmpty()) {
          return item(record);
        }
      }
      return first ? new SourceItem.Rejected(name, "empty") : null;
    } catch (RejectedException e) {
      return rejected(e.getMessage());
    } catch (IOException e) {
      broken = true;
      return rejected("cannot be read: " + e.getMessage());
    }
  }

  private SourceItem rejected(String reason) {
    return new SourceItem.Rejected(name + ":" + line, reason);
  }

  /** The next line, null at the end. */
  private byte[] readLine() throws IOException, RejectedException {
    if (broken) {
      return null;
    }
    line++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    boolean end = b < 0;
    while (b >= 0 && b != '\n') {
      if (bytes.size() <= maxBytes) {
        bytes.write(b);
      }
      b = in.read();
    }
    if (bytes.size() > maxBytes) {
      throw new RejectedException("too large: more than " + maxBytes + " bytes");
    }
    return end ? null : bytes.toByteArray();
  }

  private SourceItem item(String record) {
    try {
      JsonElement json = JsonParser.parseString(record);
      if (!json.isJsonObject()) {
        return rejected("not a JSON object");
      }
      return item(json.getAsJsonObject());
    } catch (JsonParseException | StackOverflowError e) {
      return rejected("not JSON: " + e.getMessage());
    }
  }

  private SourceItem item(JsonObject json) {
    String id = string(json, "id");
    if (id.isBlank()) {
      return rejected("no \"id\"");
    }
    String html = string(json, "html");
    String text = string(json, "text");
    if (html.isBlank() && text.isBlank()) {
      return new SourceItem.Rejected(id, "empty: no \"text\" and no \"html\"");
    }
    RawPage.Media media = html.isBlank() ? RawPage.Media.TEXT : RawPage.Media.HTML;
    byte[] content = (html.isBlank() ? text : html).getBytes(StandardCharsets.UTF_8);
    return new SourceItem.Page(new RawPage(id, media, content, "utf-8", hints(json)));
  }

  private static Metadata hints(JsonObject json) {
    return new Metadata(
        string(json, "url"),
        string(json, "title"),
        List.of(),
        string(json, "published"),
        "",
        string(json, "language"),
        "",
        "",
        List.of());
  }

  private static String string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

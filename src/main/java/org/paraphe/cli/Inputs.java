package org.paraphe.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.paraphe.pipeline.Outcome;
import org.paraphe.source.Metadata;
import org.paraphe.source.RawPage;

/** Text files, folders of them and JSON lines, as pages or rejections. */
final class Inputs {

  private Inputs() {}

  /** Takes every page of {@code sources} through {@code process}, in order. */
  static void each(List<Path> sources, Function<RawPage, Outcome> process, Consumer<Outcome> sink)
      throws IOException {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        sink.accept(new Outcome.Rejected(source.toString(), "no such file"));
      } else if (Files.isDirectory(source)) {
        try (Stream<Path> files = Files.walk(source)) {
          each(files.filter(f -> f.toString().endsWith(".txt")).sorted().toList(), process, sink);
        }
      } else if (source.toString().endsWith(".jsonl")) {
        try (Stream<String> lines = Files.lines(source)) {
          lines.filter(l -> !l.isBlank()).map(l -> record(l, process)).forEachOrdered(sink);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      } else {
        sink.accept(process.apply(page(id(source), Files.readAllBytes(source), Metadata.NONE)));
      }
    }
  }

  private static Outcome record(String line, Function<RawPage, Outcome> process) {
    try {
      JsonObject o = JsonParser.parseString(line).getAsJsonObject();
      Metadata hints =
          new Metadata(
              text(o, "url"),
              text(o, "title"),
              List.of(),
              text(o, "published"),
              "",
              text(o, "language"),
              "",
              "",
              List.of());
      return process.apply(
          page(o.get("id").getAsString(), text(o, "text").getBytes(StandardCharsets.UTF_8), hints));
    } catch (JsonParseException | IllegalStateException e) {
      return new Outcome.Rejected("?", "not a JSON object: " + e.getMessage());
    }
  }

  private static String text(JsonObject o, String key) {
    return o.has(key) && !o.get(key).isJsonNull() ? o.get(key).getAsString() : "";
  }

  private static RawPage page(String id, byte[] content, Metadata hints) {
    return new RawPage(id, RawPage.Media.TEXT, content, "UTF-8", hints);
  }

  private static String id(Path file) {
    return file.getFileName().toString().replaceFirst("(\\.[A-Za-z]+)+$", "");
  }
}

package org.paraphe.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.pipeline.Pipeline;
import org.paraphe.source.Article;
import org.paraphe.source.RawPage;
import org.paraphe.source.RejectedException;
import org.paraphe.source.SourceItem;
import org.paraphe.source.SourceOptions;
import org.paraphe.source.Sources;

/**
 * A folder of pages with what people marked on them.
 *
 * @param folder holds {@code gold.json}, an object for each page by its identifier, and the pages
 *     in {@code html}
 */
record ReadingGold(Path folder) {

  private static final String FILE = "gold.json";

  /** The folder itself if it holds gold, else the folders in it that do. */
  static List<ReadingGold> in(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return Stream.concat(Stream.of(folder), folders.sorted())
          .filter(f -> Files.exists(f.resolve(FILE)))
          .map(ReadingGold::new)
          .toList();
    }
  }

  /** Reads all pages and compares; a page that is missing or rejected counts as empty. */
  ReadingScore score(Pipeline pipeline) throws IOException {
    JsonObject gold =
        JsonParser.parseString(Files.readString(folder.resolve(FILE))).getAsJsonObject();
    ReadingScore score = new ReadingScore();
    Set<String> missing = new HashSet<>(gold.keySet());
    String pages = folder.resolve("html").toString();
    try (Stream<SourceItem> items = new Sources(SourceOptions.DEFAULTS).open(List.of(pages))) {
      items.forEachOrdered(
          item -> {
            if (item instanceof SourceItem.Page p && missing.remove(p.page().id())) {
              score.add(gold.getAsJsonObject(p.page().id()), article(pipeline, p.page()));
            }
          });
    }
    missing.forEach(id -> score.add(gold.getAsJsonObject(id), null));
    return score;
  }

  private static Article article(Pipeline pipeline, RawPage page) {
    try {
      return pipeline.read(page);
    } catch (RejectedException e) {
      return null;
    }
  }
}

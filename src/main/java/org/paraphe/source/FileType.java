package org.paraphe.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of file that hold articles, known by the endings of their names. */
enum FileType {
  TEXT,
  HTML,
  MARKDOWN,
  JSON_LINES,
  WARC,
  /** A feed, sitemap, news exchange document or wiki dump: the root element tells. */
  XML;

  private static final Map<String, FileType> ENDINGS =
      Map.ofEntries(
          Map.entry("txt", TEXT),
          Map.entry("text", TEXT),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("md", MARKDOWN),
          Map.entry("markdown", MARKDOWN),
          Map.entry("jsonl", JSON_LINES),
          Map.entry("ndjson", JSON_LINES),
          Map.entry("warc", WARC),
          Map.entry("xml", XML),
          Map.entry("rss", XML),
          Map.entry("atom", XML),
          Map.entry("rdf", XML),
          Map.entry("nitf", XML));

  /** The type that a file's name tells, compressed or not. */
  static Optional<FileType> of(String fileName) {
    return Optional.ofNullable(ENDINGS.get(ending(uncompressed(fileName))));
  }

  /** The file's name without the endings that tell its compression and type. */
  static String stem(String fileName) {
    String name = uncompressed(fileName);
    String stem =
        ENDINGS.containsKey(ending(name)) ? name.substring(0, name.lastIndexOf('.')) : name;
    return stem.isBlank() ? fileName : stem;
  }

  private static String uncompressed(String name) {
    return ending(name).equals("gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}

package org.paraphe.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page, by name, property or item property in lower case. */
final class Metas {

  private final Map<String, List<String>> values = new HashMap<>();

  Metas(Document document) {
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String key : List.of("name", "property", "itemprop", "http-equiv")) {
          for (String name : meta.attr(key).toLowerCase(Locale.ROOT).split("\\s+")) {
            values.computeIfAbsent(name, k -> new ArrayList<>(1)).add(content);
          }
        }
      }
    }
  }

  /** All values of the first of the names that has any. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** The first value of the first of the names that has any, or empty. */
  String first(String... names) {
    return all(names).stream().findFirst().orElse("");
  }
}

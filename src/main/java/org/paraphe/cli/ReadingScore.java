package org.paraphe.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.source.Article;
import org.paraphe.source.Metadata;

/**
 * Compares articles that were read with those that people marked on the pages. The text is compared
 * as scrapinghub's article-extraction-benchmark does, by runs of four words, precision and recall
 * as means over the pages; snippets as in the evaluation of trafilatura.
 */
final class ReadingScore {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NOT_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[;,]\\s*|\\s+(?:and|et|und)\\s+");
  private static final int RUN = 4;

  private final Share precision = new Share();
  private final Share recall = new Share();
  private final Share snippetPrecision = new Share();
  private final Share snippetRecall = new Share();
  private final Share title = new Share();
  private final Share authorPrecision = new Share();
  private final Share authorRecall = new Share();
  private final Share datePrecision = new Share();
  private final Share dateRecall = new Share();

  /** Some out of many. */
  private static final class Share {
    double some;
    double all;

    void add(double share) {
      some += share;
      all++;
    }

    void add(boolean yes) {
      add(yes ? 1 : 0);
    }

    double value() {
      return all == 0 ? 0 : some / all;
    }
  }

  /**
   * Counts a page.
   *
   * @param gold what people marked
   * @param article what was read; null if the page was rejected
   */
  void add(JsonObject gold, Article article) {
    String text = article == null ? "" : article.text();
    Metadata m = article == null ? null : article.metadata();
    String body = string(gold, "articleBody");
    if (!body.isEmpty()) {
      text(body, text);
    }
    if (gold.has("with")) {
      snippets(gold, space(text));
    }
    title(string(gold, "title"), m == null ? "" : m.title());
    authors(names(gold.get("author")), m == null ? List.of() : m.authors());
    dates(string(gold, "date"), m == null ? "" : m.published());
  }

  private void text(String expected, String actual) {
    Map<List<String>, Integer> gold = runs(expected);
    Map<List<String>, Integer> found = runs(actual);
    int same = 0;
    for (Map.Entry<List<String>, Integer> run : gold.entrySet()) {
      same += Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0));
    }
    if (!found.isEmpty()) {
      precision.add((double) same / size(found));
    }
    if (!gold.isEmpty()) {
      recall.add((double) same / size(gold));
    }
  }

  private static int size(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Runs of four words with how often each occurs; a shorter text is one run. */
  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = WORD.matcher(text).results().map(m -> m.group()).toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + RUN));
      if (!run.isEmpty()) {
        runs.merge(run, 1, Integer::sum);
      }
    }
    return runs;
  }

  private void snippets(JsonObject gold, String text) {
    for (JsonElement wanted : gold.getAsJsonArray("with")) {
      boolean found = text.contains(space(wanted.getAsString()));
      snippetRecall.add(found);
      if (found) {
        snippetPrecision.add(true);
      }
    }
    for (JsonElement unwanted : gold.getAsJsonArray("without")) {
      if (text.contains(space(unwanted.getAsString()))) {
        snippetPrecision.add(false);
      }
    }
  }

  private void title(String expected, String actual) {
    if (!expected.isEmpty()) {
      title.add(fold(expected).equals(fold(actual)));
    }
  }

  private void authors(List<String> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return;
    }
    String found = fold(String.join(" ; ", actual));
    boolean right =
        !found.isEmpty() && expected.stream().anyMatch(n -> found.contains(n) || n.contains(found));
    authorRecall.add(right);
    if (!found.isEmpty()) {
      authorPrecision.add(right);
    }
  }

  private void dates(String expected, String actual) {
    if (expected.isEmpty()) {
      return;
    }
    boolean right = day(expected).equals(day(actual));
    dateRecall.add(right);
    if (!actual.isEmpty()) {
      datePrecision.add(right);
    }
  }

  private static String day(String date) {
    return date.substring(0, Math.min(10, date.length()));
  }

  private static List<String> names(JsonElement author) {
    List<String> names = new ArrayList<>();
    if (author == null || author.isJsonNull()) {
      return names;
    }
    if (author.isJsonArray()) {
      author.getAsJsonArray().forEach(a -> names.add(fold(a.getAsString())));
    } else {
      BETWEEN_NAMES.splitAsStream(author.getAsString()).forEach(a -> names.add(fold(a)));
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private static String string(JsonObject gold, String name) {
    JsonElement value = gold.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  private static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(plain).replaceAll(" ").strip();
  }

  private static String space(String text) {
    Matcher spaces = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    return spaces.replaceAll(" ").strip();
  }

  /** The figures, each on a line. */
  String report() {
    StringBuilder out = new StringBuilder();
    line(out, "text", precision, recall);
    line(out, "snippets", snippetPrecision, snippetRecall);
    if (title.all > 0) {
      out.append("  title equal  %.3f of %.0f%n".formatted(title.value(), title.all));
    }
    line(out, "authors", authorPrecision, authorRecall);
    line(out, "date", datePrecision, dateRecall);
    return out.toString();
  }

  private static void line(StringBuilder out, String name, Share precision, Share recall) {
    double p = precision.value();
    double r = recall.value();
    if (recall.all > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-12s F1 %.3f  precision %.3f  recall %.3f  of %.0f%n",
              name,
              p + r == 0 ? 0 : 2 * p * r / (p + r),
              p,
              r,
              recall.all));
    }
  }
}
